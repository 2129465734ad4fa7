package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.engine.math.AllKernels.KERNELS;
import static org.stance4j.engine.math.AllKernels.assertClose;
import static org.stance4j.engine.math.AllKernels.kernels;
import static org.stance4j.engine.math.AllKernels.random;
import static org.stance4j.engine.math.AllKernels.weight;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Products of each set of kernels, against the definition written out in doubles. */
class LinearKernelsTest {

  @ParameterizedTest
  @MethodSource(KERNELS)
  void linearIsProductPlusBias(Kernels kernels) {
    INDArray x = random(1, 700, 12);
    INDArray w = weight(2, 12, 9);
    INDArray b = random(3, 9);
    INDArray out = Nd4j.create(DataType.FLOAT, 700, 9);
    kernels.linear(x, w, b, out);
    double[][] expected = new double[700][9];
    for (int r = 0; r < 700; r++) {
      for (int o = 0; o < 9; o++) {
        expected[r][o] = b.getDouble(o);
        for (int i = 0; i < 12; i++) {
          expected[r][o] += x.getDouble(r, i) * w.getDouble(i, o);
        }
      }
    }
    assertClose(out, expected);
  }

  /** Few rows may take another way than many; 33 columns do not fill a panel. */
  @ParameterizedTest
  @MethodSource(KERNELS)
  void linearOfFewRowsIsProductPlusBiasToo(Kernels kernels) {
    for (int rows : new int[] {1, 9, 10, 23, 160, 161}) {
      INDArray x = random(1, rows, 300);
      INDArray w = weight(2, 300, 33);
      INDArray b = random(3, 33);
      INDArray out = Nd4j.create(DataType.FLOAT, rows, 33);
      kernels.linear(x, w, b, out);
      double[][] expected = new double[rows][33];
      for (int r = 0; r < rows; r++) {
        for (int o = 0; o < 33; o++) {
          expected[r][o] = b.getDouble(o);
          for (int i = 0; i < 300; i++) {
            expected[r][o] += x.getDouble(r, i) * w.getDouble(i, o);
          }
        }
      }
      assertClose(out, expected);
    }
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void linearBackwardIsTheTransposedProducts(Kernels kernels) {
    INDArray x = random(1, 50, 5);
    INDArray w = weight(2, 5, 400);
    INDArray dOut = random(3, 50, 400);
    INDArray dX = random(4, 50, 5);
    INDArray before = dX.dup('c');
    INDArray dW = weight(5, 5, 400);
    INDArray dB = random(6, 400);
    kernels.linearBackward(x, w, dOut, dX, true, dW, dB);
    double[][] expectedX = new double[50][5];
    double[][] expectedW = new double[5][400];
    double[][] expectedB = new double[1][400];
    for (int r = 0; r < 50; r++) {
      for (int i = 0; i < 5; i++) {
        expectedX[r][i] += before.getDouble(r, i);
        for (int o = 0; o < 400; o++) {
          expectedX[r][i] += dOut.getDouble(r, o) * w.getDouble(i, o);
          expectedW[i][o] += dOut.getDouble(r, o) * x.getDouble(r, i);
        }
      }
      for (int o = 0; o < 400; o++) {
        expectedB[0][o] += dOut.getDouble(r, o);
      }
    }
    assertClose(dX, expectedX);
    assertClose(dW, expectedW);
    assertClose(dB.reshape(1, 400), expectedB);
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void linearBackwardCanOverwriteTheInputGradient(Kernels kernels) {
    INDArray dX = random(4, 3, 2);
    INDArray w = weight(2, 2, 2);
    INDArray dOut = Nd4j.zeros(DataType.FLOAT, 3, 2);
    kernels.linearBackward(random(1, 3, 2), w, dOut, dX, false, weight(5, 2, 2), random(6, 2));
    assertThat(dX.dup('c').data().asFloat()).containsOnly(0f);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    INDArray x = random(1, 900, 64);
    INDArray w = weight(2, 64, 500);
    INDArray b = random(3, 500);
    INDArray dOut = random(4, 900, 500);
    float[] one = linearThereAndBack(new CpuKernels(Parallel.serial()), x, w, b, dOut);
    try (Parallel four = Parallel.threads(4)) {
      assertThat(linearThereAndBack(new CpuKernels(four), x, w, b, dOut)).isEqualTo(one);
    }
  }

  private static float[] linearThereAndBack(
      Kernels k, INDArray x, INDArray w, INDArray b, INDArray dOut) {
    INDArray out = Nd4j.create(DataType.FLOAT, 900, 500);
    INDArray dX = Nd4j.create(DataType.FLOAT, 900, 64);
    INDArray dW = weight(9, 64, 500);
    INDArray dB = Nd4j.create(DataType.FLOAT, 500);
    k.linear(x, w, b, out);
    k.linearBackward(x, w, dOut, dX, false, dW, dB);
    return Nd4j.concat(0, Nd4j.toFlattened(out), Nd4j.toFlattened(dX), Nd4j.toFlattened(dW), dB)
        .data()
        .asFloat();
  }

  @Test
  void wrongOrderIsRefused() {
    INDArray columnMajor = Nd4j.create(DataType.FLOAT, new long[] {4, 3}, 'f');
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> HostMatrix.of(columnMajor))
        .withMessageContaining("in c order");
  }
}
