package org.stance4j.archive.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What a run that goes on needs to know of the one before it.
 *
 * @param identity of the run, see {@link RunIdentity}
 * @param position how many articles are done
 * @param articles SHA-256 of these articles, see {@link ArticleDigest}
 * @param complete whether all is written, and only has to be put in its place
 */
record Manifest(
    int formatVersion,
    JsonNode identity,
    long position,
    String articles,
    Mark output,
    Mark quarantine,
    RunCounts.State counts,
    boolean complete) {

  static final int FORMAT_VERSION = 2;

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads a manifest.
   *
   * @return empty if there is none
   * @throws IOException if it cannot be read, or was not written by this version
   */
  static Optional<Manifest> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode tree = JSON.readTree(Files.readAllBytes(file));
      int version = tree.path("formatVersion").asInt();
      if (version != FORMAT_VERSION) {
        throw unusable(file, "format version " + FORMAT_VERSION, "version " + version);
      }
      return Optional.of(JSON.treeToValue(tree, Manifest.class));
    } catch (JsonProcessingException e) {
      throw unusable(file, "the manifest of a run", "damaged JSON");
    }
  }

  private static IOException unusable(Path file, String expected, String found) {
    return new IOException(
        file + ": expected " + expected + ", found " + found + "; --restart begins the run anew");
  }

  /**
   * Writes it in the place of the one before in one step, so that one of the two is there at any
   * time. What it tells of must be safe on the disk already.
   */
  void write(Path file, Disk disk) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      disk.write(channel, ByteBuffer.wrap(bytes));
      disk.force(channel);
    }
    disk.move(beside, file);
    disk.forceFolder(file.toAbsolutePath().getParent());
  }
}
