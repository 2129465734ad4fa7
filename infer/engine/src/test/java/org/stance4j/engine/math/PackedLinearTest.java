package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Shapes that do and do not fill slabs, panels, groups and blocks, against sums in doubles. */
class PackedLinearTest {
  @ParameterizedTest
  @CsvSource({
    "1, 384, 384",
    "7, 16, 5",
    "8, 48, 48",
    "20, 384, 1152",
    "159, 33, 50",
    "160, 20, 97",
    "257, 24, 100",
    "515, 400, 49"
  })
  void isTheSumOfTheDefinition(int rows, int inputs, int outputs) {
    INDArray x = Nd4j.randn(DataType.FLOAT, rows, inputs);
    INDArray weight = weight(inputs, outputs);
    INDArray bias = Nd4j.randn(DataType.FLOAT, outputs);
    INDArray expected =
        x.castTo(DataType.DOUBLE)
            .mmul(weight.castTo(DataType.DOUBLE))
            .addRowVector(bias.castTo(DataType.DOUBLE).reshape(1, outputs));
    for (int threads : new int[] {1, 2, 5}) {
      try (Parallel parallel = Parallel.threads(threads)) {
        INDArray out = Nd4j.create(DataType.FLOAT, rows, outputs);
        packed(parallel).forward(x, weight, bias, out);
        assertClose(out, expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 16, 40, 16", "20, 384, 1536, 384", "100, 48, 97, 33", "600, 24, 100, 50"})
  void feedForwardIsThatOfThePlainKernelsForAnyNumberOfThreads(
      int rows, int inputs, int between, int outputs) {
    INDArray x = Nd4j.randn(DataType.FLOAT, rows, inputs);
    INDArray up = weight(inputs, between);
    INDArray upBias = Nd4j.randn(DataType.FLOAT, between);
    INDArray down = weight(between, outputs);
    INDArray downBias = Nd4j.randn(DataType.FLOAT, outputs);
    INDArray expected = Nd4j.create(DataType.FLOAT, rows, outputs);
    new Nd4jKernels()
        .feedForward(
            x, up, upBias, down, downBias, Nd4j.create(DataType.FLOAT, rows, between), expected);
    INDArray first = null;
    for (int threads : new int[] {1, 2, 5}) {
      try (Parallel parallel = Parallel.threads(threads)) {
        INDArray out = Nd4j.create(DataType.FLOAT, rows, outputs);
        packed(parallel).feedForward(x, up, upBias, down, downBias, out);
        assertClose(out, expected);
        first = first == null ? out : first;
        assertThat(out).isEqualTo(first);
      }
    }
  }

  private static PackedLinear packed(Parallel parallel) {
    PackedLinear packed = PackedLinear.of(parallel, Loops.best());
    assumeTrue(packed != null, "this processor has no vectors of 512 bits");
    return packed;
  }

  private static INDArray weight(int inputs, int outputs) {
    INDArray weight = Nd4j.create(DataType.FLOAT, new long[] {inputs, outputs}, 'f');
    return weight.assign(Nd4j.randn(DataType.FLOAT, inputs, outputs).divi(Math.sqrt(inputs)));
  }

  private static void assertClose(INDArray found, INDArray expected) {
    for (long r = 0; r < expected.size(0); r++) {
      for (long c = 0; c < expected.size(1); c++) {
        double e = expected.getDouble(r, c);
        assertThat(found.getDouble(r, c)).isCloseTo(e, within(1e-4 * (1 + Math.abs(e))));
      }
    }
  }
}
