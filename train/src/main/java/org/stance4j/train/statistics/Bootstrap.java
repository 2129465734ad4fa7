package org.stance4j.train.statistics;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The bootstrap (Efron 1979; Efron and Tibshirani 1993): how much a statistic would vary if the
 * data were drawn anew is estimated by drawing from the data, as many units as there are, with
 * replacement. Random numbers are those of the Mersenne Twister (Matsumoto and Nishimura 1998), so
 * the same seed gives the same result on every machine; all is computed by the calling thread.
 *
 * @param resamples how often the data is drawn
 * @param seed of the random numbers
 */
public record Bootstrap(int resamples, long seed) {
  /** Enough for an interval (Efron and Tibshirani 1993). */
  public static final int DEFAULT_RESAMPLES = 1000;

  /** With fewer, the outermost resamples alone would make the interval. */
  public static final int FEWEST_RESAMPLES = 100;

  /** More would take memory and tell nothing new. */
  public static final int MOST_RESAMPLES = 1_000_000;

  /** The seed where none is named. */
  public static final long DEFAULT_SEED = 42;

  /**
   * Checks the number of resamples.
   *
   * @throws IllegalArgumentException if it is not from {@value #FEWEST_RESAMPLES} to {@value
   *     #MOST_RESAMPLES}
   */
  public Bootstrap {
    if (resamples < FEWEST_RESAMPLES || resamples > MOST_RESAMPLES) {
      throw new IllegalArgumentException(
          "resamples are %d, expected %d to %d"
              .formatted(resamples, FEWEST_RESAMPLES, MOST_RESAMPLES));
    }
  }

  /**
   * What the statistics are in each resample.
   *
   * <p>The draws depend on the seed and on the number of units alone. So the replicates of two
   * statistics of the same units are paired: those at the same place are of the same resample.
   *
   * @param units at least one
   * @return [statistic][resample], the resamples in the order in which they were drawn
   * @throws IllegalArgumentException if there is no unit
   */
  public double[][] replicates(ResamplingUnits units, Statistics statistics) {
    if (units.count() == 0) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    MersenneTwister random = new MersenneTwister(seed);
    int[] drawn = new int[units.count()];
    int[] occurrences = new int[units.items()];
    double[][] rows = new double[resamples][];
    for (int resample = 0; resample < resamples; resample++) {
      draw(random, drawn);
      for (int item = 0; item < occurrences.length; item++) {
        occurrences[item] = drawn[units.unitOf(item)];
      }
      rows[resample] = statistics.of(occurrences);
    }
    return transpose(rows);
  }

  private static void draw(MersenneTwister random, int[] drawn) {
    Arrays.fill(drawn, 0);
    for (int i = 0; i < drawn.length; i++) {
      drawn[random.nextInt(drawn.length)]++;
    }
  }

  private static double[][] transpose(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return columns;
  }
}
