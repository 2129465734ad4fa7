package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stance4j.train.search.SearchListener;
import org.stance4j.train.search.Setting;
import org.stance4j.train.search.Trial;
import org.stance4j.train.tuning.TrainingListener;
import org.stance4j.train.tuning.TrainingOptions;

/** Tells a person which settings are tried and how they do. */
final class SearchProgress implements SearchListener {
  private final PrintWriter err;
  private final TrainingListener training;

  /**
   * To a writer.
   *
   * @param training told of each training
   */
  SearchProgress(PrintWriter err, TrainingListener training) {
    this.err = err;
    this.training = training;
  }

  @Override
  public TrainingListener started(int number, TrainingOptions options) {
    err.println("trial " + number + ": " + arguments(options));
    return training;
  }

  @Override
  public void finished(Trial trial) {
    String what =
        switch (trial.outcome()) {
          case FINISHED ->
              String.format(Locale.ROOT, "dev macro-F1 %.4f", trial.devMacroF1())
                  + (trial.best() ? " (best so far)" : "");
          case STOPPED -> "stopped, it would not have been done in time";
          case DIVERGED -> "diverged, the learning rate is too high";
        };
    err.printf(
        Locale.ROOT,
        "trial %d: %s, %.0f s, %.0f s left%n",
        trial.number(),
        what,
        trial.seconds(),
        Math.max(0, trial.secondsLeft()));
    err.flush();
  }

  /**
   * As the command line takes them; every value is written as it is, so that it can be repeated.
   */
  static String arguments(TrainingOptions options) {
    return Arrays.stream(Setting.values())
        .map(setting -> "--" + setting.key() + " " + setting.of(options))
        .collect(Collectors.joining(" "));
  }
}
