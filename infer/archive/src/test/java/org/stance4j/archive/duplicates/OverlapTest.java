package org.stance4j.archive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates from signatures against set arithmetic on random sets. */
class OverlapTest {

  private static final int PAIRS = 200;

  @ParameterizedTest
  @CsvSource({"400,400,300", "400,400,180", "200,400,150", "150,320,60", "400,400,0", "100,400,90"})
  void overlapOfRandomSetsIsEstimatedWithinItsStandardError(int size, int otherSize, int shared) {
    Signatures signatures = new Signatures();
    Random random = new Random(size + 31L * otherSize + shared);
    double squares = 0;
    double exact = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      long[] all = random.longs(size + otherSize - shared).toArray();
      long[] first = Arrays.copyOfRange(all, 0, size);
      long[] second = Arrays.copyOfRange(all, size - shared, all.length);
      double jaccard = signatures.jaccard(signatures.of(first), signatures.of(second));
      exact = containment(first, second);
      squares += Math.pow(Overlap.of(jaccard, size, otherSize).containment() - exact, 2);
    }
    assertThat(exact).isCloseTo(shared / (double) Math.min(size, otherSize), within(1e-9));
    assertThat(Math.sqrt(squares / PAIRS)).isLessThan(0.07);
  }

  private static double containment(long[] first, long[] second) {
    Set<Long> common = Arrays.stream(first).boxed().collect(Collectors.toCollection(HashSet::new));
    common.retainAll(Arrays.stream(second).boxed().collect(Collectors.toSet()));
    return common.size() / (double) Math.min(first.length, second.length);
  }

  @ParameterizedTest
  @CsvSource({"0.5", "0.6", "0.75", "0.9"})
  void copiesAreFoundAmongManyWhateverTheyShareAboveTheThreshold(double share) {
    DuplicateIndex index = new DuplicateIndex();
    IntStream.range(0, 500).forEach(i -> index.add("a" + i, "first", MadeText.of(i, 400)));
    int kept = (int) (400 * (share + 0.06));
    long found =
        IntStream.range(0, 500)
            .filter(
                i -> isCopy(index, i, MadeText.of(i, kept) + " " + MadeText.of(-i - 1, 400 - kept)))
            .count();
    assertThat(found).isGreaterThanOrEqualTo(485);
  }

  private static boolean isCopy(DuplicateIndex index, int i, String text) {
    return ("a" + i).equals(index.add("b" + i, "second", text).duplicateOf());
  }
}
