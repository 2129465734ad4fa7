package org.stance4j.train.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the dev sentences are found; for use as a group of which one may be given. */
final class DevOptions {
  @Option(
      names = "--dev",
      paramLabel = "FILE",
      description = "Sentences to choose the best epoch by and to calibrate on.")
  private @Nullable Path file;

  @Option(
      names = "--dev-fraction",
      paramLabel = "X",
      description =
          "Share of the data to set apart for that (default: 0.1); only where there is"
              + " neither --dev nor a split column with rows of split dev.")
  private double fraction = 0.1;

  DevOptions() {}

  /** The file with the sentences, if one was given. */
  @Nullable Path file() {
    return file;
  }

  /** Share of the data, more than 0 and less than 1 after {@link #check}. */
  double fraction() {
    return fraction;
  }

  /**
   * Checks the share.
   *
   * @throws ParameterException if it is out of its range
   */
  void check(CommandLine command) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new ParameterException(
          command, "--dev-fraction: found " + fraction + ", expected 0 < X < 1");
    }
  }
}
