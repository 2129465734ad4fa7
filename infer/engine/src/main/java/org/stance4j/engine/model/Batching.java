package org.stance4j.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups sequences of like length, so that little is padded and a batch stays in the cache. Depends
 * on the lengths alone.
 */
final class Batching {
  /**
   * Enough for products at full speed, few enough to stay in the cache and to occupy two threads.
   */
  private static final int MAX_TOKENS = 512;

  private static final int MAX_SEQUENCES = 64;

  private Batching() {}

  /** Indices of each batch, longest sequences first. */
  static List<int[]> batches(int[] lengths) {
    int[] order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -lengths[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    int from = 0;
    int tokens = 0;
    for (int i = 0; i < order.length; i++) {
      int length = lengths[order[i]];
      if (i > from && (tokens + length > MAX_TOKENS || i - from == MAX_SEQUENCES)) {
        batches.add(java.util.Arrays.copyOfRange(order, from, i));
        from = i;
        tokens = 0;
      }
      tokens += length;
    }
    if (from < order.length) {
      batches.add(java.util.Arrays.copyOfRange(order, from, order.length));
    }
    return batches;
  }
}
