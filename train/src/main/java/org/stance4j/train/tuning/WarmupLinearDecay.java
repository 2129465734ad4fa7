package org.stance4j.train.tuning;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Learning rate that rises linearly from near 0 to its peak in the warm-up steps and falls linearly
 * to near 0 at the last step (Devlin et al. 2019).
 */
public final class WarmupLinearDecay implements ISchedule {
  private static final long serialVersionUID = 1;

  @JsonProperty private final double peak;
  @JsonProperty private final int warmupSteps;
  @JsonProperty private final int totalSteps;

  /**
   * @param peak highest learning rate
   * @param warmupSteps steps of the rise, fewer than {@code totalSteps}
   * @param totalSteps all steps
   */
  public WarmupLinearDecay(
      @JsonProperty("peak") double peak,
      @JsonProperty("warmupSteps") int warmupSteps,
      @JsonProperty("totalSteps") int totalSteps) {
    if (warmupSteps < 0 || warmupSteps >= totalSteps) {
      throw new IllegalArgumentException(
          "warmupSteps is " + warmupSteps + ", expected 0 to below totalSteps " + totalSteps);
    }
    this.peak = peak;
    this.warmupSteps = warmupSteps;
    this.totalSteps = totalSteps;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    if (iteration < warmupSteps) {
      return peak * (iteration + 1) / (warmupSteps + 1);
    }
    return peak * Math.max(0, totalSteps - iteration) / (totalSteps - warmupSteps);
  }

  @Override
  public ISchedule clone() {
    // Immutable.
    return this;
  }
}
