package org.stance4j.train.statistics;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * McNemar's test (McNemar 1947) of whether two classifiers are right equally often on the same
 * items. Only the items on which one is right and the other wrong tell them apart: the discordant
 * pairs. The test takes items as independent of each other; where they come in groups its p-value
 * is too low.
 *
 * @param onlyFirst number of items on which the first is right and the second wrong
 * @param onlySecond number of items on which the second is right and the first wrong
 */
public record McNemar(int onlyFirst, int onlySecond) {
  /** With fewer discordant pairs the chi-squared distribution is too rough. */
  private static final int FEWEST_FOR_CHI_SQUARED = 25;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public McNemar {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException(
          "found %d and %d discordant pairs, expected counts".formatted(onlyFirst, onlySecond));
    }
  }

  /**
   * Counts the discordant pairs.
   *
   * @param first whether the first classifier is right, for each item
   * @param second the same of the second
   * @throws IllegalArgumentException if they differ in length
   */
  public static McNemar of(boolean[] first, boolean[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "found %d and %d answers, expected pairs".formatted(first.length, second.length));
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < first.length; i++) {
      onlyFirst += first[i] && !second[i] ? 1 : 0;
      onlySecond += second[i] && !first[i] ? 1 : 0;
    }
    return new McNemar(onlyFirst, onlySecond);
  }

  /** Number of discordant pairs. */
  public int discordant() {
    return onlyFirst + onlySecond;
  }

  /**
   * The test statistic (|b - c| - 1)^2 / (b + c), with the continuity correction of Edwards (1948),
   * chi-squared distributed with one degree of freedom if there is no difference. Empty where there
   * are fewer than 25 discordant pairs: the test is then the exact one and has no statistic.
   */
  public OptionalDouble chiSquared() {
    if (discordant() < FEWEST_FOR_CHI_SQUARED) {
      return OptionalDouble.empty();
    }
    // The correction does not reach beyond equality.
    double distance = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1);
    return OptionalDouble.of(distance * distance / discordant());
  }

  /**
   * The two-sided p-value, by {@link #chiSquared} or else exact: twice the probability, in as many
   * throws of a fair coin as there are discordant pairs, of the smaller count or less. 1 if there
   * is no discordant pair.
   */
  public double pValue() {
    OptionalDouble statistic = chiSquared();
    if (statistic.isPresent()) {
      // With one degree of freedom: the square of a standard normal variable.
      return Erf.erfc(Math.sqrt(statistic.getAsDouble() / 2));
    }
    // No generator of random numbers: none are drawn.
    var coin = new BinomialDistribution(null, discordant(), 0.5);
    return Math.min(1, 2 * coin.cumulativeProbability(Math.min(onlyFirst, onlySecond)));
  }
}
