package org.stance4j.train.tuning;

/**
 * Learning rate that rises linearly to its peak in the warm-up steps and falls linearly to near 0
 * at the last step (Devlin et al. 2019).
 *
 * @param peak highest learning rate
 * @param warmupSteps steps of the rise, fewer than {@code totalSteps}
 * @param totalSteps all steps
 */
record WarmupLinearDecay(double peak, long warmupSteps, long totalSteps) {
  WarmupLinearDecay {
    if (warmupSteps < 0 || warmupSteps >= totalSteps) {
      throw new IllegalArgumentException(
          "warmupSteps is " + warmupSteps + ", expected 0 to below totalSteps " + totalSteps);
    }
  }

  /** Rate of a step, counted from 0. */
  double rateAt(long step) {
    if (step < warmupSteps) {
      return peak * (step + 1) / (warmupSteps + 1);
    }
    return peak * Math.max(0, totalSteps - step) / (totalSteps - warmupSteps);
  }
}
