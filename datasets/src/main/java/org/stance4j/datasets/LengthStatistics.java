package org.stance4j.datasets;

import java.util.Collection;

/**
 * How long sentences are, in words as {@link Shingles#words} counts them.
 *
 * @param median the nearest-rank median, so a length that occurs
 * @param percentile95 the length that 95 of 100 sentences do not exceed, by nearest rank
 */
public record LengthStatistics(int min, double mean, int median, int percentile95, int max) {

  /** All zero if there are no lengths. */
  static LengthStatistics of(Collection<Integer> lengths) {
    if (lengths.isEmpty()) {
      return new LengthStatistics(0, 0, 0, 0, 0);
    }
    int[] sorted = lengths.stream().mapToInt(Integer::intValue).sorted().toArray();
    double mean = lengths.stream().mapToInt(Integer::intValue).average().orElseThrow();
    return new LengthStatistics(
        sorted[0],
        mean,
        nearestRank(sorted, 50),
        nearestRank(sorted, 95),
        nearestRank(sorted, 100));
  }

  private static int nearestRank(int[] sorted, int percent) {
    int rank = (int) Math.ceil(percent * (double) sorted.length / 100);
    return sorted[rank - 1];
  }
}
