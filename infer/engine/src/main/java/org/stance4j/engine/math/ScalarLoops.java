package org.stance4j.engine.math;

/**
 * Loops in plain Java.
 *
 * <p>The long ones hold no branches, no {@code Math.max} and no library calls: the compiler of Java
 * 17 turns loops of plain arithmetic and {@code Math.abs} into vector instructions, and those not.
 * Hence the clamps written with absolute values.
 */
final class ScalarLoops implements Loops {
  private static final float INVERSE_SQRT_2 = 0.70710678f;
  private static final float INVERSE_SQRT_2_PI = 0.39894228f;

  @Override
  public String name() {
    return "scalar";
  }

  /**
   * {@code x[i] = exp(x[i])} for x from -1e6 to 0; below -80 the result is exp(-80). Relative error
   * 3e-6: the series of exp(x / 1024) to the fifth power, squared ten times.
   */
  static void exp(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      float t = 0.5f * ((x[i] - 80f) + Math.abs(x[i] + 80f)) * (1f / 1024);
      // expm1, so that the squarings do not amplify the rounding of 1 + t: (1+e)^2 - 1 = e (2 + e)
      float e = t * (1f + t * (1f / 2 + t * (1f / 6 + t * (1f / 24))));
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      e = e * (2f + e);
      x[i] = (e + 1f) * (e + 1f);
    }
  }

  @Override
  public void gelu(float[] x, int to) {
    for (int i = 0; i < to; i++) {
      x[i] = gelu(x[i]);
    }
  }

  static float gelu(float x) {
    return 0.5f * x * (1f + erf(x * INVERSE_SQRT_2));
  }

  @Override
  public void geluGradient(float[] x, float[] grad, int to) {
    float[] density = Scratch.floats(Scratch.LOOP, to);
    for (int i = 0; i < to; i++) {
      density[i] = -0.5f * x[i] * x[i];
    }
    exp(density, 0, to);
    multiplyByDerivative(x, density, grad, to);
  }

  /** A method of its own: as part of a larger one the loop is not vectorised. */
  private static void multiplyByDerivative(float[] x, float[] density, float[] grad, int to) {
    for (int i = 0; i < to; i++) {
      grad[i] *= x[i] * INVERSE_SQRT_2_PI * density[i] + 0.5f * (1f + erf(x[i] * INVERSE_SQRT_2));
    }
  }

  /**
   * Error function, absolute error 5e-7: odd rational minimax approximation on [-4, 4], where erf
   * is 1 to the last bit of a float.
   */
  private static float erf(float x) {
    float v = 0.5f * (Math.abs(x + 4f) - Math.abs(x - 4f));
    float s = v * v;
    float p =
        -1.60960333262415e-02f
            + s
                * (-2.95459980854025e-03f
                    + s
                        * (-7.34990630326855e-04f
                            + s
                                * (-5.69250639462346e-05f
                                    + s
                                        * (-2.10102402082508e-06f
                                            + s
                                                * (2.77068142495902e-08f
                                                    + s * -2.72614225801306e-10f)))));
    float q =
        -1.42647390514189e-02f
            + s
                * (-7.37332916720468e-03f
                    + s
                        * (-1.68282697438203e-03f
                            + s * (-2.13374055278905e-04f + s * -1.45660718464996e-05f)));
    return v * p / q;
  }

  private static float sum(float[] x, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = from;
    // Four sums: a float sum cannot be reordered by the compiler, one would wait for each addition.
    for (; i + 3 < to; i += 4) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
    }
    for (; i < to; i++) {
      a += x[i];
    }
    return (a + b) + (c + d);
  }

  private static float dot(float[] x, int xFrom, float[] y, int yFrom, int length) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a += x[xFrom + i] * y[yFrom + i];
      b += x[xFrom + i + 1] * y[yFrom + i + 1];
      c += x[xFrom + i + 2] * y[yFrom + i + 2];
      d += x[xFrom + i + 3] * y[yFrom + i + 3];
    }
    for (; i < length; i++) {
      a += x[xFrom + i] * y[yFrom + i];
    }
    return (a + b) + (c + d);
  }

  @Override
  public void softmaxRows(float[] x, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float max = x[from];
      for (int i = from + 1; i < from + columns; i++) {
        max = x[i] > max ? x[i] : max;
      }
      for (int i = from; i < from + columns; i++) {
        x[i] -= max;
      }
    }
    // One loop over all rows: rows are often too short to be worth vector instructions.
    exp(x, 0, rows * columns);
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float scale = 1f / sum(x, from, from + columns);
      for (int i = from; i < from + columns; i++) {
        x[i] *= scale;
      }
    }
  }

  @Override
  public void softmaxGradientRows(float[] p, float[] grad, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float mean = dot(p, from, grad, from, columns);
      for (int i = from; i < from + columns; i++) {
        grad[i] = p[i] * (grad[i] - mean);
      }
    }
  }

  @Override
  public void normalizeRows(float[] x, float[] inverseStd, int rows, int columns, float epsilon) {
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float mean = sum(x, from, from + columns) / columns;
      for (int i = from; i < from + columns; i++) {
        x[i] -= mean;
      }
      float variance = dot(x, from, x, from, columns) / columns;
      float scale = (float) (1 / Math.sqrt(variance + epsilon));
      for (int i = from; i < from + columns; i++) {
        x[i] *= scale;
      }
      inverseStd[r] = scale;
    }
  }

  @Override
  public void normalizeGradientRows(
      float[] x, float[] grad, float[] inverseStd, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float mean = sum(grad, from, from + columns) / columns;
      float slope = dot(grad, from, x, from, columns) / columns;
      float scale = inverseStd[r];
      for (int i = from; i < from + columns; i++) {
        grad[i] = scale * (grad[i] - mean - slope * x[i]);
      }
    }
  }

  @Override
  public void dropout(float[] x, int to, Dropout dropout, int index) {
    dropout.apply(x, 0, to, index);
  }

  @Override
  public float sumOfSquares(float[] x, int to) {
    return dot(x, 0, x, 0, to);
  }
}
