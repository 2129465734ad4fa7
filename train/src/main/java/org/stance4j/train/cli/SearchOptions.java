package org.stance4j.train.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance4j.train.search.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether settings are tried, and for how long; for use as a mixin. */
final class SearchOptions {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "Tries settings for so long, for example 90s, 10m or 2h, and keeps the model with the"
              + " best dev score. What is given otherwise (--lr, --epochs, --batch, ...) stays.")
  private @Nullable String budget;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  SearchOptions() {}

  /** Whether settings are to be tried. */
  boolean isWanted() {
    return budget != null;
  }

  /**
   * Checks the time limit, if there is one.
   *
   * @throws ParameterException if it is no duration
   */
  void check() {
    if (isWanted()) {
      seconds();
    }
  }

  /**
   * The time limit.
   *
   * @throws ParameterException if it is no duration
   */
  int seconds() {
    Matcher parts = DURATION.matcher(budget == null ? "" : budget);
    int amount = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
    if (amount == 0) {
      throw new ParameterException(
          command.commandLine(),
          "--budget: found " + budget + ", expected a time such as 90s, 10m or 2h");
    }
    return switch (parts.group(2)) {
      case "s" -> amount;
      case "m" -> Math.multiplyExact(amount, 60);
      default -> Math.multiplyExact(amount, 3600);
    };
  }

  /** The settings that the user gave. */
  Set<Setting> fixed() {
    Set<Setting> fixed = EnumSet.noneOf(Setting.class);
    for (Setting setting : Setting.values()) {
      if (command.commandLine().getParseResult().hasMatchedOption("--" + setting.key())) {
        fixed.add(setting);
      }
    }
    return fixed;
  }
}
