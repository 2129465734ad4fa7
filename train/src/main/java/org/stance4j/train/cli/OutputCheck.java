package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before hours of work whether its result can be written. */
final class OutputCheck {
  private OutputCheck() {}

  /**
   * Makes the folder that a file is to lie in and tries to write there.
   *
   * @throws IOException if that is not possible
   */
  static void requireWritable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": found a folder, expected a file to write to");
    }
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".stance", ".part"));
    } catch (IOException e) {
      throw new IOException(file + ": cannot be written; " + ErrorReport.describe(e), e);
    }
  }
}
