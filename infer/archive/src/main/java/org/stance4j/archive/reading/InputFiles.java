package org.stance4j.archive.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that a list of files, folders and patterns stands for, in order. */
final class InputFiles {

  private final Iterator<Path> inputs;
  private final Set<Path> passOver;
  private final ReadingWarnings warnings;
  private @Nullable FolderWalk walk;
  private @Nullable Path unmatched;

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
          unmatched = null;
          return file;
        }
        walk = null;
      }
      if (unmatched != null) {
        InputFile pattern = new InputFile(unmatched, unmatched.toString());
        unmatched = null;
        return pattern;
      }
      if (!inputs.hasNext()) {
        return null;
      }
      Path input = inputs.next();
      if (Files.isDirectory(input)) {
        walk = new FolderWalk(input, passOver, warnings);
      } else if (Glob.isPattern(input)) {
        walk = new FolderWalk(Glob.of(input).orElseThrow(), passOver, warnings);
        unmatched = input;
      } else {
        return new InputFile(input, nameOf(input));
      }
    }
  }

  private static String nameOf(Path file) {
    return file.equals(ArchiveReader.STDIN) ? "stdin" : String.valueOf(file.getFileName());
  }
}
