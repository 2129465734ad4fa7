package org.stance4j.archive.output;

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
 * A file that appears whole or not at all: it is written beside its place as {@code NAME.part} and
 * moved there by {@link #commit}. Until then a file of that name stays as it was. What is no
 * regular file, such as a device or a pipe, is written straight away.
 */
public final class OutputFile implements Closeable {

  private final Path place;
  private final Path written;
  private final Writer writer;
  private boolean done;

  private OutputFile(Path place, Path written) throws IOException {
    this.place = place;
    this.written = written;
    // Not Files.newBufferedWriter: that would end the run at the first half of a surrogate pair.
    this.writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(written), UTF_8));
  }

  /**
   * Begins a file; the folders that it lies in are made if need be.
   *
   * @throws IOException if it cannot be written there
   */
  public static OutputFile create(Path file) throws IOException {
    Path place = placeOf(file);
    return new OutputFile(place, isDevice(place) ? place : partOf(place));
  }

  /**
   * Where a file really is: behind links, if there are any. The folders that it lies in are made if
   * need be.
   *
   * @throws IOException if it cannot be a file there
   */
  public static Path placeOf(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": expected a file to write to, found a folder");
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    if (!Files.exists(place)) {
      Files.createDirectories(place.getParent());
    }
    return place;
  }

  /** Whether there is something that is no regular file, such as a device or a pipe. */
  public static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /** Where a file is written until it is whole. */
  public static Path partOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** UTF-8. */
  public Writer writer() {
    return writer;
  }

  /** Puts the file in its place. */
  public void commit() throws IOException {
    writer.close();
    if (!written.equals(place)) {
      try {
        Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    done = true;
  }

  /** Without {@link #commit} before: gives the file up, and leaves nothing behind. */
  @Override
  public void close() throws IOException {
    if (!done) {
      done = true;
      try {
        writer.close();
      } finally {
        if (!written.equals(place)) {
          Files.deleteIfExists(written);
        }
      }
    }
  }
}
