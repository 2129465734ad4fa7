package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every set of kernels that there is, and arrays to try them on. */
final class AllKernels {

  /** For {@link MethodSource}. */
  static final String KERNELS = "org.stance4j.engine.math.AllKernels#kernels";

  private static final double FLOAT_ERROR = 2e-5;

  private AllKernels() {}

  static Stream<Kernels> kernels() {
    return Stream.of(
        new CpuKernels(Parallel.serial(), new ScalarLoops()),
        new CpuKernels(Parallel.serial(), LoopsChoice.vectorOrScalar()),
        new CpuKernels(Parallel.threads(3)),
        CpuKernels.scoring(Parallel.threads(2), LoopsChoice.vectorOrScalar()),
        new Nd4jKernels());
  }

  static INDArray random(int seed, int... shape) {
    long[] dims = java.util.Arrays.stream(shape).asLongStream().toArray();
    return Nd4j.getRandomFactory()
        .getNewRandomInstance(seed)
        .nextGaussian(dims)
        .castTo(DataType.FLOAT)
        .dup('c');
  }

  static INDArray weight(int seed, int in, int out) {
    return random(seed, in, out).dup('f');
  }

  static double[][] doubles(INDArray x) {
    return x.castTo(DataType.DOUBLE).toDoubleMatrix();
  }

  static void assertClose(INDArray actual, double[][] expected) {
    double[][] found = doubles(actual);
    assertThat(found.length).isEqualTo(expected.length);
    for (int r = 0; r < expected.length; r++) {
      for (int c = 0; c < expected[r].length; c++) {
        assertThat(found[r][c])
            .as("element %d, %d", r, c)
            .isCloseTo(expected[r][c], within(FLOAT_ERROR * (1 + Math.abs(expected[r][c]))));
      }
    }
  }
}
