package org.stance4j.archive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  private final SimilarityHashPolicy hash4j =
      SimilarityHashing.superMinHash(Signatures.COMPONENTS, Signatures.BITS);

  @RepeatedTest(100)
  void equalComponentsAreThoseThatHash4jCounts(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] signature = new byte[Signatures.COMPONENTS];
    random.nextBytes(signature);
    byte[] other = signature.clone();
    int changes = random.nextInt(Signatures.COMPONENTS);
    for (int i = 0; i < changes; i++) {
      other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    }
    assertThat(Signatures.equalComponents(signature, other))
        .isEqualTo(hash4j.getNumberOfEqualComponents(signature, other));
  }

  @Test
  void eachDifferenceOfOneComponentCounts() {
    byte[] signature = new byte[Signatures.COMPONENTS];
    for (int difference = 1; difference < 256; difference++) {
      byte[] other = signature.clone();
      other[difference] = (byte) difference;
      assertThat(Signatures.equalComponents(signature, other)).isEqualTo(255);
    }
  }
}
