package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.stance4j.engine.model.TextTarget;

class ScoreMemoryTest {

  private static final SentenceScore SCORE =
      SentenceScore.of(new double[] {0.5, 0.25, 0.25}, 2, true);

  private final ScoreMemory memory = new ScoreMemory(3);

  @Test
  void aPairIsKnownByTextAndTarget() {
    memory.put(new TextTarget("It rained.", "tax"), SCORE);
    assertThat(memory.get(new TextTarget("It rained.", "tax"))).isSameAs(SCORE);
    assertThat(memory.get(new TextTarget("It rained.", "moon"))).isNull();
    assertThat(memory.get(new TextTarget("It rained.", null))).isNull();
    assertThat(memory.get(new TextTarget("It rained", ".tax"))).isNull();
  }

  @Test
  void atLeastOneGenerationIsRememberedAndAtMostTwo() {
    putAndRotate(0, 3);
    memory.put(pair(3), SCORE);
    putAndRotate(4, 5); // the younger generation is not full yet
    assertThat(memory.get(pair(0))).isSameAs(SCORE);
    putAndRotate(5, 9);
    assertThat(memory.get(pair(2))).isNull();
    assertThat(memory.get(pair(3))).isSameAs(SCORE);
    assertThat(memory.get(pair(8))).isSameAs(SCORE);
  }

  @Test
  void failuresAreNotRemembered() {
    memory.put(pair(0), SentenceScore.failed("why"));
    assertThat(memory.get(pair(0))).isNull();
  }

  @Test
  void whatWasTakenBringsTheSameMemoryBack() throws IOException {
    for (int i = 0; i < 4; i++) {
      memory.put(pair(i), SCORE);
    }
    byte[] elder = memory.takeNew();
    assertThat(memory.length()).isEqualTo(elder.length);
    memory.rotate();
    assertThat(memory.number()).isEqualTo(1);
    memory.put(pair(9), SCORE);
    byte[] younger = memory.takeNew();
    assertThat(memory.takeNew()).isEmpty();

    ScoreMemory back = new ScoreMemory(3);
    back.read(0, new ByteArrayInputStream(elder), elder.length);
    back.read(1, new ByteArrayInputStream(younger), younger.length);
    assertThat(back.number()).isEqualTo(1);
    assertThat(back.length()).isEqualTo(younger.length);
    SentenceScore read = back.get(pair(9));
    assertThat(read).isNotNull();
    assertThat(read.probabilities()).containsExactly(0.5, 0.25, 0.25);
    assertThat(read.windows()).isEqualTo(2);
    assertThat(back.get(pair(3))).isNotNull();
  }

  @Test
  void longTextsCountLikeShortOnes() {
    String text = "They left Iraq in 2003. ".repeat(10_000);
    memory.put(new TextTarget(text, "tax"), SCORE);
    assertThat(memory.get(new TextTarget(text, "tax"))).isSameAs(SCORE);
  }

  private void putAndRotate(int from, int to) {
    for (int i = from; i < to; i++) {
      memory.put(pair(i), SCORE);
    }
    memory.rotate();
  }

  private static TextTarget pair(int i) {
    return new TextTarget("sentence " + i, "tax");
  }
}
