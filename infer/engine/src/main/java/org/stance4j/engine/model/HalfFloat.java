package org.stance4j.engine.model;

/**
 * IEEE 754 binary16, which Java 17 has no conversion for.
 *
 * <p>Smallest above zero 6e-8; eleven significant bits.
 */
final class HalfFloat {
  /** Bytes of one number. */
  static final int BYTES = 2;

  /** The largest finite number. */
  static final double LARGEST = 65504;

  private static final int SHIFT = Float.SIZE - Short.SIZE;
  private static final int FRACTION_BITS = 10;
  private static final int DROPPED_BITS = 13;
  private static final int BIAS_DIFFERENCE = 127 - 15;
  private static final int FLOAT_EXPONENT = 0x7F800000;
  private static final int INFINITY = 0x7C00;

  /** 2^-14 as the bits of a float: below it binary16 numbers lie equally far apart. */
  private static final int SMALLEST_NORMAL = 113 << 23;

  /** 0.5: its last bit is worth as much as the last bit of a subnormal binary16 number. */
  private static final float SUBNORMAL_UNIT = 0.5f;

  private HalfFloat() {}

  /**
   * The nearest binary16 number, of two equally near ones the even one; too large ones are
   * infinite.
   */
  static short of(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> SHIFT) & 0x8000;
    int size = bits & 0x7FFFFFFF;
    if (size >= FLOAT_EXPONENT) {
      return (short) (sign | INFINITY | (size > FLOAT_EXPONENT ? 0x200 : 0));
    }
    if (size < SMALLEST_NORMAL) {
      // The addition rounds as wanted and leaves the result in the lowest bits.
      float sum = Float.intBitsToFloat(size) + SUBNORMAL_UNIT;
      return (short)
          (sign | (Float.floatToRawIntBits(sum) - Float.floatToRawIntBits(SUBNORMAL_UNIT)));
    }
    int odd = (size >>> DROPPED_BITS) & 1;
    int rounded = size + (1 << (DROPPED_BITS - 1)) - 1 + odd;
    int half = (rounded >>> DROPPED_BITS) - (BIAS_DIFFERENCE << FRACTION_BITS);
    return (short) (sign | Math.min(half, INFINITY));
  }

  /** The number that the bits stand for, exactly. */
  static float toFloat(short half) {
    int sign = (half & 0x8000) << SHIFT;
    int size = half & 0x7FFF;
    if (size >= INFINITY) {
      return Float.intBitsToFloat(sign | FLOAT_EXPONENT | (size & 0x3FF) << DROPPED_BITS);
    }
    if (size < 1 << FRACTION_BITS) {
      float value = size * 0x1p-24f;
      return sign == 0 ? value : -value;
    }
    return Float.intBitsToFloat(
        sign | (size << DROPPED_BITS) + (BIAS_DIFFERENCE << (FRACTION_BITS + DROPPED_BITS)));
  }
}
