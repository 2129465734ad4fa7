package org.stance4j.archive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the targets come from: one of two options. */
final class TargetOptions {
  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "Targets, one a line; lines that begin with # do not count.")
  private @Nullable Path file;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "A target; may be given several times.")
  private @Nullable List<String> names;

  TargetOptions() {}

  /** The targets; some may be blank. */
  List<String> read() throws IOException {
    if (file != null) {
      return TargetsFile.read(file);
    }
    return names == null ? List.of("") : names;
  }
}
