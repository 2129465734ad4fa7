package org.stance4j.engine.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file: the length of the header (8 bytes, little-endian), a JSON header with type,
 * shape and position of each tensor, the values. Reads F32, F16 and BF16.
 */
final class SafeTensors implements TensorSource {
  private static final long MAX_HEADER = 100_000_000;

  /** Type of the positions that some checkpoints hold; skipped. */
  private static final String INTEGERS = "I64";

  private record Entry(String type, long[] shape, long from, long to) {}

  private final Path path;
  private final long dataStart;
  private final Map<String, Entry> entries;

  private SafeTensors(Path path, long dataStart, Map<String, Entry> entries) {
    this.path = path;
    this.dataStart = dataStart;
    this.entries = entries;
  }

  static SafeTensors open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer length = readFully(channel, 0, 8, path);
      long headerLength = length.getLong();
      if (headerLength < 2 || headerLength > Math.min(MAX_HEADER, size - 8)) {
        throw new WeightsFormatException(
            path.toString(),
            "header length " + headerLength + " does not fit a file of " + size + " bytes");
      }
      byte[] header = readFully(channel, 8, (int) headerLength, path).array();
      return new SafeTensors(path, 8 + headerLength, parse(path, header, size - 8 - headerLength));
    }
  }

  private static Map<String, Entry> parse(Path path, byte[] header, long dataSize)
      throws WeightsFormatException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(header);
    } catch (IOException e) {
      throw new WeightsFormatException(path.toString(), "header is not JSON", e);
    }
    if (!root.isObject()) {
      throw new WeightsFormatException(path.toString(), "header is not a JSON object");
    }
    Map<String, Entry> entries = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (field.getKey().equals("__metadata__")) {
        continue;
      }
      Entry entry = entry(path, field.getKey(), field.getValue(), dataSize);
      String name = field.getKey();
      entries.put(name.startsWith("bert.") ? name.substring("bert.".length()) : name, entry);
    }
    return entries;
  }

  private static Entry entry(Path path, String name, JsonNode node, long dataSize)
      throws WeightsFormatException {
    long[] shape = shape(node.path("shape"));
    long count = Tensor.count(shape);
    if (count < 0) {
      throw new WeightsFormatException(
          path.toString(),
          "'" + name + "' has shape " + node.path("shape") + ", which cannot be read");
    }
    String type = node.path("dtype").asText();
    long from = node.path("data_offsets").path(0).asLong(-1);
    long to = node.path("data_offsets").path(1).asLong(-1);
    if (from < 0 || to < from || to > dataSize || to - from != count * bytesOf(path, name, type)) {
      throw new WeightsFormatException(
          path.toString(),
          "'"
              + name
              + "' lies at "
              + from
              + " to "
              + to
              + " of "
              + dataSize
              + " data bytes, which"
              + " does not fit its shape of "
              + count
              + " values of type "
              + type);
    }
    return new Entry(type, shape, from, to);
  }

  /** The sizes, -1 for what is none. */
  private static long[] shape(JsonNode node) {
    if (!node.isArray()) {
      return new long[] {-1};
    }
    long[] sizes = new long[node.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] =
          node.get(i).canConvertToLong() && node.get(i).isIntegralNumber()
              ? node.get(i).longValue()
              : -1;
    }
    return sizes;
  }

  private static int bytesOf(Path path, String name, String type) throws WeightsFormatException {
    return switch (type) {
      case "F32" -> 4;
      case "F16", "BF16" -> 2;
      case INTEGERS -> 8;
      default ->
          throw new WeightsFormatException(
              path.toString(), "'" + name + "' has type '" + type + "', expected F32, F16 or BF16");
    };
  }

  @Override
  public String file() {
    return path.toString();
  }

  @Override
  public Set<String> names() {
    return entries.keySet();
  }

  @Override
  public Tensor read(String name) throws WeightsFormatException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new WeightsFormatException(file(), "no weight named '" + name + "'");
    }
    if (entry.type.equals(INTEGERS)) {
      throw new WeightsFormatException(
          file(), "'" + name + "' has type '" + INTEGERS + "', expected F32, F16 or BF16");
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer data =
          readFully(channel, dataStart + entry.from, (int) (entry.to - entry.from), path);
      return new Tensor(entry.shape, floats(entry.type, data));
    } catch (WeightsFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new WeightsFormatException(file(), "cannot read '" + name + "'", e);
    }
  }

  private static float[] floats(String type, ByteBuffer data) {
    float[] values = new float[data.remaining() / (type.equals("F32") ? 4 : 2)];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case "F32" -> data.getFloat();
            case "BF16" -> Float.intBitsToFloat(data.getShort() << 16);
            default -> halfToFloat(data.getShort());
          };
    }
    return values;
  }

  /** IEEE 754 binary16. Java 20 has this in its library, 17 not. */
  static float halfToFloat(short bits) {
    int exponent = (bits >> 10) & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 31) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  private static ByteBuffer readFully(FileChannel channel, long at, int length, Path path)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at + buffer.position());
      if (read < 0) {
        throw new WeightsFormatException(
            path.toString(),
            "ends after " + channel.size() + " bytes, expected at least " + (at + length));
      }
    }
    return buffer.flip();
  }
}
