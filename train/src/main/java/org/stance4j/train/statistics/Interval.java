package org.stance4j.train.statistics;

import java.util.Arrays;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end, not less than {@code low}
 */
public record Interval(double low, double high) {
  private static final double LEVEL = 0.95;

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if they are the wrong way round, or not numbers
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "found an interval from " + low + " to " + high + ", expected two numbers, lower first");
    }
  }

  /**
   * The percentile interval of 95 % (Efron and Tibshirani 1993, chapter 13): from the 2.5th to the
   * 97.5th percentile of the values that a statistic takes in resamples. A percentile between two
   * values is interpolated linearly (type 7 of Hyndman and Fan 1996, the default of R and NumPy).
   *
   * @param replicates in any order, left as they are
   * @throws IllegalArgumentException if there is none, or one is not a number
   */
  public static Interval ofPercentiles(double[] replicates) {
    if (replicates.length == 0) {
      throw new IllegalArgumentException("no replicates, expected at least one");
    }
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    return new Interval(quantile(sorted, (1 - LEVEL) / 2), quantile(sorted, (1 + LEVEL) / 2));
  }

  /**
   * The basic interval of 95 % (Davison and Hinkley 1997, section 5.2), the percentile interval
   * turned round at the value of the statistic: for statistics that are shifted in resamples.
   *
   * @param value of the statistic on the data
   * @param replicates in any order, left as they are
   * @throws IllegalArgumentException if there is none, or one is not a number
   */
  public static Interval basic(double value, double[] replicates) {
    Interval percentiles = ofPercentiles(replicates);
    return new Interval(2 * value - percentiles.high(), 2 * value - percentiles.low());
  }

  private static double quantile(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
