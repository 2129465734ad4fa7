package org.stance4j.archive.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a list of targets: one a line; blank lines and lines that begin with # do not count. */
final class TargetsFile {

  private TargetsFile() {}

  static List<String> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": expected UTF-8, found other bytes", e);
    }
    List<String> targets =
        lines.stream()
            .map(line -> line.replace("\uFEFF", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (targets.isEmpty()) {
      throw new IOException(file + ": expected one target a line, found none");
    }
    return targets;
  }
}
