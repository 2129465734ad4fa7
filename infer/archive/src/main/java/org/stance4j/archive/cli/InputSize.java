package org.stance4j.archive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much there is to read, as far as it can be told without reading. */
final class InputSize {
  /** So many bytes of text are scored before vector loops would have been compiled. */
  private static final long BRIEF_BYTES = 32 << 10;

  private InputSize() {}

  /** Whether the inputs are files and small together. Folders and streams may hold anything. */
  static boolean isBrief(List<Path> inputs) {
    long bytes = 0;
    for (Path input : inputs) {
      try {
        if (!Files.isRegularFile(input)) {
          return false;
        }
        bytes += Files.size(input);
      } catch (IOException e) {
        return false; // who reads the file says what is wrong with it
      }
    }
    return bytes <= BRIEF_BYTES;
  }
}
