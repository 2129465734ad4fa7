package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.engine.math.AllKernels.KERNELS;
import static org.stance4j.engine.math.AllKernels.assertClose;
import static org.stance4j.engine.math.AllKernels.doubles;
import static org.stance4j.engine.math.AllKernels.kernels;
import static org.stance4j.engine.math.AllKernels.random;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Each operation of each set of kernels, against the definition written out in doubles and, for the
 * gradients, against central differences of that definition.
 */
class KernelsTest {

  private final Sequences sequences = Sequences.ofLengths(1, 7, 33, 4);
  private final int tokens = sequences.tokens();

  @ParameterizedTest
  @MethodSource(KERNELS)
  void geluAndItsGradientMeetTabulatedValues(Kernels kernels) {
    // x, x * Phi(x) and its derivative to seven digits, from the normal distribution's tables.
    double[][] table = {
      {-10, 0, 0},
      {-3, -0.0040497, -0.0119457},
      {-1, -0.1586553, -0.0833155},
      {0, 0, 0.5},
      {0.5, 0.3457312, 0.8674945},
      {1, 0.8413447, 1.0833155},
      {3, 2.9959503, 1.0119457},
      {10, 10, 1}
    };
    INDArray x = Nd4j.create(DataType.FLOAT, 1, table.length);
    for (int i = 0; i < table.length; i++) {
      x.putScalar(0, i, table[i][0]);
    }
    INDArray out = x.dup('c');
    INDArray grad = Nd4j.ones(DataType.FLOAT, 1, table.length);
    kernels.gelu(x, out);
    kernels.geluBackward(x, grad, grad);
    for (int i = 0; i < table.length; i++) {
      assertThat(out.getDouble(0, i)).isCloseTo(table[i][1], within(3e-6));
      assertThat(grad.getDouble(0, i)).isCloseTo(table[i][2], within(3e-6));
    }
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void layerNormHasMeanBiasAndSpreadGain(Kernels kernels) {
    INDArray x = random(1, 70, 16).muli(3).addi(5);
    INDArray residual = random(2, 70, 16);
    INDArray out = Nd4j.create(DataType.FLOAT, 70, 16);
    INDArray gain = random(3, 16);
    INDArray bias = random(4, 16);
    kernels.layerNorm(x, residual, gain, bias, 1e-5, out, null, null);
    assertClose(out, Reference.layerNorm(doubles(x.add(residual)), gain, bias, 1e-5));
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void layerNormGradientsMatchDifferences(Kernels kernels) {
    INDArray x = random(1, 40, 6);
    INDArray gain = random(3, 6);
    INDArray bias = random(4, 6);
    INDArray weights = random(5, 40, 6);
    INDArray out = Nd4j.create(DataType.FLOAT, 40, 6);
    INDArray normalized = Nd4j.create(DataType.FLOAT, 40, 6);
    INDArray inverse = Nd4j.create(DataType.FLOAT, 40);
    INDArray dX = Nd4j.create(DataType.FLOAT, 40, 6);
    INDArray dGain = Nd4j.create(DataType.FLOAT, 6);
    INDArray dBias = Nd4j.create(DataType.FLOAT, 6);
    kernels.layerNorm(x, null, gain, bias, 1e-5, out, normalized, inverse);
    kernels.layerNormBackward(normalized, inverse, gain, weights, dX, dGain, dBias);
    Differences differences =
        new Differences(
            () -> Reference.weighted(Reference.layerNorm(doubles(x), gain, bias, 1e-5), weights));
    differences.check(x, dX);
    differences.check(gain, dGain);
    differences.check(bias, dBias);
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void attentionIsSoftmaxOfScaledProducts(Kernels kernels) {
    INDArray qkv = random(1, tokens, 3 * 8);
    INDArray out = Nd4j.create(DataType.FLOAT, tokens, 8);
    kernels.attention(qkv, sequences, 2, Dropout.NONE, out);
    assertClose(out, Reference.attention(doubles(qkv), sequences, 2));
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void attentionGradientMatchesDifferences(Kernels kernels) {
    Sequences two = Sequences.ofLengths(3, 5);
    INDArray qkv = random(1, 8, 3 * 4);
    INDArray weights = random(2, 8, 4);
    INDArray grad = Nd4j.create(DataType.FLOAT, 8, 3 * 4);
    kernels.attentionBackward(qkv, two, 2, Dropout.NONE, weights, grad);
    new Differences(() -> Reference.weighted(Reference.attention(doubles(qkv), two, 2), weights))
        .check(qkv, grad);
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void longSequencesTakeTheSamePath(Kernels kernels) {
    Sequences one = Sequences.ofLengths(300);
    INDArray qkv = random(1, 300, 3 * 8);
    INDArray out = Nd4j.create(DataType.FLOAT, 300, 8);
    kernels.attention(qkv, one, 2, Dropout.NONE, out);
    assertClose(out, Reference.attention(doubles(qkv), one, 2));
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void embeddingAddsTheThreeTablesAndSpreadsGradientsBack(Kernels kernels) {
    INDArray words = random(1, 5, 3);
    INDArray positions = random(2, 4, 3);
    INDArray types = random(3, 2, 3);
    TokenIds ids = new TokenIds(new int[] {4, 0, 4}, new int[] {0, 1, 2}, new int[] {0, 0, 1});
    INDArray out = Nd4j.create(DataType.FLOAT, 3, 3);
    kernels.embed(words, positions, types, ids, out);
    for (int c = 0; c < 3; c++) {
      assertThat(out.getDouble(2, c))
          .isCloseTo(
              words.getDouble(4, c) + positions.getDouble(2, c) + types.getDouble(1, c),
              within(1e-6));
    }
    INDArray table = Nd4j.zeros(DataType.FLOAT, 5, 3);
    kernels.addRows(out, ids.words(), table);
    for (int c = 0; c < 3; c++) {
      assertThat(table.getDouble(4, c))
          .isCloseTo(out.getDouble(0, c) + out.getDouble(2, c), within(1e-6));
      assertThat(table.getDouble(1, c)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void poolingAndItsGradients(Kernels kernels) {
    Sequences two = Sequences.ofLengths(1, 2);
    INDArray x = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}, {5, 10}});
    INDArray out = Nd4j.create(DataType.FLOAT, 2, 2);
    INDArray grad = Nd4j.create(DataType.FLOAT, 3, 2);
    kernels.meanPool(x, two, out);
    assertClose(out, new double[][] {{1, 2}, {4, 7}});
    kernels.meanPoolBackward(out, two, grad);
    assertClose(grad, new double[][] {{1, 2}, {2, 3.5}, {2, 3.5}});
    kernels.firstPool(x, two, out);
    assertClose(out, new double[][] {{1, 2}, {3, 4}});
    kernels.firstPoolBackward(out, two, grad);
    assertClose(grad, new double[][] {{1, 2}, {3, 4}, {0, 0}});
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void adamWEqualsTheUpdaterOfNd4jPlusDecay(Kernels kernels) {
    INDArray params = random(1, 20_000);
    INDArray expected = params.dup();
    INDArray m = Nd4j.zeros(DataType.FLOAT, 20_000);
    INDArray v = Nd4j.zeros(DataType.FLOAT, 20_000);
    Adam config = new Adam(0.01);
    GradientUpdater<?> oracle =
        config.instantiate(Nd4j.create(DataType.FLOAT, 1, 40_000).reshape(40_000), true);
    for (int step = 1; step <= 3; step++) {
      INDArray grads = random(10 + step, 20_000);
      kernels.adamW(params, grads, m, v, new AdamWStep(0.01, 0.1, 0.5, step));
      INDArray update = grads.mul(0.5);
      oracle.applyUpdater(update, step - 1, 0);
      expected.muli(1 - 0.01 * 0.1).subi(update);
    }
    assertClose(params.reshape(1, 20_000), doubles(expected.reshape(1, 20_000)));
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void sumOfSquaresOverManyBlocks(Kernels kernels) {
    INDArray x = random(1, 50_000);
    double expected = 0;
    for (float value : x.toFloatVector()) {
      expected += (double) value * value;
    }
    assertThat(kernels.sumOfSquares(x)).isCloseTo(expected, within(1e-4 * expected));
  }

  @Test
  void allKernelsDropTheSameElements() {
    Dropout dropout = new Dropout(0.3, 42);
    INDArray x = random(1, 33, 1000);
    INDArray qkv = random(2, tokens, 24);
    List<Kernels> all = kernels().toList();
    assertSame(all, 33, 1000, (k, out) -> k.dropout(x, dropout, out));
    assertSame(all, tokens, 8, (k, out) -> k.attention(qkv, sequences, 2, dropout, out));
    INDArray dOut = random(3, tokens, 8);
    assertSame(
        all, tokens, 24, (k, out) -> k.attentionBackward(qkv, sequences, 2, dropout, dOut, out));
  }

  @Test
  void attentionGradientWithDropoutMatchesDifferences() {
    Dropout dropout = new Dropout(0.3, 9);
    Sequences two = Sequences.ofLengths(3, 5);
    INDArray qkv = random(1, 8, 12).castTo(DataType.DOUBLE);
    INDArray weights = random(2, 8, 4).castTo(DataType.DOUBLE);
    INDArray grad = Nd4j.create(DataType.DOUBLE, 8, 12);
    Kernels kernels = new Nd4jKernels();
    kernels.attentionBackward(qkv, two, 2, dropout, weights, grad);
    new Differences(
            () -> {
              INDArray out = Nd4j.create(DataType.DOUBLE, 8, 4);
              kernels.attention(qkv, two, 2, dropout, out);
              return out.mul(weights).sumNumber().doubleValue();
            })
        .check(qkv, grad);
  }

  private interface Call {
    void on(Kernels kernels, INDArray out);
  }

  private static void assertSame(List<Kernels> all, int rows, int columns, Call call) {
    double[][] expected = null;
    for (Kernels kernels : all) {
      INDArray out = Nd4j.create(DataType.FLOAT, rows, columns);
      call.on(kernels, out);
      if (expected != null) {
        assertClose(out, expected);
      }
      expected = doubles(out);
    }
  }
}
