package org.stance4j.archive.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that a list of files and folders stands for, in order. */
final class InputFiles {

  private final Iterator<Path> inputs;
  private final Set<Path> passOver;
  private final ReadingWarnings warnings;
  private @Nullable FolderWalk walk;

  InputFiles(List<Path> inputs, Set<Path> passOver, ReadingWarnings warnings) {
    this.inputs = List.copyOf(inputs).iterator();
    this.passOver = passOver;
    this.warnings = warnings;
  }

  /** The next file, whether it can be read or not; null after the last. */
  @Nullable InputFile next() {
    while (true) {
      if (walk != null) {
        InputFile file = walk.next();
        if (file != null) {
          return file;
        }
        walk = null;
      }
      if (!inputs.hasNext()) {
        return null;
      }
      Path input = inputs.next();
      if (!Files.isDirectory(input)) {
        return new InputFile(input, nameOf(input));
      }
      walk = new FolderWalk(input, passOver, warnings);
    }
  }

  private static String nameOf(Path file) {
    return file.equals(ArchiveReader.STDIN) ? "stdin" : String.valueOf(file.getFileName());
  }
}
