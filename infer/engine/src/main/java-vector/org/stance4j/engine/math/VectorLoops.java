package org.stance4j.engine.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * Loops in vector instructions, for JVMs with the module {@code jdk.incubator.vector}. What does
 * not fill a vector at the end of an array or row goes to {@link ScalarLoops} or a plain loop.
 */
final class VectorLoops implements Loops {
  private static final Loops SCALAR = new ScalarLoops();
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  /**
   * 256 bits on Intel and AMD mean that there is a fused multiply-add, which is used throughout.
   */
  private static final int FEWEST_BITS = 256;

  private static final float LOG2_E = 1.44269504f;
  private static final float LN_2_HIGH = 0.693359375f;
  private static final float LN_2_LOW = -2.12194440e-4f;

  /** Adding it rounds a small float to a whole number, which then stands in the lowest bits. */
  private static final float ROUNDING = 12582912f;

  private static final int EXPONENT_SHIFT = 23;
  private static final float LOWEST_EXPONENT = -80f;

  VectorLoops() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (!arm && FLOATS.vectorBitSize() < FEWEST_BITS) {
      throw new UnsupportedOperationException(
          "vectors of " + FLOATS.vectorBitSize() + " bits are too short to be worth it");
    }
  }

  @Override
  public String name() {
    return "vector, " + FLOATS.vectorBitSize() + " bits";
  }

  @Override
  public @Nullable PanelProducts panels() {
    return FLOATS.vectorBitSize() == VectorPanelProducts.BITS ? new VectorPanelProducts() : null;
  }

  /**
   * Phi(x) = 1/2 + v P(t) with v = x within [-5, 5] and t = 2 v^2 / 25 - 1, P of degree 12, fitted
   * to the least greatest error. Absolute error of the result 1.2e-6 for |x| up to 5, of Phi 3e-7
   * beyond. No division: one costs as much as all the rest. Horner's scheme in one loop, for the
   * reason given with {@link #exp}.
   */
  @Override
  public void gelu(float[] x, int to) {
    int i = 0;
    for (int end = FLOATS.loopBound(to); i < end; i += LANES) {
      FloatVector u = FloatVector.fromArray(FLOATS, x, i);
      FloatVector v = u.min(5f).max(-5f);
      FloatVector t = v.mul(v).fma(splat(2f / 25), splat(-1f));
      FloatVector p = t.fma(splat(0.000522335817f), splat(-0.00155208563f));
      p = p.fma(t, splat(0.00194743811f));
      p = p.fma(t, splat(-0.00283654127f));
      p = p.fma(t, splat(0.00619735103f));
      p = p.fma(t, splat(-0.0110315997f));
      p = p.fma(t, splat(0.0164923463f));
      p = p.fma(t, splat(-0.0233185329f));
      p = p.fma(t, splat(0.0314256512f));
      p = p.fma(t, splat(-0.0404351689f));
      p = p.fma(t, splat(0.0515215658f));
      p = p.fma(t, splat(-0.0702965781f));
      p = p.fma(t, splat(0.141363785f));
      p.fma(v, splat(0.5f)).mul(u).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = ScalarLoops.gelu(x[i]);
    }
  }

  @Override
  public void geluGradient(float[] x, float[] grad, int to) {
    SCALAR.geluGradient(x, grad, to);
  }

  /**
   * exp(x) for x at most 0; below -80 it is exp(-80). x = n ln 2 + r with a polynomial for exp(r),
   * |r| at most ln 2 / 2 (Cody and Waite 1980). Relative error 3e-7.
   *
   * <p>One loop that calls nothing of ours but splat: the compiler may refuse to inline a method
   * once it is compiled by itself, and then makes an object of every vector.
   */
  private static void exp(float[] x, int to) {
    int i = 0;
    for (int end = FLOATS.loopBound(to); i < end; i += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, i).max(LOWEST_EXPONENT);
      FloatVector shifted = v.mul(LOG2_E).add(ROUNDING);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = n.mul(-LN_2_HIGH).add(v);
      r = n.mul(-LN_2_LOW).add(r);
      FloatVector p = r.mul(1f / 720).add(1f / 120);
      p = p.fma(r, splat(1f / 24));
      p = p.fma(r, splat(1f / 6));
      p = p.fma(r, splat(0.5f));
      p = p.fma(r, splat(1f));
      p = p.fma(r, splat(1f));
      IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT_SHIFT);
      p.reinterpretAsInts().add(power).reinterpretAsFloats().intoArray(x, i);
    }
    ScalarLoops.exp(x, i, to);
  }

  private static FloatVector splat(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }

  @Override
  public void softmaxRows(float[] x, int rows, int columns) {
    int end = FLOATS.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      subtract(x, from, columns, end, max(x, from, columns, end));
    }
    exp(x, rows * columns);
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      scale(x, from, columns, end, 1f / sum(x, from, columns, end));
    }
  }

  private static float max(float[] x, int from, int columns, int end) {
    FloatVector best = splat(Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i < end; i += LANES) {
      best = best.max(FloatVector.fromArray(FLOATS, x, from + i));
    }
    float max = best.reduceLanes(VectorOperators.MAX);
    for (; i < columns; i++) {
      max = Math.max(max, x[from + i]);
    }
    return max;
  }

  private static void subtract(float[] x, int from, int columns, int end, float value) {
    int i = 0;
    for (; i < end; i += LANES) {
      FloatVector.fromArray(FLOATS, x, from + i).sub(value).intoArray(x, from + i);
    }
    for (; i < columns; i++) {
      x[from + i] -= value;
    }
  }

  private static void scale(float[] x, int from, int columns, int end, float value) {
    int i = 0;
    for (; i < end; i += LANES) {
      FloatVector.fromArray(FLOATS, x, from + i).mul(value).intoArray(x, from + i);
    }
    for (; i < columns; i++) {
      x[from + i] *= value;
    }
  }

  private static float sum(float[] x, int from, int columns, int end) {
    FloatVector total = splat(0);
    int i = 0;
    for (; i < end; i += LANES) {
      total = total.add(FloatVector.fromArray(FLOATS, x, from + i));
    }
    float sum = total.reduceLanes(VectorOperators.ADD);
    for (; i < columns; i++) {
      sum += x[from + i];
    }
    return sum;
  }

  private static float dot(float[] x, float[] y, int from, int columns, int end) {
    FloatVector total = splat(0);
    int i = 0;
    for (; i < end; i += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, from + i);
      total = v.fma(FloatVector.fromArray(FLOATS, y, from + i), total);
    }
    float sum = total.reduceLanes(VectorOperators.ADD);
    for (; i < columns; i++) {
      sum += x[from + i] * y[from + i];
    }
    return sum;
  }

  @Override
  public void softmaxGradientRows(float[] p, float[] grad, int rows, int columns) {
    int end = FLOATS.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float mean = dot(p, grad, from, columns, end);
      int i = from;
      for (; i < from + end; i += LANES) {
        FloatVector g = FloatVector.fromArray(FLOATS, grad, i).sub(mean);
        FloatVector.fromArray(FLOATS, p, i).mul(g).intoArray(grad, i);
      }
      for (; i < from + columns; i++) {
        grad[i] = p[i] * (grad[i] - mean);
      }
    }
  }

  @Override
  public void accumulate(float[] x, int from, float[] into, int length) {
    int i = 0;
    for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
      FloatVector sum = FloatVector.fromArray(FLOATS, into, i);
      sum.add(FloatVector.fromArray(FLOATS, x, from + i)).intoArray(into, i);
    }
    for (; i < length; i++) {
      into[i] += x[from + i];
    }
  }

  @Override
  public void scaleRows(float[] x, int rows, float[] gain, float[] bias) {
    int columns = gain.length;
    int end = FLOATS.loopBound(columns);
    for (int from = 0; from < rows * columns; from += columns) {
      int i = 0;
      for (; i < end; i += LANES) {
        FloatVector scaled =
            FloatVector.fromArray(FLOATS, x, from + i).mul(FloatVector.fromArray(FLOATS, gain, i));
        scaled.add(FloatVector.fromArray(FLOATS, bias, i)).intoArray(x, from + i);
      }
      for (; i < columns; i++) {
        x[from + i] = x[from + i] * gain[i] + bias[i];
      }
    }
  }

  @Override
  public void normalizeRows(float[] x, float[] inverseStd, int rows, int columns, float epsilon) {
    int end = FLOATS.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      subtract(x, from, columns, end, sum(x, from, columns, end) / columns);
      float variance = dot(x, x, from, columns, end) / columns;
      inverseStd[r] = (float) (1 / Math.sqrt(variance + epsilon));
      scale(x, from, columns, end, inverseStd[r]);
    }
  }

  @Override
  public void normalizeGradientRows(
      float[] x, float[] grad, float[] inverseStd, int rows, int columns) {
    int end = FLOATS.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float mean = sum(grad, from, columns, end) / columns;
      float slope = dot(grad, x, from, columns, end) / columns;
      float scale = inverseStd[r];
      int i = from;
      for (; i < from + end; i += LANES) {
        FloatVector unit = FloatVector.fromArray(FLOATS, x, i).mul(slope);
        FloatVector g = FloatVector.fromArray(FLOATS, grad, i).sub(mean).sub(unit);
        g.mul(scale).intoArray(grad, i);
      }
      for (; i < from + columns; i++) {
        grad[i] = scale * (grad[i] - mean - slope * x[i]);
      }
    }
  }

  @Override
  public void dropout(float[] x, int to, Dropout dropout, int index) {
    IntVector steps = IntVector.broadcast(INTS, 0).addIndex(1);
    int high = (int) (dropout.seed() >>> 32);
    int low = (int) dropout.seed();
    int i = 0;
    for (int end = FLOATS.loopBound(to); i < end; i += LANES) {
      IntVector at = steps.add(index + i).lanewise(VectorOperators.XOR, high);
      IntVector draw = hash(hash(at).add(low)).lanewise(VectorOperators.LSHR, 16);
      FloatVector kept = FloatVector.fromArray(FLOATS, x, i).mul(dropout.scale());
      // All bits set where the draw is not below the threshold: keeps the float or clears it.
      IntVector keep = draw.sub(dropout.threshold()).lanewise(VectorOperators.ASHR, 31).not();
      kept.reinterpretAsInts().and(keep).reinterpretAsFloats().intoArray(x, i);
    }
    // The cleared elements are +0 here and may be -0 there: equal numbers.
    dropout.apply(x, i, to - i, index + i);
  }

  /** The hash of {@link Dropout}. */
  private static IntVector hash(IntVector x) {
    IntVector h = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16));
    h = h.mul(Dropout.HASH_1);
    h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 15));
    h = h.mul(Dropout.HASH_2);
    return h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16));
  }

  @Override
  public float sumOfSquares(float[] x, int to) {
    return dot(x, x, 0, to, FLOATS.loopBound(to));
  }
}
