package org.stance4j.engine.model;

/** Temperature scaling of probabilities (Guo et al. 2017). */
public final class Calibration {
  /** Below this a float probability is taken for this: its logarithm stays finite. */
  private static final double SMALLEST = 1e-30;

  private Calibration() {}

  /**
   * Softmax of the logits divided by a temperature. Logarithms of the probabilities serve as
   * logits: they differ by a constant, which softmax ignores.
   *
   * @param probabilities of one text, before calibration
   * @param temperature positive; 1 leaves the probabilities as they are, more flattens them
   * @return probabilities whose sum is 1 up to the rounding of doubles
   */
  public static double[] apply(float[] probabilities, double temperature) {
    double[] result = new double[probabilities.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.log(Math.max(probabilities[i], SMALLEST));
      max = Math.max(max, result[i]);
    }
    double sum = 0;
    for (int i = 0; i < result.length; i++) {
      // Divided after the subtraction: the greatest is then 0 at any temperature.
      result[i] = Math.exp((result[i] - max) / temperature);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}
