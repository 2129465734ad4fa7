package org.stance4j.engine.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/** How a model file holds its weights. Computation is in floats either way. */
public enum WeightFormat {
  /** Little-endian floats of 32 bits: exact. */
  FP32("weights.f32", Float.BYTES, 1),

  /**
   * Little-endian floats of 16 bits (IEEE 754 binary16): half the size, weights rounded to eleven
   * significant bits.
   */
  FP16("weights.f16", HalfFloat.BYTES, 2);

  private final String entry;
  private final int bytes;
  private final int formatVersion;

  WeightFormat(String entry, int bytes, int formatVersion) {
    this.entry = entry;
    this.bytes = bytes;
    this.formatVersion = formatVersion;
  }

  /** Name of the entry in the file. */
  String entry() {
    return entry;
  }

  /** Bytes of one weight. */
  int bytes() {
    return bytes;
  }

  /** The first version of the file format that knows it. */
  int formatVersion() {
    return formatVersion;
  }

  /** Writes values to the start of {@code target}. */
  void encode(float[] values, byte[] target) {
    ByteBuffer buffer = ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN);
    if (this == FP32) {
      buffer.asFloatBuffer().put(values);
      return;
    }
    ShortBuffer shorts = buffer.asShortBuffer();
    for (float value : values) {
      shorts.put(HalfFloat.of(value));
    }
  }

  /** Reads as many values as {@code values} has room for from the start of {@code source}. */
  void decode(byte[] source, float[] values) {
    ByteBuffer buffer = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
    if (this == FP32) {
      FloatBuffer floats = buffer.asFloatBuffer();
      floats.get(values);
      return;
    }
    ShortBuffer shorts = buffer.asShortBuffer();
    for (int i = 0; i < values.length; i++) {
      values[i] = HalfFloat.toFloat(shorts.get(i));
    }
  }
}
