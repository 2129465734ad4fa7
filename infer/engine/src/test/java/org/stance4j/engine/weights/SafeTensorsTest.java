package org.stance4j.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.engine.testing.SafeTensorsFile;

class SafeTensorsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("model.safetensors");
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> SafeTensors.open(file))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void readsFloatsOfSeveralTensors() throws IOException {
    new SafeTensorsFile()
        .floats("a", new float[] {1.5f, -2, 3, 4, 5, Float.MIN_VALUE}, 2, 3)
        .floats("b", new float[] {-0f, Float.MAX_VALUE}, 2)
        .write(file);
    SafeTensors tensors = SafeTensors.open(file);
    assertThat(tensors.names()).containsExactlyInAnyOrder("a", "b");
    assertThat(tensors.read("a").shape()).containsExactly(2, 3);
    assertThat(tensors.read("a").values()).containsExactly(1.5f, -2, 3, 4, 5, Float.MIN_VALUE);
    assertThat(tensors.read("b").values()).containsExactly(-0f, Float.MAX_VALUE);
  }

  @Test
  void metadataIsNoTensor() throws IOException {
    new SafeTensorsFile()
        .raw("\"__metadata__\":{\"format\":\"pt\"}")
        .floats("a", new float[] {1}, 1)
        .write(file);
    assertThat(SafeTensors.open(file).names()).containsExactly("a");
  }

  @Test
  void thePrefixOfTheWholeModelIsLeftOut() throws IOException {
    new SafeTensorsFile()
        .floats("bert.pooler.dense.bias", new float[] {7}, 1)
        .floats("cls.bert.bias", new float[] {8}, 1)
        .write(file);
    SafeTensors tensors = SafeTensors.open(file);
    assertThat(tensors.names()).containsExactlyInAnyOrder("pooler.dense.bias", "cls.bert.bias");
    assertThat(tensors.read("pooler.dense.bias").values()).containsExactly(7);
  }

  /**
   * Half-precision numbers of one sign are equidistant in steps of 2^-24 up to bit pattern 0x0800;
   * from there on the step doubles every 1024 numbers, up to infinity at 0x7C00.
   */
  @Test
  void all65536HalfPrecisionNumbersAreRead() throws IOException {
    short[] bits = new short[1 << 16];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (short) i;
    }
    new SafeTensorsFile().shorts("half", "F16", bits, 256, 256).write(file);
    float[] values = SafeTensors.open(file).read("half").values();
    double expected = 0;
    double step = 0x1p-24;
    for (int i = 0; i < 0x7C00; i++) {
      assertThat(values[i]).isEqualTo((float) expected);
      assertThat(values[0x8000 + i]).isEqualTo((float) -expected);
      step = i >= 0x0800 && i % 1024 == 0 ? 2 * step : step;
      expected += step;
    }
    assertThat(values[0x7C00]).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(values[0xFC00]).isEqualTo(Float.NEGATIVE_INFINITY);
    for (int i = 0x7C01; i < 0x8000; i++) {
      assertThat(values[i]).isNaN();
      assertThat(values[0x8000 + i]).isNaN();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0x0001, 5.9604645E-8",
    "0x0400, 6.1035156E-5",
    "0x3555, 0.33325195",
    "0x3C00, 1",
    "0xC000, -2",
    "0x7BFF, 65504"
  })
  void wellKnownHalfPrecisionNumbers(String bits, float expected) {
    assertThat(SafeTensors.halfToFloat((short) (int) Integer.decode(bits))).isEqualTo(expected);
  }

  @Test
  void brainFloatsAreTheUpperHalvesOfFloats() throws IOException {
    short[] bits = {0x3F80, (short) 0xC049, 0x0000, (short) 0x8000, 0x7F80, 0x0001};
    new SafeTensorsFile().shorts("b", "BF16", bits, 6).write(file);
    assertThat(SafeTensors.open(file).read("b").values())
        .containsExactly(1, -3.140625f, 0f, -0f, Float.POSITIVE_INFINITY, 0x1p-133f);
  }

  @Test
  void aMissingTensorIsNamed() throws IOException {
    SafeTensors tensors =
        SafeTensors.open(new SafeTensorsFile().floats("a", new float[1], 1).write(file));
    assertThatThrownBy(() -> tensors.read("encoder.layer.7.x"))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("encoder.layer.7.x");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8})
  void aFileWithoutHeader(int length) throws IOException {
    Files.write(file, new byte[length]);
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 1L << 33, Long.MAX_VALUE, -1, Long.MIN_VALUE})
  void aHeaderLongerThanTheFile(long length) throws IOException {
    byte[] bytes = new byte[10];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
    Files.write(file, bytes);
    assertRefused().hasMessageContaining(String.valueOf(length)).hasMessageContaining("10 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "weights", "[]", "33"})
  void aHeaderThatIsNoJsonObject(String json) throws IOException {
    new SafeTensorsFile().write(file, json);
    assertRefused().hasMessageContaining("JSON");
  }

  @Test
  void aTextFile() throws IOException {
    Files.writeString(file, "These are no weights.\n".repeat(9), StandardCharsets.UTF_8);
    assertRefused();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12",
    "4, 12",
    "-8, 0",
    "8, 0",
    "0, 9223372036854775807",
    "9223372036854775800, 0",
    "4, 16"
  })
  void offsetsThatDoNotFitShapeOrData(long from, long to) throws IOException {
    new SafeTensorsFile()
        .floats("good", new float[2], 2)
        .entry("layer.bias", "F32", new long[] {2}, from, to)
        .write(file);
    assertRefused().hasMessageContaining("layer.bias");
  }

  @Test
  void aCutFileNamesTheTensor() throws IOException {
    new SafeTensorsFile().floats("layer.weight", new float[100], 10, 10).write(file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertRefused().hasMessageContaining("layer.weight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F64", "U8", "f32", ""})
  void anotherType(String type) throws IOException {
    new SafeTensorsFile().entry("layer.weight", type, new long[] {0}, 0, 0).write(file);
    assertRefused().hasMessageContaining("layer.weight").hasMessageContaining("F32, F16 or BF16");
  }

  @Test
  void integersMayBeThereButAreNoWeights() throws IOException {
    new SafeTensorsFile()
        .floats("ids", new float[4], 4)
        .entry("position_ids", "I64", new long[] {1, 2}, 0, 16)
        .write(file);
    SafeTensors tensors = SafeTensors.open(file);
    assertThat(tensors.read("ids").values()).hasSize(4);
    assertThatThrownBy(() -> tensors.read("position_ids"))
        .isInstanceOf(WeightsFormatException.class)
        .hasMessageContaining("position_ids")
        .hasMessageContaining("I64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[4294967296, 4294967296]",
        "[4611686018427387904]",
        "[-2, -1]",
        "[9223372036854775807, 2]",
        "[1e99]",
        "[\"2\", 1]",
        "[2.5]",
        "2"
      })
  void aShapeThatOverflowsOrIsNone(String shape) throws IOException {
    new SafeTensorsFile()
        .floats("good", new float[2], 2)
        .raw("\"odd\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0,8]}")
        .raw("\"layer.weight\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0,0]}")
        .write(file);
    assertRefused().hasMessageMatching("(?s).*'(odd|layer.weight)'.*");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs files with holes")
  void aTensorOfMoreThanTwoGibibytes() throws IOException {
    long bytes = 3L << 30;
    new SafeTensorsFile().entry("big", "F32", new long[] {bytes / 4}, 0, bytes).write(file);
    try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
      holes.setLength(holes.length() + bytes);
    }
    assertRefused().hasMessageContaining("'big'");
  }
}
