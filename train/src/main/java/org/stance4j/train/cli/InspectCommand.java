package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stance inspect}: shows what a model says of itself. */
@Command(
    name = "inspect",
    description = "Shows what a model says of itself, without loading it.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong usage", "3:a model that cannot be read"},
    footerHeading = "%nExample:%n",
    footer = "  stance inspect iraq.stance")
final class InspectCommand implements Callable<Integer> {

  /** Instead of the table. */
  private static final class Format {
    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    @Option(names = "--card", description = "Prints the model card (Markdown).")
    private boolean card;
  }

  @Parameters(paramLabel = "MODEL.stance", description = "Model.")
  private Path model = Path.of("");

  @ArgGroup private @Nullable Format format;

  @Spec private CommandSpec spec = CommandSpec.create();

  InspectCommand() {}

  @Override
  public Integer call() throws IOException {
    ModelInfo info = ModelReader.readInfo(model);
    String text;
    if (format != null && format.card) {
      text = info.card().stripTrailing() + "\n";
    } else {
      ModelSummary summary = new ModelSummary(info, Files.size(model));
      text = format == null ? summary.text() : summary.json();
    }
    Output.print(spec.commandLine().getOut(), text);
    return ExitCode.DONE;
  }
}
