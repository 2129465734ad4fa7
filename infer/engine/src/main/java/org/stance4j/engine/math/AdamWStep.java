package org.stance4j.engine.math;

/**
 * Numbers of one AdamW step.
 *
 * @param learningRate of this step
 * @param weightDecay share that the step takes off each parameter, times the learning rate
 * @param gradientScale what gradients are multiplied by first
 * @param number of this step, from 1
 */
public record AdamWStep(double learningRate, double weightDecay, double gradientScale, int number) {
  /** Decay of the first moments. */
  public static final double BETA_1 = 0.9;

  /** Decay of the second moments. */
  public static final double BETA_2 = 0.999;

  /** Added to the root of the second moments. */
  public static final double EPSILON = 1e-8;

  /** Learning rate with the correction of the first moments' start at 0. */
  double correctedRate() {
    return learningRate / (1 - Math.pow(BETA_1, number));
  }

  /** What the root of the second moments is multiplied by, for their start at 0. */
  double rootCorrection() {
    return 1 / Math.sqrt(1 - Math.pow(BETA_2, number));
  }
}
