package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file with options, which {@link Recipe} has put among the arguments; for use as a mixin. */
final class RecipeOption {
  @Option(
      names = Recipe.OPTION,
      paramLabel = "FILE",
      description =
          "Takes options from a file, a line each, as in epochs=4; those given here count more.")
  private @Nullable Path file;

  RecipeOption() {}

  /** Says that there are options which the command line does not show. */
  void tell(PrintWriter err) {
    if (file != null) {
      err.println("note: options of " + file);
    }
  }
}
