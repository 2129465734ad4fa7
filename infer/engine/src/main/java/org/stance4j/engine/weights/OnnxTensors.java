package org.stance4j.engine.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import onnx.Onnx;

/**
 * The initialisers of an ONNX file.
 *
 * <p>Exporters fold the weight of a linear map into an initialiser with a number for a name; the
 * node that multiplies with it still says where it belongs: {@code
 * /encoder/layer.0/attention/self/query/MatMul}.
 */
final class OnnxTensors implements TensorSource {
  private static final String MAT_MUL = "/MatMul";

  private final String file;
  private final Map<String, Onnx.TensorProto> initializers = new HashMap<>();
  private final Set<String> transposed = new TreeSet<>();

  private OnnxTensors(String file) {
    this.file = file;
  }

  static OnnxTensors read(String file, InputStream in) throws WeightsFormatException {
    OnnxTensors tensors = new OnnxTensors(file);
    Onnx.GraphProto graph;
    try {
      graph = Onnx.ModelProto.parseFrom(in).getGraph();
    } catch (IOException e) {
      throw new WeightsFormatException(file, "not a readable ONNX file: " + e.getMessage(), e);
    }
    for (Onnx.TensorProto tensor : graph.getInitializerList()) {
      tensors.initializers.put(checkpointName(tensor.getName()), tensor);
    }
    graph.getNodeList().forEach(tensors::nameLinearWeight);
    return tensors;
  }

  private static String checkpointName(String name) {
    return name.startsWith("bert.") ? name.substring("bert.".length()) : name;
  }

  private void nameLinearWeight(Onnx.NodeProto node) {
    List<String> inputs = node.getInputList();
    String path = node.getName();
    if (!node.getOpType().equals("MatMul")
        || !path.startsWith("/")
        || !path.endsWith(MAT_MUL)
        || path.equals(MAT_MUL)
        || inputs.size() != 2
        || !initializers.containsKey(inputs.get(1))) {
      return;
    }
    String module = path.substring(1, path.length() - MAT_MUL.length());
    String name = checkpointName(module.replace("layer.", "layer#").replace('/', '.')) + ".weight";
    String weight = name.replace("layer#", "layer.");
    initializers.put(weight, initializers.get(inputs.get(1)));
    transposed.add(weight);
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public Set<String> names() {
    return initializers.keySet();
  }

  @Override
  public Tensor read(String name) throws WeightsFormatException {
    Onnx.TensorProto proto = initializers.get(name);
    if (proto == null) {
      throw new WeightsFormatException(file, "no weight named '" + name + "'");
    }
    Tensor tensor = floats(name, proto);
    if (!transposed.contains(name)) {
      return tensor;
    }
    if (tensor.shape().length != 2) {
      throw new WeightsFormatException(
          file, "'" + name + "' has shape " + Arrays.toString(tensor.shape()) + ", not a matrix");
    }
    return tensor.transposed();
  }

  private Tensor floats(String name, Onnx.TensorProto proto) throws WeightsFormatException {
    if (proto.getDataType() != Onnx.TensorProto.DataType.FLOAT_VALUE) {
      throw new WeightsFormatException(
          file, "'" + name + "' has ONNX type " + proto.getDataType() + ", expected 1 (float)");
    }
    long[] shape = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
    long count = Tensor.count(shape);
    ByteBuffer raw = proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    boolean isRaw = raw.remaining() == count * Float.BYTES;
    if (count < 0 || (!isRaw && proto.getFloatDataCount() != count)) {
      throw new WeightsFormatException(
          file,
          "'"
              + name
              + "' holds "
              + raw.remaining()
              + " bytes, which does not fit its shape "
              + Arrays.toString(shape));
    }
    float[] values = new float[(int) count];
    if (isRaw) {
      raw.asFloatBuffer().get(values);
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = proto.getFloatData(i);
      }
    }
    return new Tensor(shape, values);
  }
}
