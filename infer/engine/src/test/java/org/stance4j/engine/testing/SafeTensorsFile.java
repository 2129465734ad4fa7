package org.stance4j.engine.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringJoiner;

/** Builds safetensors files by the format's description, sound and unsound ones. */
public final class SafeTensorsFile {
  private final StringJoiner header = new StringJoiner(",", "{", "}");
  private final ByteBuffer data = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

  /** Appends 32-bit floats as an entry. */
  public SafeTensorsFile floats(String name, float[] values, long... shape) {
    int from = data.position();
    for (float value : values) {
      data.putFloat(value);
    }
    return entry(name, "F32", shape, from, data.position());
  }

  /** Appends 16-bit values as an entry of a type. */
  public SafeTensorsFile shorts(String name, String type, short[] values, long... shape) {
    int from = data.position();
    for (short value : values) {
      data.putShort(value);
    }
    return entry(name, type, shape, from, data.position());
  }

  /** An entry of the header, whatever the data. */
  public SafeTensorsFile entry(String name, String type, long[] shape, long from, long to) {
    return raw(
        String.format(
            java.util.Locale.ROOT,
            "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}",
            name,
            type,
            Arrays.toString(shape),
            from,
            to));
  }

  /** A part of the header's JSON. */
  public SafeTensorsFile raw(String json) {
    header.add(json);
    return this;
  }

  /** Writes header and data. */
  public Path write(Path file) throws IOException {
    return write(file, header.toString());
  }

  /** Writes the data under another header. */
  public Path write(Path file, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all =
        ByteBuffer.allocate(8 + bytes.length + data.position()).order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(bytes.length).put(bytes).put(data.array(), 0, data.position());
    return Files.write(file, all.array());
  }
}
