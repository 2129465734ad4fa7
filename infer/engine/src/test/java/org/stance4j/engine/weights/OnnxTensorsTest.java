package org.stance4j.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import onnx.Onnx;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.shade.protobuf.ByteString;
import org.stance4j.engine.testing.TinyBert;

/** ONNX files built from protocol buffers here. */
class OnnxTensorsTest {
  @TempDir private Path folder;

  private static Onnx.TensorProto tensor(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return header(name, shape).setRawData(ByteString.copyFrom(raw.array())).build();
  }

  private static Onnx.TensorProto.Builder header(String name, long... shape) {
    return Onnx.TensorProto.newBuilder()
        .setName(name)
        .setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE)
        .addAllDims(Arrays.stream(shape).boxed().toList());
  }

  private static Onnx.NodeProto matMul(String name, String weight) {
    return Onnx.NodeProto.newBuilder()
        .setOpType("MatMul")
        .setName(name)
        .addAllInput(List.of("x", weight))
        .build();
  }

  private static byte[] file(Onnx.GraphProto.Builder graph) {
    return Onnx.ModelProto.newBuilder().setIrVersion(8).setGraph(graph).build().toByteArray();
  }

  private static OnnxTensors read(byte[] bytes) throws WeightsFormatException {
    return OnnxTensors.read("m.onnx", new ByteArrayInputStream(bytes));
  }

  private static OnnxTensors read(Onnx.TensorProto... tensors) throws WeightsFormatException {
    return read(file(Onnx.GraphProto.newBuilder().addAllInitializer(List.of(tensors))));
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Onnx.TensorProto tensor)
      throws WeightsFormatException {
    OnnxTensors tensors = read(tensor);
    return assertThatThrownBy(() -> tensors.read("w"))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining("m.onnx")
        .hasMessageContaining("'w'");
  }

  @Test
  void readsRawFloatsAndListedOnes() throws IOException {
    OnnxTensors tensors =
        read(
            tensor("bert.raw", new float[] {1, -2.5f, 3, 4, 5, 6}, 2, 3),
            header("listed", 2).addFloatData(7).addFloatData(8).build());
    assertThat(tensors.read("raw").shape()).containsExactly(2, 3);
    assertThat(tensors.read("raw").values()).containsExactly(1, -2.5f, 3, 4, 5, 6);
    assertThat(tensors.read("listed").values()).containsExactly(7, 8);
  }

  @Test
  void theWeightOfALinearMapIsNamedByItsNodeAndTransposed() throws IOException {
    Onnx.GraphProto.Builder graph =
        Onnx.GraphProto.newBuilder()
            .addInitializer(tensor("onnx::MatMul_7", new float[] {1, 2, 3, 4, 5, 6}, 2, 3))
            .addNode(matMul("/encoder/layer.0/attention/self/query/MatMul", "onnx::MatMul_7"));
    Tensor weight = read(file(graph)).read("encoder.layer.0.attention.self.query.weight");
    assertThat(weight.shape()).containsExactly(3, 2);
    assertThat(weight.values()).containsExactly(1, 4, 2, 5, 3, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/MatMul", "MatMul", "x/MatMul", ""})
  void aNodeOutsideOfTheEncoderNamesNothing(String name) throws IOException {
    Onnx.GraphProto.Builder graph =
        Onnx.GraphProto.newBuilder()
            .addInitializer(tensor("w", new float[] {1, 2}, 1, 2))
            .addNode(matMul(name, "w"));
    assertThat(read(file(graph)).names()).containsExactly("w");
  }

  @Test
  void aLinearWeightThatIsNoMatrixIsRefused() throws IOException {
    Onnx.GraphProto.Builder graph =
        Onnx.GraphProto.newBuilder()
            .addInitializer(tensor("w", new float[] {1, 2}, 2))
            .addNode(matMul("/dense/MatMul", "w"));
    OnnxTensors tensors = read(file(graph));
    assertThatThrownBy(() -> tensors.read("dense.weight"))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining("dense.weight")
        .hasMessageContaining("[2]");
  }

  @Test
  void aMissingWeightIsNamed() throws IOException {
    OnnxTensors tensors = read(tensor("v", new float[1], 1));
    assertThatThrownBy(() -> tensors.read("w"))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining("'w'");
  }

  @Test
  void anotherTypeIsRefused() throws IOException {
    assertRefused(header("w", 1).setDataType(Onnx.TensorProto.DataType.DOUBLE_VALUE).build())
        .hasMessageContaining("type");
  }

  @Test
  void fewerValuesThanTheShapeSaysAreRefused() throws IOException {
    assertRefused(header("w", 3).setRawData(ByteString.copyFrom(new byte[8])).build())
        .hasMessageContaining("8 bytes");
  }

  @Test
  void shapesThatOverflowOrAreHugeAreRefusedBeforeMemoryIsTaken() throws IOException {
    for (long[] shape :
        new long[][] {
          {1L << 30},
          {1L << 31},
          {1L << 32, 1L << 32},
          {1L << 62},
          {-1},
          {-2, -1},
          {Long.MAX_VALUE, 2}
        }) {
      assertRefused(header("w", shape).setRawData(ByteString.copyFrom(new byte[8])).build());
      assertRefused(header("w", shape).build());
    }
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    byte[] whole = file(Onnx.GraphProto.newBuilder().addInitializer(tensor("w", new float[9], 9)));
    for (byte[] bytes :
        List.of(
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length - 1),
            "<html>Not found</html>".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(WeightsFormatException.class)
          .hasMessageContaining("m.onnx");
    }
  }

  @Test
  void aBrokenFileInAFolderIsNamed() throws IOException {
    new TinyBert().write(folder);
    Files.delete(folder.resolve("model.safetensors"));
    Files.writeString(folder.resolve("model.onnx"), "<html>Not found</html>");
    assertThatThrownBy(() -> PretrainedEncoder.fromFolder(folder))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining("model.onnx");
  }
}
