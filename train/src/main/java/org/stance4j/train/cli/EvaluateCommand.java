package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetReader;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.train.evaluation.EvaluationJson;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.NotScored;
import org.stance4j.train.evaluation.PredictionsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance evaluate}: measures how good a model is. */
@Command(
    name = "evaluate",
    description = "Measures how good a model is on labelled sentences.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some sentences could not be scored; they are listed, all others were",
      "2:wrong usage",
      "3:a model or data that cannot be used, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  stance evaluate --model iraq.stance --data iraq.csv --split test --json -")
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 20;
  private static final String TEST = "test";

  @Option(names = "--model", required = true, paramLabel = "MODEL.stance", description = "Model.")
  private Path model = Path.of("");

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Takes only rows with this name in the column split. Default: all rows.")
  private @Nullable String split;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the numbers as JSON; - for standard output, instead of the tables.")
  private @Nullable Path json;

  @Option(
      names = "--predictions",
      paramLabel = "FILE.csv",
      description = "Writes the probabilities of each sentence.")
  private @Nullable Path predictions;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Writes a page for people: the numbers, charts, and the surest mistakes with the words that"
              + " drove them.")
  private @Nullable Path report;

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    checkOptions();
    try (StanceModel loaded = StanceModel.load(model, threads)) {
      Dataset rows = rows(loaded.info());
      try (OutputFile jsonFile = Output.open(json);
          OutputFile predictionsFile = Output.open(predictions);
          OutputFile reportFile = Output.open(report)) {
        ModelEvaluation result = ModelEvaluator.evaluate(loaded, rows);
        if (predictionsFile != null) {
          PredictionsCsv.write(loaded.labels(), result.scored(), predictionsFile.writer());
          predictionsFile.commit();
        }
        if (jsonFile != null) {
          jsonFile.writer().write(EvaluationJson.of(result));
          jsonFile.commit();
        }
        if (reportFile != null) {
          note("explaining the surest mistakes for the report");
          reportFile
              .writer()
              .write(EvaluationReport.html(loaded, model, data.files(), split, rows, result));
          reportFile.commit();
        }
        boolean jsonOnly = Output.isStdout(json);
        Output.print(out(), jsonOnly ? EvaluationJson.of(result) : EvaluationText.of(result));
        return report(result);
      }
    }
  }

  private void checkOptions() throws IOException {
    if (threads < 1) {
      throw wrongUsage("--threads: found " + threads + ", expected at least 1");
    }
    if (Output.isStdout(predictions)) {
      throw wrongUsage("--predictions: found -, expected a file");
    }
    if (Output.isStdout(report)) {
      throw wrongUsage("--report: found -, expected a file");
    }
    List<Path> inputs = new ArrayList<>(data.files());
    inputs.add(model);
    Output.check(spec.commandLine(), inputs, json, predictions, report);
  }

  private Dataset rows(ModelInfo info) throws IOException {
    DatasetReader.Builder reader =
        data.reader(Task.ofModel(info.task())).allowedLabels(info.labels());
    if (info.hasTargets()) {
      reader.requireTarget();
    }
    Dataset all = reader.build().read(data.files());
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
      throw wrongUsage("--split: found no row of " + split + "; the data has " + list(splits));
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

  private int report(ModelEvaluation result) {
    result.notes().forEach(text -> note("%s", text));
    list("skipped", result.skipped());
    list("failed", result.failed());
    return result.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void list(String what, List<NotScored> sentences) {
    PrintWriter err = spec.commandLine().getErr();
    sentences.stream()
        .limit(MOST_LISTED)
        .forEach(s -> err.println(what + ": " + s.id() + ": " + s.reason()));
    if (sentences.size() > MOST_LISTED) {
      err.println(what + ": and " + (sentences.size() - MOST_LISTED) + " more");
    }
  }

  private void note(String format, Object... values) {
    spec.commandLine().getErr().println("note: " + String.format(Locale.ROOT, format, values));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
