package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rows of the data are evaluated; for use as a mixin. */
final class SplitChoice {
  private static final String TEST = "test";

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Takes only rows with this name in the column split. Default: all rows.")
  private @Nullable String split;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  SplitChoice() {}

  /** As the user wrote it; null for all rows. */
  @Nullable String name() {
    return split;
  }

  /**
   * The rows of the split, or all; says which, if there is a choice.
   *
   * @throws ParameterException if there is no such split
   */
  Dataset of(Dataset all) {
    Map<String, Integer> splits = countBySplit(all);
    if (split == null) {
      if (splits.containsKey(TEST)) {
        note("evaluating all %d rows, whatever their split (%s)", all.size(), list(splits));
        note("--split %s takes only the %d rows of that split", TEST, splits.get(TEST));
      }
      return all;
    }
    Dataset chosen = all.withSplit(split.strip().toLowerCase(Locale.ROOT));
    if (chosen.size() == 0) {
      throw new ParameterException(
          command.commandLine(),
          "--split: found no row of " + split + "; the data has " + list(splits));
    }
    note("evaluating the %d rows of split %s, of %d", chosen.size(), split, all.size());
    return chosen;
  }

  private static Map<String, Integer> countBySplit(Dataset rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (LabeledSentence sentence : rows.sentences()) {
      if (sentence.split() != null) {
        counts.merge(sentence.split(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String list(Map<String, Integer> splits) {
    return splits.isEmpty()
        ? "no splits"
        : splits.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private void note(String format, Object... values) {
    PrintWriter err = command.commandLine().getErr();
    err.println("note: " + String.format(Locale.ROOT, format, values));
  }
}
