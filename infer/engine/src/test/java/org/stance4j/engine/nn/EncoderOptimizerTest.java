package org.stance4j.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Nd4jKernels;
import org.stance4j.engine.math.Parallel;

/** Steps against AdamW in plain doubles, from the gradients that the graph itself gives. */
class EncoderOptimizerTest {
  private static final int[] LENGTHS = {4, 9, 6};
  private static final double RATE = 0.01;
  private static final double NO_CLIPPING = 1e9;
  private static final String WORDS = "embeddings_words";

  static Stream<Arguments> cases() {
    CpuKernels fast = new CpuKernels(Parallel.threads(2));
    return Stream.of(
        Arguments.of(new Nd4jKernels(), DataType.DOUBLE, true, NO_CLIPPING, 1e-9),
        Arguments.of(new Nd4jKernels(), DataType.DOUBLE, false, 0.05, 1e-9),
        Arguments.of(fast, DataType.FLOAT, true, 0.05, 2e-5),
        Arguments.of(fast, DataType.FLOAT, false, NO_CLIPPING, 2e-5));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stepsAreThoseOfAdamW(
      Kernels kernels, DataType type, boolean frozen, double maxNorm, double tolerance) {
    ComputationGraph graph = graph(kernels, type, frozen);
    PlainAdamW plain = new PlainAdamW(graph, 0.1, maxNorm);
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0.1, maxNorm)) {
      for (int step = 0; step < 3; step++) {
        plain.step(gradients(graph, type), frozen ? WORDS : "");
        step(optimizer, type, RATE);
        // Later gradients are taken where the graph is, so that roundings do not add up.
        plain.assertEqualTo(graph, tolerance);
      }
    }
  }

  @Test
  void theLossIsThatBeforeTheStep() {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph graph = graph(kernels, DataType.DOUBLE, true);
    gradients(graph, DataType.DOUBLE);
    double before = graph.score();
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0, 1)) {
      assertThat(step(optimizer, DataType.DOUBLE, RATE)).isEqualTo(before, within(1e-12));
      assertThat(step(optimizer, DataType.DOUBLE, RATE)).isLessThan(before);
    }
  }

  @Test
  void clippingKeepsTheDirectionOfTheWholeGradient() {
    double[] mild = firstMomentStep(NO_CLIPPING);
    double[] clipped = firstMomentStep(1e-10);
    // With a norm far below epsilon, AdamW's first step is the clipped gradient over epsilon.
    double length = Math.sqrt(Arrays.stream(clipped).map(v -> v * v).sum());
    assertThat(length).isEqualTo(RATE * 1e-10 / 1e-8, within(RATE * 1e-4));
    assertThat(Arrays.stream(mild).map(Math::abs).max().orElseThrow())
        .isEqualTo(RATE, within(RATE * 1e-3));
  }

  private static double[] firstMomentStep(double maxNorm) {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph graph = graph(kernels, DataType.DOUBLE, true);
    INDArray before = graph.params().dup();
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0, maxNorm)) {
      step(optimizer, DataType.DOUBLE, RATE);
    }
    return graph.params().sub(before).reshape(before.length()).toDoubleVector();
  }

  @Test
  void eachLayerIsSlowerThanTheOneAbove() {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph graph = graph(kernels, DataType.DOUBLE, true);
    Map<String, double[]> before = values(graph.paramTable());
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0, NO_CLIPPING, 0.5)) {
      step(optimizer, DataType.DOUBLE, RATE);
    }
    Map<String, double[]> after = values(graph.paramTable());
    // AdamW's first step moves each parameter with a gradient by the rate.
    Map<String, Double> expected =
        Map.of(
            "embeddings_normGain",
            0.25,
            "layer0_upWeight",
            0.5,
            "layer1_upWeight",
            1.0,
            "head_W",
            1.0);
    expected.forEach(
        (name, share) ->
            assertThat(largestStep(before.get(name), after.get(name)))
                .as(name)
                .isCloseTo(RATE * share, within(RATE * 1e-2)));
  }

  private static double largestStep(double[] before, double[] after) {
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      largest = Math.max(largest, Math.abs(after[i] - before[i]));
    }
    return largest;
  }

  @Test
  void anAdversarialStepLearnsFromAHarderBatchToo() {
    double plain = adversarialLoss(1e-7);
    assertThat(adversarialLoss(0.1)).isGreaterThan(plain + 1e-6);
    assertThat(adversarialLoss(0.2)).isGreaterThan(adversarialLoss(0.1));
  }

  private static double adversarialLoss(double size) {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph graph = graph(kernels, DataType.DOUBLE, true);
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0, 1)) {
      return adversarialStep(optimizer, size);
    }
  }

  @Test
  void aTinyAdversarialMoveGivesThePlainStep() {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph one = graph(kernels, DataType.DOUBLE, true);
    ComputationGraph other = graph(kernels, DataType.DOUBLE, true);
    try (EncoderOptimizer plain = EncoderOptimizer.of(one, kernels, 0.1, 0.05);
        EncoderOptimizer adversarial = EncoderOptimizer.of(other, kernels, 0.1, 0.05)) {
      step(plain, DataType.DOUBLE, RATE);
      adversarialStep(adversarial, 1e-9);
    }
    Map<String, double[]> expected = values(one.paramTable());
    values(other.paramTable())
        .forEach(
            (name, found) ->
                assertThat(found).as(name).containsExactly(expected.get(name), within(1e-6)));
  }

  @Test
  void thereIsNothingToMoveUnderFrozenLayers() {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph graph =
        EncoderGraphBuilder.of(Graphs.SMALL, 3)
            .dataType(DataType.DOUBLE)
            .frozenLayers(2)
            .build(kernels);
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0, 1)) {
      assertThatThrownBy(() -> adversarialStep(optimizer, 0.1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("every layer is frozen");
    }
  }

  private static double adversarialStep(EncoderOptimizer optimizer, double size) {
    INDArray[] batch = Graphs.batch(DataType.DOUBLE, 30, 11, LENGTHS);
    INDArray labels = Graphs.oneHot(DataType.DOUBLE, 3, 0, 2, 1);
    return optimizer.adversarialStep(batch[0], batch[1], labels, RATE, size);
  }

  @Test
  void onlyWeightsDecay() {
    Map<String, double[]> without = afterOneStep(0);
    Map<String, double[]> with = afterOneStep(0.5);
    without.forEach(
        (name, values) -> {
          boolean vector = name.endsWith("Bias") || name.endsWith("Gain") || name.endsWith("_b");
          boolean same = Arrays.equals(values, with.get(name));
          assertThat(same).as(name).isEqualTo(vector || name.equals(WORDS));
        });
  }

  private static Map<String, double[]> afterOneStep(double decay) {
    Kernels kernels = new Nd4jKernels();
    ComputationGraph graph = graph(kernels, DataType.DOUBLE, true);
    try (EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, decay, 1)) {
      step(optimizer, DataType.DOUBLE, RATE);
    }
    return values(graph.paramTable());
  }

  private static double step(EncoderOptimizer optimizer, DataType type, double rate) {
    INDArray[] batch = Graphs.batch(type, 30, 11, LENGTHS);
    return optimizer.step(batch[0], batch[1], Graphs.oneHot(type, 3, 0, 2, 1), rate);
  }

  private static ComputationGraph graph(Kernels kernels, DataType type, boolean frozen) {
    return EncoderGraphBuilder.of(Graphs.SMALL, 3)
        .dataType(type)
        .seed(5)
        .wordsFrozen(frozen)
        .build(kernels);
  }

  /** Sums over the batch, as Deeplearning4j keeps them. */
  private static Map<String, double[]> gradients(ComputationGraph graph, DataType type) {
    INDArray[] batch = Graphs.batch(type, 30, 11, LENGTHS);
    graph.setInputs(batch[0]);
    graph.setLabels(Graphs.oneHot(type, 3, 0, 2, 1));
    graph.setLayerMaskArrays(new INDArray[] {batch[1]}, null);
    graph.computeGradientAndScore();
    graph.clearLayerMaskArrays();
    return values(graph.gradient().gradientForVariable());
  }

  private static Map<String, double[]> values(Map<String, INDArray> arrays) {
    Map<String, double[]> values = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> values.put(name, array.dup('c').reshape(array.length()).toDoubleVector()));
    return values;
  }

  /** Algorithm 2 of Loshchilov and Hutter 2019, with the norm of the gradient limited first. */
  private static final class PlainAdamW {
    private final Map<String, double[]> params;
    private final Map<String, double[]> first = new LinkedHashMap<>();
    private final Map<String, double[]> second = new LinkedHashMap<>();
    private final double decay;
    private final double maxNorm;
    private int steps;

    PlainAdamW(ComputationGraph graph, double decay, double maxNorm) {
      this.params = values(graph.paramTable());
      this.decay = decay;
      this.maxNorm = maxNorm;
    }

    void step(Map<String, double[]> sums, String frozen) {
      steps++;
      sums.remove(frozen);
      sums.replaceAll((name, g) -> Arrays.stream(g).map(value -> value / LENGTHS.length).toArray());
      double squares =
          sums.values().stream().flatMapToDouble(Arrays::stream).map(value -> value * value).sum();
      double scale = Math.min(1, maxNorm / Math.sqrt(squares));
      sums.forEach((name, gradient) -> update(name, gradient, scale));
    }

    private void update(String name, double[] gradient, double scale) {
      double[] p = params.get(name);
      double[] m = first.computeIfAbsent(name, key -> new double[p.length]);
      double[] v = second.computeIfAbsent(name, key -> new double[p.length]);
      boolean vector = name.endsWith("Bias") || name.endsWith("Gain") || name.endsWith("_b");
      for (int i = 0; i < p.length; i++) {
        double g = scale * gradient[i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        double mean = m[i] / (1 - Math.pow(0.9, steps));
        double root = Math.sqrt(v[i] / (1 - Math.pow(0.999, steps)));
        p[i] -= RATE * (mean / (root + 1e-8) + (vector ? 0 : decay * p[i]));
      }
    }

    void assertEqualTo(ComputationGraph graph, double tolerance) {
      Map<String, double[]> found = values(graph.paramTable());
      assertThat(found.keySet()).isEqualTo(params.keySet());
      params.forEach(
          (name, expected) ->
              assertThat(found.get(name)).as(name).containsExactly(expected, within(tolerance)));
    }
  }
}
