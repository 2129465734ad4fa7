package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchingTest {
  private static final int[] LENGTHS = new Random(1).ints(3000, 2, 513).toArray();

  private static int tokens(int[] batch, int[] lengths) {
    return Arrays.stream(batch).map(i -> lengths[i]).sum();
  }

  @Test
  void everySequenceIsInOneBatch() {
    int[] all = Batching.batches(LENGTHS).stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertThat(all).isEqualTo(IntStream.range(0, LENGTHS.length).toArray());
  }

  @Test
  void noBatchExceeds512TokensOr64Sequences() {
    assertThat(Batching.batches(LENGTHS))
        .allSatisfy(
            batch -> {
              assertThat(batch.length).isBetween(1, 64);
              assertThat(tokens(batch, LENGTHS)).isLessThanOrEqualTo(512);
            });
  }

  @Test
  void batchesAreFull() {
    List<int[]> batches = Batching.batches(LENGTHS);
    for (int i = 0; i + 1 < batches.size(); i++) {
      int next = LENGTHS[batches.get(i + 1)[0]];
      assertThat(tokens(batches.get(i), LENGTHS) + next > 512 || batches.get(i).length == 64)
          .as("batch %s", i)
          .isTrue();
    }
  }

  @Test
  void theLongestComeFirst() {
    int[] order = Batching.batches(LENGTHS).stream().flatMapToInt(Arrays::stream).toArray();
    int[] lengths = Arrays.stream(order).map(i -> LENGTHS[i]).toArray();
    for (int i = 1; i < lengths.length; i++) {
      assertThat(lengths[i]).isLessThanOrEqualTo(lengths[i - 1]);
    }
  }

  @Test
  void aSequenceLongerThanABatchIsABatch() {
    assertThat(Batching.batches(new int[] {5, 2000, 7}))
        .containsExactly(new int[] {1}, new int[] {2, 0});
  }

  @Test
  void sixtyFourShortSequencesFillABatch() {
    int[] lengths = new int[65];
    Arrays.fill(lengths, 3);
    assertThat(Batching.batches(lengths)).extracting(batch -> batch.length).containsExactly(64, 1);
  }

  @Test
  void nothingMakesNoBatches() {
    assertThat(Batching.batches(new int[0])).isEmpty();
  }
}
