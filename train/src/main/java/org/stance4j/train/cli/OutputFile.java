package org.stance4j.train.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A UTF-8 file that appears whole or not at all: it grows beside its place as {@code NAME.part} and
 * moves there on {@link #commit}. Devices and pipes cannot be moved to and are written in place.
 */
final class OutputFile implements Closeable {
  private final Path place;
  private final Path part;
  private final Writer writer;
  private boolean committed;

  private OutputFile(Path place, Path part) throws IOException {
    this.place = place;
    this.part = part;
    // An encoder of its own would refuse half a surrogate pair; this one writes a question mark.
    this.writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(part), UTF_8));
  }

  /**
   * Begins a file, and makes the folders that it lies in.
   *
   * @throws IOException if it cannot be written there
   */
  static OutputFile create(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": found a folder, expected a file to write to");
    }
    // A link stays one: what it points to is replaced.
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      return new OutputFile(place, place);
    }
    Files.createDirectories(place.getParent());
    return new OutputFile(place, place.resolveSibling(place.getFileName() + ".part"));
  }

  Writer writer() {
    return writer;
  }

  /** Ends the file and moves it to its place. */
  void commit() throws IOException {
    writer.close();
    if (!part.equals(place)) {
      try {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    committed = true;
  }

  /** Leaves nothing behind unless {@link #commit} was called. */
  @Override
  public void close() throws IOException {
    if (!committed) {
      writer.close();
      if (!part.equals(place)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
