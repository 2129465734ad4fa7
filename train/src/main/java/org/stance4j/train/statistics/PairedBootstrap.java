package org.stance4j.train.statistics;

import java.util.Arrays;

/**
 * Whether two statistics of the same data differ, by the paired bootstrap: both are computed in
 * each resample, and their difference is looked at. What makes the data easy or hard for both
 * cancels out.
 *
 * @param interval the 95 % percentile interval of the difference, second less first
 * @param pValue two-sided, from 2 / (resamples + 1) to 1
 */
public record PairedBootstrap(Interval interval, double pValue) {

  /**
   * Compares paired replicates.
   *
   * <p>The p-value inverts the percentile interval (Efron and Tibshirani 1993, section 15.4): it is
   * twice the share of resamples whose difference is not on the more frequent side of 0, where a
   * difference of 0 is on neither. Another way is common in language technology (Berg-Kirkpatrick,
   * Burkett and Klein 2012): to move the differences so that their mean is that of no difference,
   * and to count those as large as the one observed. The inversion is taken because it is read off
   * the same resamples as the interval, so that the two cannot contradict each other in a table: a
   * p-value under 0.05 means that 0 is not in the interval. The observed sample is counted as one
   * more resample (Davison and Hinkley 1997, section 4.2), so that no finite number of resamples
   * makes a p-value of 0.
   *
   * @param first a statistic in each resample
   * @param second the other in the same resamples
   * @throws IllegalArgumentException if they are not equally many, or none
   */
  public static PairedBootstrap of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "found %d and %d replicates, expected pairs".formatted(first.length, second.length));
    }
    double[] differences = new double[first.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = second[i] - first[i];
    }
    return new PairedBootstrap(Interval.ofPercentiles(differences), pValue(differences));
  }

  private static double pValue(double[] differences) {
    long notAbove = Arrays.stream(differences).filter(d -> d <= 0).count();
    long notBelow = Arrays.stream(differences).filter(d -> d >= 0).count();
    return Math.min(1, 2.0 * (1 + Math.min(notAbove, notBelow)) / (differences.length + 1));
  }
}
