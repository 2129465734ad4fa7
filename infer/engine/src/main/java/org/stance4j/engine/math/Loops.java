package org.stance4j.engine.math;

import org.jspecify.annotations.Nullable;

/**
 * Loops over arrays that fit into the cache, on their first elements. Implementations have no
 * state.
 */
interface Loops {

  /** The fastest that this JVM can run. */
  static Loops best() {
    return LoopsChoice.BEST;
  }

  /** Short name for logs. */
  String name();

  /** Products with packed weights, or null where OpenBLAS is faster. */
  default @Nullable PanelProducts panels() {
    return null;
  }

  /** {@code x[i] *= Phi(x[i])}, Phi the standard normal distribution function. */
  void gelu(float[] x, int to);

  /** {@code grad[i] *= Phi(x[i]) + x[i] * phi(x[i])}, phi the density of Phi. */
  void geluGradient(float[] x, float[] grad, int to);

  /** Softmax of each row of a [rows, columns] block. */
  void softmaxRows(float[] x, int rows, int columns);

  /**
   * Gradients of softmax rows {@code p} with respect to what went in: those with respect to {@code
   * p} are replaced.
   */
  void softmaxGradientRows(float[] p, float[] grad, int rows, int columns);

  /** {@code into[i] += x[from + i]}. */
  default void accumulate(float[] x, int from, float[] into, int length) {
    add(x, from, into, length);
  }

  /** {@code x[r][i] = x[r][i] * gain[i] + bias[i]}. */
  default void scaleRows(float[] x, int rows, float[] gain, float[] bias) {
    int columns = gain.length;
    for (int from = 0; from < rows * columns; from += columns) {
      for (int i = 0; i < columns; i++) {
        x[from + i] = x[from + i] * gain[i] + bias[i];
      }
    }
  }

  /** Shifts and scales each row to mean 0 and variance 1; keeps the scales. */
  void normalizeRows(float[] x, float[] inverseStd, int rows, int columns, float epsilon);

  /**
   * Gradients of normalised rows {@code x} with respect to what went in: those with respect to
   * {@code x} are replaced.
   */
  void normalizeGradientRows(float[] x, float[] grad, float[] inverseStd, int rows, int columns);

  /** Multiplies {@code x[i]} by the dropout factor of element {@code index + i}. */
  void dropout(float[] x, int to, Dropout dropout, int index);

  /** Sum of {@code x[i] * x[i]}. */
  float sumOfSquares(float[] x, int to);

  /** {@code into[i] += x[from + i]}, as a plain loop. */
  static void add(float[] x, int from, float[] into, int length) {
    for (int i = 0; i < length; i++) {
      into[i] += x[from + i];
    }
  }

  /** One AdamW step. The compiler vectorises it by itself. */
  static void adamW(
      float[] param, float[] grad, float[] first, float[] second, int to, AdamWStep step) {
    float beta1 = (float) AdamWStep.BETA_1;
    float beta2 = (float) AdamWStep.BETA_2;
    float epsilon = (float) AdamWStep.EPSILON;
    float scale = (float) step.gradientScale();
    float keep = (float) (1 - step.learningRate() * step.weightDecay());
    float rate = (float) step.correctedRate();
    float root = (float) step.rootCorrection();
    for (int i = 0; i < to; i++) {
      grad[i] *= scale;
      first[i] = beta1 * first[i] + (1f - beta1) * grad[i];
      second[i] = beta2 * second[i] + (1f - beta2) * grad[i] * grad[i];
    }
    for (int i = 0; i < to; i++) {
      float deviation = (float) Math.sqrt(second[i]) * root + epsilon;
      param[i] = keep * param[i] - rate * first[i] / deviation;
    }
  }
}
