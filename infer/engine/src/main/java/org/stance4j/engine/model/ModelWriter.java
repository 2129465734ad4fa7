package org.stance4j.engine.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Writes model files: a ZIP with the weights as plain little-endian numbers. The same contents give
 * the same bytes. The file appears whole or not at all.
 */
public final class ModelWriter {
  private static final int CHUNK = 1 << 20;

  /** ZIP knows no time before 1980 and no time zones; a fixed one keeps the bytes equal. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  private ModelWriter() {}

  /**
   * Writes a model with exact weights, see {@link #write(ModelContents, WeightFormat, Path)}.
   *
   * @throws IOException if the file cannot be written; a file that was there before is as it was
   */
  public static void write(ModelContents model, Path file) throws IOException {
    write(model, WeightFormat.FP32, file);
  }

  /**
   * Writes a model, beside the file first and then in its place.
   *
   * @throws IllegalArgumentException if a weight is too large for the format
   * @throws IOException if the file cannot be written; a file that was there before is as it was
   */
  public static void write(ModelContents model, WeightFormat format, Path file) throws IOException {
    requireInRange(model.params(), format);
    Path folder = file.toAbsolutePath().getParent();
    // Not a temporary file: those may be read by their owner alone, and so might the model.
    Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    // For a process that is ended in the middle.
    part.toFile().deleteOnExit();
    try {
      try (channel) {
        OutputStream out = Channels.newOutputStream(channel);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        writeEntries(model, format, zip);
        zip.finish();
        zip.flush();
        channel.force(true);
      }
      move(part, file);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // That of a full disk names no file.
      throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void requireInRange(INDArray params, WeightFormat format) {
    if (format == WeightFormat.FP32) {
      return;
    }
    double largest = params.amaxNumber().doubleValue();
    if (!(Math.abs(largest) <= HalfFloat.LARGEST)) {
      throw new IllegalArgumentException(
          "the largest weight is " + largest + ", 16 bits hold up to " + HalfFloat.LARGEST);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void writeEntries(ModelContents model, WeightFormat format, ZipOutputStream zip)
      throws IOException {
    ModelInfo info = model.info();
    Map<String, byte[]> small = new LinkedHashMap<>();
    small.put(Manifest.CARD, utf8(info.card()));
    small.put(
        Manifest.CALIBRATION,
        Manifest.JSON.writeValueAsBytes(
            new Manifest.Calibration(info.temperature(), info.uncertaintyThreshold())));
    small.put(Manifest.VOCABULARY, utf8(String.join("\n", model.tokenizer().vocabulary()) + "\n"));

    Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
    small.forEach((name, bytes) -> entries.put(name, entry(bytes)));
    WeightSums weights = WeightSums.of(model.params(), format);
    entries.put(format.entry(), new Manifest.Entry(weights.size, weights.sha256));
    byte[] manifest = Manifest.JSON.writeValueAsBytes(manifest(model, format, entries));

    put(zip, Manifest.FILE, manifest);
    put(zip, Manifest.FILE_CHECKSUM, utf8(entry(manifest).sha256() + "\n"));
    for (Map.Entry<String, byte[]> e : small.entrySet()) {
      put(zip, e.getKey(), e.getValue());
    }
    // Stored, not deflated: floats hardly shrink, and loading is to be fast.
    ZipEntry entry = newEntry(format.entry());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(weights.size);
    entry.setCrc(weights.crc);
    zip.putNextEntry(entry);
    forEachChunk(model.params(), format, zip::write);
    zip.closeEntry();
  }

  private static Manifest manifest(
      ModelContents model, WeightFormat format, Map<String, Manifest.Entry> entries) {
    ModelInfo info = model.info();
    return new Manifest(
        Manifest.FORMAT,
        format.formatVersion(),
        Version.LIBRARY,
        info.name(),
        info.task(),
        info.labels(),
        info.targets(),
        info.encoder(),
        info.maxTokens(),
        model.tokenizer().settings(),
        info.provenance(),
        entries);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(newEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static ZipEntry newEntry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    return entry;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Manifest.Entry entry(byte[] bytes) {
    return new Manifest.Entry(
        bytes.length, HexFormat.of().formatHex(ModelReader.sha256().digest(bytes)));
  }

  private interface Sink {
    void write(byte[] bytes, int from, int length) throws IOException;
  }

  private static void forEachChunk(INDArray params, WeightFormat format, Sink sink)
      throws IOException {
    INDArray flat = params.reshape(params.length());
    byte[] bytes = new byte[CHUNK * format.bytes()];
    for (long at = 0; at < flat.length(); at += CHUNK) {
      long end = Math.min(at + CHUNK, flat.length());
      float[] values = flat.get(NDArrayIndex.interval(at, end)).toFloatVector();
      format.encode(values, bytes);
      sink.write(bytes, 0, values.length * format.bytes());
    }
  }

  /** Checksums of the weights, needed before the weights in the file. */
  private record WeightSums(long size, long crc, String sha256) {
    static WeightSums of(INDArray params, WeightFormat format) throws IOException {
      CRC32 crc = new CRC32();
      MessageDigest sha = ModelReader.sha256();
      forEachChunk(
          params,
          format,
          (bytes, from, length) -> {
            crc.update(bytes, from, length);
            sha.update(bytes, from, length);
          });
      return new WeightSums(
          params.length() * format.bytes(), crc.getValue(), HexFormat.of().formatHex(sha.digest()));
    }
  }
}
