package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HalfFloatTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0x0000",
    "-0.0, 0x8000",
    "1, 0x3C00",
    "-2, 0xC000",
    "65504, 0x7BFF",
    "65519, 0x7BFF",
    "65520, 0x7C00",
    "1e9, 0x7C00",
    "0.333333333, 0x3555",
    // Halfway between 1 and the next number, and between that and its next: to the even one.
    "1.00048828125, 0x3C00",
    "1.00146484375, 0x3C02",
    "6.103515625e-5, 0x0400",
    "6.097555160522461e-5, 0x03FF",
    "5.9604645e-8, 0x0001",
    "2.9802322e-8, 0x0000",
    "2.9802326e-8, 0x0001"
  })
  void bitsOfNumbersInTheStandardsTables(float value, String bits) {
    assertThat(HalfFloat.of(value) & 0xFFFF).isEqualTo(Integer.decode(bits));
  }

  @Test
  void everyNumberOf16BitsComesBack() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = HalfFloat.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(HalfFloat.of(value) & 0xFFFF).isEqualTo(bits);
      }
    }
    assertThat(HalfFloat.toFloat(HalfFloat.of(Float.NaN))).isNaN();
  }

  @Test
  void roundsAsNd4jDoes() {
    Random random = new Random(3);
    float[] values = new float[20_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 6));
    }
    float[] expected = roundedByNd4j(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(HalfFloat.toFloat(HalfFloat.of(values[i]))).isEqualTo(expected[i]);
    }
  }

  private static float[] roundedByNd4j(float[] values) {
    try (INDArray exact = Nd4j.createFromArray(values);
        INDArray half = exact.castTo(DataType.FLOAT16);
        INDArray back = half.castTo(DataType.FLOAT)) {
      return back.toFloatVector();
    }
  }
}
