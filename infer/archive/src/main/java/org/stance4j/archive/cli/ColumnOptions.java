package org.stance4j.archive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.FieldNames;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How columns and fields of the input are called; for use as a mixin. */
final class ColumnOptions {

  @Option(
      names = "--column",
      paramLabel = "NAME=COLUMN",
      description =
          "The column or field of id, title, source, published, url or text, where it is not its"
              + " name: --column text=Body. May be given several times.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "The same from a file, NAME=COLUMN a line; --column comes before it.")
  private @Nullable Path mapping;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  ColumnOptions() {}

  /**
   * The names that were asked for.
   *
   * @throws ParameterException if {@code --column} names a field that there is not
   * @throws IOException if the file cannot be read or understood
   */
  FieldNames names() throws IOException {
    FieldNames names = mapping == null ? FieldNames.DEFAULT : FieldNames.read(mapping);
    try {
      return names.with(columns);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--column: " + e.getMessage(), e);
    }
  }
}
