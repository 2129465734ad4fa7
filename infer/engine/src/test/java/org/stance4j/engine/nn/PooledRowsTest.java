package org.stance4j.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Nd4jKernels;
import org.stance4j.engine.math.Parallel;

/** A graph that computes only the pooled rows of its last layer, against one that computes all. */
class PooledRowsTest {
  static Stream<Arguments> kernelsAndPoolings() {
    return Stream.of(new CpuKernels(Parallel.serial()), new Nd4jKernels())
        .flatMap(k -> Stream.of(Pooling.values()).map(p -> Arguments.of(k, p)));
  }

  @ParameterizedTest
  @MethodSource("kernelsAndPoolings")
  void outputsAreThoseOfTheWholeLayer(Kernels kernels, Pooling pooling) {
    ComputationGraph whole = EncoderGraphBuilder.of(Graphs.small(pooling), 3).build(kernels);
    ComputationGraph pooled =
        EncoderGraphBuilder.of(Graphs.small(pooling), 3)
            .pooledRowsOnly(true)
            .build(kernels, whole.params());
    for (int[] lengths : List.of(new int[] {5, 3, 7, 1}, new int[] {1, 1}, new int[] {6})) {
      INDArray[] batch = Graphs.batch(DataType.FLOAT, 30, 5, lengths);
      double[] expected = output(whole, batch);
      assertThat(output(pooled, batch)).containsExactly(expected, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("kernelsAndPoolings")
  void onlyClsPoolingLeavesRowsOut(Kernels kernels, Pooling pooling) {
    ComputationGraph graph =
        EncoderGraphBuilder.of(Graphs.small(pooling), 3).pooledRowsOnly(true).build(kernels);
    INDArray[] batch = Graphs.batch(DataType.FLOAT, 30, 5, 5, 3);
    graph.setInputs(batch[0]);
    graph.setLayerMaskArrays(new INDArray[] {batch[1]}, null);
    INDArray last = graph.feedForward(false).get(EncoderGraphBuilder.layerName(1));
    assertThat(last.size(0)).isEqualTo(pooling == Pooling.CLS ? 2 : 8);
  }

  private static double[] output(ComputationGraph graph, INDArray[] batch) {
    INDArray[] out = graph.output(false, new INDArray[] {batch[0]}, new INDArray[] {batch[1]});
    return out[0].dup().data().asDouble();
  }
}
