package org.stance4j.train.evaluation;

import java.util.Arrays;
import java.util.List;
import org.stance4j.engine.model.Calibration;

/**
 * Finds the temperature that makes probabilities fit held-out data best (Guo et al. 2017).
 * Deterministic.
 */
public final class TemperatureFit {
  /** The lowest temperature that is considered. */
  public static final double MIN = 0.05;

  /** The highest temperature that is considered. */
  public static final double MAX = 20;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double TOLERANCE = 1e-7;

  private TemperatureFit() {}

  /**
   * The temperature, from {@value #MIN} to {@value #MAX}, with the lowest negative log-likelihood.
   * That is convex in the reciprocal of the temperature, so it has a single valley and
   * golden-section search (Kiefer 1953) over the logarithm finds its ground.
   *
   * <p>Where all texts are labelled as predicted there is no ground, and the result is near {@value
   * #MIN}.
   *
   * @param rawProbabilities of each text, before calibration
   * @param gold index of each text's right label
   * @return 1 if there is no text, if all have the same label, or if nothing else is better
   * @throws IllegalArgumentException if the two differ in length or an index is out of range
   */
  public static double fit(List<float[]> rawProbabilities, int[] gold) {
    if (rawProbabilities.size() != gold.length) {
      throw new IllegalArgumentException(
          "found " + gold.length + " labels for " + rawProbabilities.size() + " texts");
    }
    for (int i = 0; i < gold.length; i++) {
      if (gold[i] < 0 || gold[i] >= rawProbabilities.get(i).length) {
        throw new IllegalArgumentException(
            "text %d has label index %d, expected 0 to %d"
                .formatted(i, gold[i], rawProbabilities.get(i).length - 1));
      }
    }
    if (Arrays.stream(gold).distinct().count() < 2) {
      return 1;
    }
    double fitted = Math.exp(search(rawProbabilities, gold));
    return nll(rawProbabilities, gold, fitted) < nll(rawProbabilities, gold, 1) ? fitted : 1;
  }

  /** The logarithm of the best temperature. */
  private static double search(List<float[]> raw, int[] gold) {
    double low = Math.log(MIN);
    double high = Math.log(MAX);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = nll(raw, gold, Math.exp(left));
    double atRight = nll(raw, gold, Math.exp(right));
    while (high - low > TOLERANCE) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = nll(raw, gold, Math.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = nll(raw, gold, Math.exp(right));
      }
    }
    return (low + high) / 2;
  }

  /**
   * Unlike the metric of an evaluation not floored at 1e-15: a floor that many texts reach would
   * make a second valley at low temperatures.
   */
  private static double nll(List<float[]> raw, int[] gold, double temperature) {
    double sum = 0;
    for (int i = 0; i < gold.length; i++) {
      double p = Calibration.apply(raw.get(i), temperature)[gold[i]];
      sum -= Math.log(Math.max(p, Double.MIN_NORMAL));
    }
    return sum;
  }
}
