package org.stance4j.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Nd4jKernels;
import org.stance4j.engine.math.Parallel;
import org.stance4j.engine.nn.EncoderGraphBuilder;

/** Token vectors of the last layer against ONNX Runtime on the same file and tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderParityTest {
  private static final double TOLERANCE = 1e-4;

  static Stream<Arguments> encoders() {
    return Stream.of(
        Arguments.of("minilm-l6", "/all-minilm-l6-v2.onnx", new CpuKernels(Parallel.threads(2))),
        Arguments.of(
            "minilm-l6",
            "/all-minilm-l6-v2.onnx",
            Kernels.scoring(DataType.FLOAT, Parallel.threads(2), false, false)),
        Arguments.of(
            "minilm-l6",
            "/all-minilm-l6-v2.onnx",
            Kernels.scoring(DataType.FLOAT, Parallel.threads(2), true, false)),
        Arguments.of("minilm-l6", "/all-minilm-l6-v2.onnx", new Nd4jKernels()),
        Arguments.of("bge-small", "/bge-small-en-v1.5.onnx", new CpuKernels(Parallel.serial())),
        Arguments.of("e5-small", "/e5-small-v2.onnx", new CpuKernels(Parallel.threads(2))));
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void tokenVectorsEqualThoseOfOnnxRuntime(String name, String onnx, Kernels kernels)
      throws IOException, OrtException {
    PretrainedEncoder encoder = PretrainedEncoder.load(name);
    ComputationGraph graph = EncoderGraphBuilder.of(encoder.config(), 2).build(kernels);
    encoder.copyInto(graph);
    try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(bytes(onnx))) {
      int[][] batches = {{1}, {2, 1}, {7}, {20, 20, 20}, {3, 64, 17, 128, 1}, {512}, {511, 4}};
      for (int[] lengths : batches) {
        int[][] ids = randomIds(lengths, encoder.config().vocabularySize());
        assertThat(largestDifference(graph, encoder.config().layers(), environment, session, ids))
            .as("%s by %s, lengths %s", name, kernels.name(), java.util.Arrays.toString(lengths))
            .isLessThan(TOLERANCE);
      }
    }
    graph.params().close();
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = EncoderParityTest.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  private static int[][] randomIds(int[] lengths, int vocabulary) {
    Random random = new Random(lengths.length * 31L + lengths[0]);
    int[][] ids = new int[lengths.length][];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = random.ints(lengths[i], 0, vocabulary).toArray();
    }
    return ids;
  }

  private static double largestDifference(
      ComputationGraph graph, int layers, OrtEnvironment env, OrtSession session, int[][] ids)
      throws OrtException {
    int width = java.util.Arrays.stream(ids).mapToInt(row -> row.length).max().orElseThrow();
    long[][] tokens = new long[ids.length][width];
    long[][] mask = new long[ids.length][width];
    long[][] types = new long[ids.length][width];
    INDArray input = Nd4j.zeros(ids.length, 2, width);
    INDArray maskArray = Nd4j.zeros(ids.length, width);
    for (int i = 0; i < ids.length; i++) {
      for (int t = 0; t < ids[i].length; t++) {
        tokens[i][t] = ids[i][t];
        mask[i][t] = 1;
        types[i][t] = t > 2 ? 1 : 0;
        input.putScalar(i, 0, t, ids[i][t]);
        input.putScalar(i, 1, t, types[i][t]);
        maskArray.putScalar(i, t, 1);
      }
    }
    graph.setInputs(input);
    graph.setLayerMaskArrays(new INDArray[] {maskArray}, null);
    float[][] ours =
        graph.feedForward(false).get(EncoderGraphBuilder.layerName(layers - 1)).toFloatMatrix();
    graph.clearLayerMaskArrays();
    double largest = 0;
    try (OnnxTensor a = OnnxTensor.createTensor(env, tokens);
        OnnxTensor b = OnnxTensor.createTensor(env, mask);
        OnnxTensor c = OnnxTensor.createTensor(env, types);
        OrtSession.Result result =
            session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
      float[][][] theirs = (float[][][]) result.get(0).getValue();
      int row = 0;
      for (int i = 0; i < ids.length; i++) {
        for (int t = 0; t < ids[i].length; t++, row++) {
          for (int d = 0; d < theirs[i][t].length; d++) {
            largest = Math.max(largest, Math.abs(ours[row][d] - theirs[i][t][d]));
          }
        }
      }
      assertThat(row).isEqualTo(ours.length);
    }
    return largest;
  }
}
