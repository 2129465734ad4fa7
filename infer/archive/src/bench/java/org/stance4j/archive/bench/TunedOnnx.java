package org.stance4j.archive.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import onnx.Onnx;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.shade.protobuf.ByteString;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.nn.EncoderGraphBuilder;

/**
 * The encoder of a model as an ONNX file: that of the pretrained encoder with the model's weights
 * in the place of its own.
 */
final class TunedOnnx {
  private static final String MAT_MUL = "/MatMul";
  private static final String[] ATTENTION = {"query", "key", "value"};

  private final Map<String, INDArray> tensors = new HashMap<>();

  private TunedOnnx(Map<String, INDArray> params, int layers, long hidden) {
    tensors.put("embeddings.word_embeddings.weight", params.get("embeddings_words"));
    tensors.put("embeddings.position_embeddings.weight", params.get("embeddings_positions"));
    tensors.put("embeddings.token_type_embeddings.weight", params.get("embeddings_types"));
    norm("embeddings.", params, "embeddings_norm");
    for (int i = 0; i < layers; i++) {
      String to = "encoder.layer." + i + ".";
      String from = "layer" + i + "_";
      for (int part = 0; part < ATTENTION.length; part++) {
        var columns = NDArrayIndex.interval(part * hidden, (part + 1) * hidden);
        String name = to + "attention.self." + ATTENTION[part];
        INDArray weight = params.get(from + "qkvWeight");
        tensors.put(name + ".weight", weight.get(NDArrayIndex.all(), columns));
        tensors.put(name + ".bias", row(params.get(from + "qkvBias")).get(columns));
      }
      linear(to + "attention.output.dense", params, from + "projection");
      norm(to + "attention.output.", params, from + "attentionNorm");
      linear(to + "intermediate.dense", params, from + "up");
      linear(to + "output.dense", params, from + "down");
      norm(to + "output.", params, from + "outputNorm");
    }
  }

  /** The bytes of the file. */
  static byte[] of(ModelContents model, String resource) throws IOException {
    ComputationGraph graph =
        EncoderGraphBuilder.of(model.info().encoder(), model.info().labels().size())
            .build(Kernels.defaults(DataType.FLOAT), model.params());
    TunedOnnx tuned =
        new TunedOnnx(
            graph.paramTable(),
            model.info().encoder().layers(),
            model.info().encoder().hiddenSize());
    try (InputStream in = TunedOnnx.class.getResourceAsStream(resource)) {
      return tuned.replaced(Onnx.ModelProto.parseFrom(in).toBuilder()).toByteArray();
    }
  }

  private void linear(String to, Map<String, INDArray> params, String from) {
    tensors.put(to + ".weight", params.get(from + "Weight"));
    tensors.put(to + ".bias", params.get(from + "Bias"));
  }

  private void norm(String to, Map<String, INDArray> params, String from) {
    tensors.put(to + "LayerNorm.weight", params.get(from + "Gain"));
    tensors.put(to + "LayerNorm.bias", params.get(from + "Bias"));
  }

  private static INDArray row(INDArray vector) {
    return vector.reshape(vector.length());
  }

  private Onnx.ModelProto replaced(Onnx.ModelProto.Builder model) {
    Map<String, String> linearWeights = new HashMap<>();
    for (Onnx.NodeProto node : model.getGraph().getNodeList()) {
      String path = node.getName();
      if (node.getOpType().equals("MatMul") && path.endsWith(MAT_MUL) && path.startsWith("/")) {
        String module = path.substring(1, Math.max(1, path.length() - MAT_MUL.length()));
        linearWeights.put(node.getInput(1), module.replace('/', '.') + ".weight");
      }
    }
    int replaced = 0;
    Onnx.GraphProto.Builder graph = model.getGraphBuilder();
    for (int i = 0; i < graph.getInitializerCount(); i++) {
      Onnx.TensorProto old = graph.getInitializer(i);
      INDArray values = tensors.get(linearWeights.getOrDefault(old.getName(), old.getName()));
      if (values != null) {
        graph.setInitializer(i, with(old, values));
        replaced++;
      }
    }
    if (replaced != tensors.size()) {
      throw new IllegalStateException(
          "of " + tensors.size() + " weights the ONNX file has " + replaced);
    }
    return model.build();
  }

  private static Onnx.TensorProto with(Onnx.TensorProto old, INDArray values) {
    float[] floats = values.dup('c').data().asFloat();
    long expected = old.getDimsList().stream().reduce(1L, (a, b) -> a * b);
    if (floats.length != expected) {
      throw new IllegalStateException(
          old.getName() + " has " + expected + " numbers, found " + floats.length);
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(floats.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(floats);
    return old.toBuilder().clearFloatData().setRawData(ByteString.copyFrom(bytes.array())).build();
  }
}
