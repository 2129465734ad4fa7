package org.stance4j.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Nd4jKernels;
import org.stance4j.engine.math.Parallel;

/** Gradients of the whole graph, parameter by parameter, against central differences. */
class GraphGradientTest {
  private static final int[] LENGTHS = {4, 9, 1, 6};
  private static final int BATCH = LENGTHS.length;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(new Nd4jKernels(), DataType.DOUBLE, 1e-6, Pooling.MEAN, 0.0),
        Arguments.of(new Nd4jKernels(), DataType.DOUBLE, 1e-6, Pooling.CLS, 0.2),
        Arguments.of(new Nd4jKernels(), DataType.FLOAT, 1e-3, Pooling.MEAN, 0.2),
        Arguments.of(new CpuKernels(Parallel.threads(2)), DataType.FLOAT, 1e-3, Pooling.MEAN, 0.2),
        Arguments.of(new CpuKernels(Parallel.serial()), DataType.FLOAT, 1e-3, Pooling.CLS, 0.0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyParameterHasTheGradientOfTheScore(
      Kernels kernels, DataType type, double tolerance, Pooling pooling, double dropout) {
    checkAll(graph(kernels, type, pooling, dropout, 0), type, tolerance);
  }

  @Test
  void aLossWithTheDivergenceOfPairsHasItsGradient() {
    Kernels kernels = new Nd4jKernels();
    checkAll(graph(kernels, DataType.DOUBLE, Pooling.MEAN, 0.2, 3), DataType.DOUBLE, 1e-6);
  }

  private static void checkAll(ComputationGraph graph, DataType type, double tolerance) {
    loadBatch(graph, type);
    graph.computeGradientAndScore();
    Map<String, INDArray> analytic = new LinkedHashMap<>();
    graph.gradient().gradientForVariable().forEach((k, v) -> analytic.put(k, v.dup()));
    assertThat(analytic.keySet()).isEqualTo(graph.paramTable().keySet());
    analytic.forEach((name, gradient) -> check(graph, type, name, gradient, tolerance));
  }

  /**
   * Along a random direction of one parameter array. In floats a single element moves the score by
   * less than its rounding; a direction moves it by enough.
   */
  private static void check(
      ComputationGraph graph, DataType type, String name, INDArray analytic, double tolerance) {
    INDArray param = graph.paramTable().get(name);
    INDArray before = param.dup();
    Random random = new Random(name.hashCode());
    INDArray direction = param.dup();
    double length = type == DataType.DOUBLE ? 1e-5 : 2e-3;
    // The gradient's own direction, disturbed: orthogonal directions would only measure rounding.
    double norm = Math.max(analytic.norm2Number().doubleValue(), 1e-12);
    for (long i = 0; i < direction.length(); i++) {
      double noise = random.nextGaussian() / Math.sqrt(direction.length());
      direction.putScalar(i, analytic.getDouble(i) / norm + 0.5 * noise);
    }
    direction.muli(length / direction.norm2Number().doubleValue());
    // Five points: the error falls with the fourth power of the step.
    double near =
        score(graph, type, param.assign(before.add(direction)))
            - score(graph, type, param.assign(before.sub(direction)));
    direction.muli(2);
    double far =
        score(graph, type, param.assign(before.add(direction)))
            - score(graph, type, param.assign(before.sub(direction)));
    direction.divi(2);
    param.assign(before);
    double numeric = (8 * near - far) / 12;
    // The score is a mean over the batch; Deeplearning4j divides the gradient by its size later.
    double expected = analytic.mul(direction).sumNumber().doubleValue() / BATCH;
    double scale = type == DataType.DOUBLE ? length * 1e-3 : length * 0.3;
    assertThat(Math.abs(numeric - expected) / Math.max(Math.abs(expected), scale))
        .as("%s: numeric %g, analytic %g", name, numeric, expected)
        .isLessThan(tolerance);
  }

  private static double score(ComputationGraph graph, DataType type, INDArray changed) {
    loadBatch(graph, type);
    graph.computeGradientAndScore();
    return graph.score();
  }

  private static ComputationGraph graph(
      Kernels kernels, DataType type, Pooling pooling, double dropout, double consistency) {
    ComputationGraph graph =
        EncoderGraphBuilder.of(Graphs.small(pooling), 3)
            .dataType(type)
            .seed(5)
            .dropout(dropout, dropout, dropout)
            .wordsFrozen(false)
            .classWeights(new double[] {1, 2, 0.5})
            .consistency(consistency)
            .build(kernels);
    graph
        .paramTable()
        .forEach(
            (name, value) -> {
              if (name.endsWith("Weight") || name.startsWith("embeddings_")) {
                // Fresh weights are small: attention would be uniform, its gradients next to zero.
                value.muli(name.endsWith("Gain") ? 1 : 20);
              }
            });
    return graph;
  }

  private static void loadBatch(ComputationGraph graph, DataType type) {
    INDArray[] batch = Graphs.batch(type, 30, 11, LENGTHS);
    graph.setInputs(batch[0]);
    graph.setLabels(Graphs.oneHot(type, 3, 0, 2, 1, 0));
    graph.setLayerMaskArrays(new INDArray[] {batch[1]}, null);
  }

  @Test
  void frozenLayersGetNoGradientAndTheOthersTheSameAsEver() {
    Kernels kernels = Kernels.defaults(DataType.FLOAT);
    ComputationGraph free = graph(kernels, DataType.FLOAT, Pooling.MEAN, 0, 0);
    EncoderGraphBuilder builder =
        EncoderGraphBuilder.of(Graphs.small(Pooling.MEAN), 3)
            .classWeights(new double[] {1, 2, 0.5})
            .frozenLayers(1);
    ComputationGraph half = builder.build(kernels, free.params());
    Map<String, INDArray> expected = gradients(free);
    Map<String, INDArray> found = gradients(half);
    found.forEach(
        (name, gradient) -> {
          if (name.startsWith("embeddings_") || name.startsWith("layer0_")) {
            assertThat(gradient.normmaxNumber().doubleValue()).as(name).isZero();
          } else {
            assertThat(gradient).as(name).isEqualTo(expected.get(name));
          }
        });
    assertThat(found.keySet()).isEqualTo(expected.keySet());
  }

  private static Map<String, INDArray> gradients(ComputationGraph graph) {
    loadBatch(graph, DataType.FLOAT);
    graph.computeGradientAndScore();
    Map<String, INDArray> copies = new HashMap<>();
    graph.gradient().gradientForVariable().forEach((name, value) -> copies.put(name, value.dup()));
    return copies;
  }

  @Test
  void moreFrozenLayersThanThereAreAreRefused() {
    assertThatThrownBy(() -> EncoderGraphBuilder.of(Graphs.SMALL, 3).frozenLayers(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 3 frozen layers, expected 0 to 2");
  }

  @Test
  void configurationSurvivesJson() {
    ComputationGraphConfiguration conf =
        EncoderGraphBuilder.of(Graphs.SMALL, 3).dropout(0.1, 0.1, 0.2).configuration();
    String json = conf.toJson();
    ComputationGraphConfiguration back = ComputationGraphConfiguration.fromJson(json);
    ComputationGraph one = new ComputationGraph(conf);
    one.init();
    ComputationGraph two = new ComputationGraph(back);
    two.init(one.params(), false);
    INDArray[] batch = Graphs.batch(DataType.FLOAT, 30, 1, 5, 3);
    assertThat(output(two, batch)).isEqualTo(output(one, batch));
  }

  @Test
  void paddingDoesNotChangeTheOutput() {
    ComputationGraph graph =
        EncoderGraphBuilder.of(Graphs.SMALL, 3).build(new CpuKernels(Parallel.serial()));
    INDArray[] both = Graphs.batch(DataType.FLOAT, 30, 1, 3, 9);
    INDArray alone =
        both[0]
            .get(
                org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 1),
                org.nd4j.linalg.indexing.NDArrayIndex.all(),
                org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 3))
            .dup('c');
    INDArray[] single = {alone, Nd4j.ones(DataType.FLOAT, 1, 3)};
    assertThat(java.util.Arrays.copyOf(output(graph, both), 3))
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(output(graph, single));
  }

  @Test
  void fitWithFrozenWordsMovesEverythingElse() {
    ComputationGraph graph =
        EncoderGraphBuilder.of(Graphs.SMALL, 3)
            .updater(new Sgd(0.5), 0.01)
            .build(new CpuKernels(Parallel.serial()));
    Map<String, INDArray> before = new java.util.HashMap<>();
    graph.paramTable().forEach((name, value) -> before.put(name, value.dup()));
    INDArray[] batch = Graphs.batch(DataType.FLOAT, 30, 1, 5, 3);
    graph.fit(
        new MultiDataSet(
            new INDArray[] {batch[0]},
            new INDArray[] {Graphs.oneHot(DataType.FLOAT, 3, 1, 2)},
            new INDArray[] {batch[1]},
            null));
    graph
        .paramTable()
        .forEach(
            (name, value) ->
                assertThat(value.equals(before.get(name)))
                    .as(name)
                    .isEqualTo(name.equals("embeddings_words")));
  }

  @Test
  void missingMaskIsNamed() {
    ComputationGraph graph =
        EncoderGraphBuilder.of(Graphs.SMALL, 3).build(new CpuKernels(Parallel.serial()));
    INDArray[] batch = Graphs.batch(DataType.FLOAT, 30, 1, 5);
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> graph.output(batch[0]))
        .withMessageContaining("mask");
  }

  private static float[] output(ComputationGraph graph, INDArray[] batch) {
    return graph
        .output(false, new INDArray[] {batch[0]}, new INDArray[] {batch[1]})[0]
        .dup('c')
        .data()
        .asFloat();
  }
}
