package org.stance4j.engine.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.text.WordPieceTokenizer;

/**
 * Reads model files. Trusts nothing in them: version, sizes and checksums are checked, and memory
 * is taken only for what the file really holds.
 */
public final class ModelReader {
  private static final int MAX_MANIFEST = 8 << 20;
  private static final int MAX_TEXT = 64 << 20;
  private static final int CHUNK = 1 << 20;

  private final Path file;
  private final ZipFile zip;

  private ModelReader(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * Reads a whole model.
   *
   * @throws ModelFileException if the file is missing, damaged, newer than this library or no model
   */
  public static ModelContents read(Path file) throws ModelFileException {
    return open(file, ModelReader::contents);
  }

  /**
   * Reads the description of a model and leaves the weights alone.
   *
   * @throws ModelFileException as {@link #read}
   */
  public static ModelInfo readInfo(Path file) throws ModelFileException {
    return open(file, reader -> reader.info(reader.manifest()));
  }

  private interface Part<T> {
    T read(ModelReader reader) throws IOException;
  }

  private static <T> T open(Path file, Part<T> part) throws ModelFileException {
    if (!Files.isRegularFile(file)) {
      throw new ModelFileException(
          file, Files.exists(file) ? "is not a file; expected a .stance model" : "no such file");
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return part.read(new ModelReader(file, zip));
    } catch (ModelFileException e) {
      throw e;
    } catch (ZipException e) {
      throw new ModelFileException(
          file,
          "not a whole .stance model: "
              + e.getMessage()
              + "; the file has "
              + file.toFile().length()
              + " bytes, it may have been cut off",
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelFileException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private ModelContents contents() throws IOException {
    Manifest manifest = manifest();
    ModelInfo info = info(manifest);
    // First of all: from here on the sizes of the encoder are those of a file that is there.
    ZipEntry weights = weightsEntry(manifest);
    byte[] vocabulary = entry(manifest, Manifest.VOCABULARY, MAX_TEXT);
    int rows = info.encoder().vocabularySize();
    List<String> words =
        new String(vocabulary, StandardCharsets.UTF_8).lines().limit(rows + 1L).toList();
    if (words.size() > rows) {
      throw new ModelFileException(
          file, Manifest.VOCABULARY + " has more words than the encoder's table of " + rows);
    }
    WordPieceTokenizer tokenizer = WordPieceTokenizer.of(words, manifest.tokenizer());
    return new ModelContents(info, tokenizer, weights(manifest, weights));
  }

  private Manifest manifest() throws IOException {
    byte[] bytes = bounded(Manifest.FILE, MAX_MANIFEST);
    Manifest manifest;
    try {
      checkVersion(bytes);
      manifest = Manifest.JSON.readValue(bytes, Manifest.class);
    } catch (ModelFileException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelFileException(
          file, Manifest.FILE + " is not a model's manifest: " + e.getMessage(), e);
    }
    String expected =
        new String(bounded(Manifest.FILE_CHECKSUM, 1024), StandardCharsets.UTF_8).strip();
    checkSum(Manifest.FILE, expected, HexFormat.of().formatHex(sha256().digest(bytes)));
    if (manifest.isIncomplete()) {
      throw new ModelFileException(file, Manifest.FILE + " lacks a required field");
    }
    return manifest;
  }

  private void checkVersion(byte[] bytes) throws IOException {
    var root = Manifest.JSON.readTree(bytes);
    String format = root.path("format").asText();
    if (!format.equals(Manifest.FORMAT)) {
      throw new ModelFileException(
          file, "format is '" + format + "', expected '" + Manifest.FORMAT + "'");
    }
    int version = root.path("formatVersion").asInt();
    if (version < 1 || version > Manifest.FORMAT_VERSION) {
      throw new ModelFileException(
          file,
          "written in format version "
              + version
              + " by stance4j "
              + root.path("libraryVersion").asText("of unknown version")
              + "; this stance4j "
              + Version.LIBRARY
              + " reads versions 1 to "
              + Manifest.FORMAT_VERSION);
    }
  }

  private ModelInfo info(Manifest manifest) throws IOException {
    String card = new String(entry(manifest, Manifest.CARD, MAX_TEXT), StandardCharsets.UTF_8);
    Manifest.Calibration calibration =
        Manifest.JSON.readValue(
            entry(manifest, Manifest.CALIBRATION, MAX_TEXT), Manifest.Calibration.class);
    if (calibration == null) {
      throw new ModelFileException(file, Manifest.CALIBRATION + " is null");
    }
    return new ModelInfo(
        manifest.name(),
        manifest.task(),
        manifest.labels(),
        manifest.targets(),
        manifest.encoder(),
        manifest.maxTokens(),
        calibration.temperature(),
        calibration.uncertaintyThreshold(),
        manifest.provenance(),
        card);
  }

  private ZipEntry weightsEntry(Manifest manifest) throws ModelFileException {
    String name = manifest.weightFormat().entry();
    ZipEntry entry = checkedEntry(manifest, name);
    long expected = weightBytes(manifest);
    if (entry.getMethod() != ZipEntry.STORED
        || entry.getSize() != expected
        || entry.getCompressedSize() != expected) {
      throw new ModelFileException(
          file,
          name
              + " has "
              + entry.getSize()
              + " bytes, "
              + entry.getCompressedSize()
              + " in the file; expected "
              + expected
              + ", stored, for an encoder of this shape");
    }
    return entry;
  }

  private long weightBytes(Manifest manifest) throws ModelFileException {
    try {
      return Math.multiplyExact(
          EncoderGraphBuilder.of(manifest.encoder(), manifest.labels().size()).parameterCount(),
          manifest.weightFormat().bytes());
    } catch (ArithmeticException e) {
      throw new ModelFileException(file, "impossible size of " + manifest.encoder(), e);
    }
  }

  private INDArray weights(Manifest manifest, ZipEntry entry) throws IOException {
    WeightFormat format = manifest.weightFormat();
    long count = entry.getSize() / format.bytes();
    INDArray params = Nd4j.createUninitialized(DataType.FLOAT, 1, count);
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), sha)) {
      fill(params.reshape(count), format, in);
    }
    checkSum(
        format.entry(),
        manifest.entries().get(format.entry()).sha256(),
        HexFormat.of().formatHex(sha.digest()));
    return params;
  }

  private void fill(INDArray flat, WeightFormat format, InputStream in) throws IOException {
    byte[] bytes = new byte[CHUNK * format.bytes()];
    for (long at = 0; at < flat.length(); at += CHUNK) {
      int count = (int) Math.min(CHUNK, flat.length() - at);
      if (in.readNBytes(bytes, 0, count * format.bytes()) < count * format.bytes()) {
        throw new ModelFileException(file, format.entry() + " ends before its time");
      }
      float[] values = new float[count];
      format.decode(bytes, values);
      checkFinite(format.entry(), at, values);
      try (INDArray chunk = Nd4j.createFromArray(values)) {
        flat.get(NDArrayIndex.interval(at, at + count)).assign(chunk);
      }
    }
  }

  /** One such weight makes every probability NaN. */
  private void checkFinite(String name, long at, float[] weights) throws ModelFileException {
    for (int i = 0; i < weights.length; i++) {
      if (!Float.isFinite(weights[i])) {
        throw new ModelFileException(
            file, name + ": weight " + (at + i) + " is " + weights[i] + ", expected a number");
      }
    }
  }

  private byte[] entry(Manifest manifest, String name, int limit) throws IOException {
    checkedEntry(manifest, name);
    byte[] bytes = bounded(name, limit);
    checkSum(
        name,
        manifest.entries().get(name).sha256(),
        HexFormat.of().formatHex(sha256().digest(bytes)));
    return bytes;
  }

  private ZipEntry checkedEntry(Manifest manifest, String name) throws ModelFileException {
    Manifest.Entry expected = manifest.entries().get(name);
    ZipEntry found = zip.getEntry(name);
    if (expected == null || found == null) {
      throw new ModelFileException(file, "entry " + name + " is missing");
    }
    if (found.getSize() != expected.size() || found.getCompressedSize() > file.toFile().length()) {
      throw new ModelFileException(
          file,
          "entry "
              + name
              + " has "
              + found.getSize()
              + " bytes, the manifest says "
              + expected.size());
    }
    return found;
  }

  private byte[] bounded(String name, int limit) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ModelFileException(file, "entry " + name + " is missing; expected a .stance model");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(limit);
      if (in.read() >= 0) {
        throw new ModelFileException(
            file, "entry " + name + " is larger than the limit of " + limit + " bytes");
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw new ModelFileException(file, "entry " + name + " is damaged: " + e.getMessage(), e);
    }
  }

  private void checkSum(String name, String expected, String found) throws ModelFileException {
    if (!found.equals(expected)) {
      throw new ModelFileException(
          file,
          "entry " + name + " is damaged: its SHA-256 is " + found + ", expected " + expected);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
