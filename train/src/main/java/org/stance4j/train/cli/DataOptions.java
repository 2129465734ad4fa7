package org.stance4j.train.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Column;
import org.stance4j.datasets.DatasetReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that reads labelled sentences; for use as a mixin. */
final class DataOptions {
  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled sentences: CSV, or TSV if the name ends in .tsv.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--task",
      paramLabel = "stance|sentiment",
      description =
          "Which labels: those of the column label, or those of the column sentiment, if there is"
              + " one.")
  private @Nullable Task task;

  @Option(
      names = "--column",
      arity = "1..*",
      paramLabel = "LOGICAL=HEADER",
      description = "The header of a column, where it is not its name: --column text=Tweet.")
  private Map<String, String> headers = new LinkedHashMap<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  DataOptions() {}

  /** At least one. */
  List<Path> files() {
    return files;
  }

  /** The task that was asked for, or else the default. */
  Task taskOr(Task whenNotGiven) {
    return task == null ? whenNotGiven : task;
  }

  /**
   * A reader with the columns and the task.
   *
   * @throws ParameterException if {@code --column} names a column that there is not
   */
  DatasetReader.Builder reader(Task whenNotGiven) {
    DatasetReader.Builder reader =
        DatasetReader.builder().labelColumn(taskOr(whenNotGiven).labelColumn());
    headers.forEach((key, header) -> reader.column(column(key), header));
    return reader;
  }

  private Column column(String key) {
    try {
      return Column.ofKey(key);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--column: " + e.getMessage(), e);
    }
  }
}
