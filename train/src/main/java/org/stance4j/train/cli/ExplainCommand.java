package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance explain}: shows which words drove a decision. */
@Command(
    name = "explain",
    description = "Shows which words of a text drove what a model says of it.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:wrong usage",
      "3:a model that cannot be read, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer =
        "  stance explain --model iraq.stance --target \"US sanctions on Iran\" --text \"...\"")
final class ExplainCommand implements Callable<Integer> {
  /** The launcher knows whether standard output is a terminal; Java 17 cannot ask. */
  private static final String COLOURS = "stance4j.colours";

  @Option(names = "--model", required = true, paramLabel = "MODEL.stance", description = "Model.")
  private Path model = Path.of("");

  @Option(names = "--text", required = true, paramLabel = "TEXT", description = "What to explain.")
  private String text = "";

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = "What the position is toward; for models with targets.")
  private @Nullable String target;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Which label to explain. Default: the one that the model gives.")
  private @Nullable String label;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the weights as JSON; - for standard output, instead of the text.")
  private @Nullable Path json;

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: found " + threads + ", expected at least 1");
    }
    Output.check(spec.commandLine(), List.of(model), json);
    Explanation explanation = explain();
    try (OutputFile file = Output.open(json)) {
      if (file != null) {
        file.writer().write(ExplanationJson.of(explanation));
        file.commit();
      }
    }
    Output.print(
        spec.commandLine().getOut(),
        Output.isStdout(json)
            ? ExplanationJson.of(explanation)
            : ExplanationText.of(explanation, Boolean.getBoolean(COLOURS)));
    return ExitCode.DONE;
  }

  private Explanation explain() throws IOException {
    try (StanceModel loaded = StanceModel.load(model, threads)) {
      TextTarget input = new TextTarget(text, target);
      Explainer explainer = Explainer.of(loaded);
      Explanation explanation =
          label == null ? explainer.explain(input) : explainer.explain(input, label);
      if (!explanation.prediction().targetSeen()) {
        spec.commandLine()
            .getErr()
            .println(
                "note: the target was not in the training data; that has "
                    + String.join(", ", loaded.info().targets()));
      }
      return explanation;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
