package org.stance4j.engine.math;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Inverted dropout whose mask is a function of (seed, element index) alone: nothing is stored, the
 * backward pass computes the same mask again, and the number of threads does not matter.
 *
 * <p>Sixteen bits are drawn for an element: a 32-bit integer hash, applied twice, of its index
 * (constants: C. Wellons, "Prospecting for hash functions", 2018). So the rate is met to 1/65536.
 *
 * @param rate share of the elements that are set to zero, in [0, 1)
 * @param seed selects the mask
 */
public record Dropout(double rate, long seed) {
  /** Keeps every element. */
  public static final Dropout NONE = new Dropout(0, 0);

  private static final int RANGE = 1 << 16;
  static final int HASH_1 = 0x7FEB352D;
  static final int HASH_2 = 0x846CA68B;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** Checks the rate. */
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout rate " + rate + ", expected 0 <= rate < 1");
    }
  }

  /** Whether any element can be dropped. */
  public boolean active() {
    return threshold() > 0;
  }

  /** A dropout of the same rate with a mask of its own. */
  public Dropout fork(long key) {
    return new Dropout(rate, mix(seed + key * GOLDEN_GAMMA));
  }

  /** Draws below this drop their element. */
  int threshold() {
    return (int) Math.round(rate * RANGE);
  }

  /** What a kept element is multiplied by, so that the expectation stays. */
  public float scale() {
    return (float) RANGE / (RANGE - threshold());
  }

  /**
   * Multiplies {@code x[from + i]} by the factor of element {@code index + i}: 0 or {@link
   * #scale()}.
   */
  public void apply(float[] x, int from, int length, int index) {
    int threshold = threshold();
    int high = (int) (seed >>> 32);
    int low = (int) seed;
    // Looked up, not branched on: a random branch costs more than the rest.
    float[] factors = {scale(), 0};
    for (int i = 0; i < length; i++) {
      int draw = hash(hash((index + i) ^ high) + low) >>> 16;
      x[from + i] *= factors[(draw - threshold) >>> 31];
    }
  }

  private static int hash(int x) {
    int h = (x ^ (x >>> 16)) * HASH_1;
    h = (h ^ (h >>> 15)) * HASH_2;
    return h ^ (h >>> 16);
  }

  /** The factors of elements {@code index} and on, as an array of the given shape (c order). */
  public INDArray factors(DataType type, int index, long... shape) {
    int length = 1;
    for (long s : shape) {
      length = Math.multiplyExact(length, (int) s);
    }
    float[] factors = new float[length];
    Arrays.fill(factors, 1);
    apply(factors, 0, length, index);
    return Nd4j.createFromArray(factors).castTo(type).reshape('c', shape);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
