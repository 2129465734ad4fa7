package org.stance4j.train.cli;

import org.jspecify.annotations.Nullable;
import org.stance4j.train.statistics.Bootstrap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of intervals and tests; for use as a mixin. */
final class StatisticsOptions {
  @Option(
      names = "--resamples",
      paramLabel = "N",
      description =
          "Resamples of the bootstrap that gives the 95 %% intervals, 100 to 1000000; 0 for no"
              + " intervals. Default: 1000.")
  private int resamples = Bootstrap.DEFAULT_RESAMPLES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the resamples: the same seed gives the same intervals. Default: 42.")
  private long seed = Bootstrap.DEFAULT_SEED;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  StatisticsOptions() {}

  /**
   * The bootstrap; null if there is to be none.
   *
   * @throws ParameterException if the number of resamples is out of range
   */
  @Nullable Bootstrap bootstrap() {
    if (resamples == 0) {
      return null;
    }
    if (resamples < Bootstrap.FEWEST_RESAMPLES || resamples > Bootstrap.MOST_RESAMPLES) {
      throw new ParameterException(
          command.commandLine(),
          "--resamples: found %d, expected %d to %d, or 0 for no intervals"
              .formatted(resamples, Bootstrap.FEWEST_RESAMPLES, Bootstrap.MOST_RESAMPLES));
    }
    return new Bootstrap(resamples, seed);
  }
}
