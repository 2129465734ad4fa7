package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetReader;
import org.stance4j.engine.model.LoadOptions;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.engine.model.Precision;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.train.evaluation.CommonSentences;
import org.stance4j.train.evaluation.EvaluationJson;
import org.stance4j.train.evaluation.ModelComparison;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.ModelReport;
import org.stance4j.train.evaluation.PredictionsCsv;
import org.stance4j.train.statistics.Bootstrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance evaluate}: measures how good models are. */
@Command(
    name = "evaluate",
    description = "Measures how good a model is on labelled sentences, or compares several.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some sentences could not be scored; they are listed, all others were",
      "2:wrong usage",
      "3:a model or data that cannot be used, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  stance evaluate --model iraq.stance --data iraq.csv --split test --json -",
      "  stance evaluate --model old.stance new.stance --data iraq.csv --split test"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int WORST_OF_ONE = 10;

  @Option(
      names = "--model",
      required = true,
      arity = "1..*",
      paramLabel = "MODEL.stance",
      description =
          "Model. Several with the same labels are measured on the sentences that all of them"
              + " scored, and the later ones are compared with the first.")
  private List<Path> models = new ArrayList<>();

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private SplitChoice split = new SplitChoice();

  @Mixin private StatisticsOptions statistics = new StatisticsOptions();

  @Option(
      names = "--worst",
      paramLabel = "N",
      description =
          "Lists the N surest mistakes of each model, in JSON too; 0 for none. Default: 10 in the"
              + " tables of a single model, otherwise none.")
  private @Nullable Integer worst;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the numbers as JSON; - for standard output, instead of the tables.")
  private @Nullable Path json;

  @Option(
      names = "--predictions",
      paramLabel = "FILE.csv",
      description = "Writes the probabilities of each sentence; for a single model.")
  private @Nullable Path predictions;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Writes a page for people: the numbers, charts, and the surest mistakes with the words that"
              + " drove them; for a single model.")
  private @Nullable Path report;

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--precision",
      paramLabel = "TYPE",
      description =
          "float32, or bfloat16 as in stance score --precision, to see what it costs. Default:"
              + " ${DEFAULT-VALUE}.")
  private String precision = Precision.FLOAT32.key();

  @Spec private CommandSpec spec = CommandSpec.create();

  EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    checkOptions();
    Bootstrap bootstrap = statistics.bootstrap();
    List<ModelInfo> infos = readInfos();
    Dataset rows = rows(infos);
    try (OutputFile jsonFile = Output.open(json);
        OutputFile predictionsFile = Output.open(predictions);
        OutputFile reportFile = Output.open(report)) {
      List<ModelEvaluation> results = evaluate(rows);
      List<ModelReport> reports = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        String file = models.get(i).toString();
        reports.add(ModelReport.of(infos.get(i).name(), file, results.get(i), bootstrap));
      }
      write(reports, jsonFile, predictionsFile);
      if (reportFile != null) {
        writeReport(reports.get(0), reportFile);
      }
      EvaluationNotes notes = new EvaluationNotes(spec.commandLine().getErr(), rows.size());
      notes.print(reports, bootstrap != null);
      boolean allScored = results.stream().allMatch(result -> result.failed().isEmpty());
      return allScored ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }

  private void checkOptions() throws IOException {
    if (threads < 1) {
      throw wrongUsage("--threads: found " + threads + ", expected at least 1");
    }
    checkPrecision();
    if (worst != null && worst < 0) {
      throw wrongUsage("--worst: found " + worst + ", expected 0 or more");
    }
    if (Output.isStdout(predictions)) {
      throw wrongUsage("--predictions: found -, expected a file");
    }
    if (Output.isStdout(report)) {
      throw wrongUsage("--report: found -, expected a file");
    }
    forOneModel("--predictions", predictions);
    forOneModel("--report", report);
    List<Path> inputs = new ArrayList<>(data.files());
    inputs.addAll(models);
    Output.check(spec.commandLine(), inputs, json, predictions, report);
  }

  private void forOneModel(String option, @Nullable Path file) {
    if (file != null && models.size() > 1) {
      throw wrongUsage(
          "%s: found %d models, expected one; write a file for each model by itself"
              .formatted(option, models.size()));
    }
  }

  private List<ModelInfo> readInfos() throws IOException {
    List<ModelInfo> infos = new ArrayList<>();
    for (Path model : models) {
      infos.add(ModelReader.readInfo(model));
    }
    List<String> labels = infos.get(0).labels();
    for (int i = 1; i < infos.size(); i++) {
      List<String> others = infos.get(i).labels();
      if (!new HashSet<>(others).equals(new HashSet<>(labels))) {
        throw wrongUsage(
            "--model: %s has the labels %s, expected those of %s: %s"
                .formatted(models.get(i), others, models.get(0), labels));
      }
    }
    return infos;
  }

  private Dataset rows(List<ModelInfo> infos) throws IOException {
    ModelInfo first = infos.get(0);
    DatasetReader.Builder reader =
        data.reader(Task.ofModel(first.task())).allowedLabels(first.labels());
    if (infos.stream().anyMatch(ModelInfo::hasTargets)) {
      reader.requireTarget();
    }
    return split.of(reader.build().read(data.files()));
  }

  private void checkPrecision() {
    try {
      Optional<String> obstacle = Precision.ofKey(precision).obstacle();
      if (obstacle.isPresent()) {
        throw wrongUsage("--precision: " + obstacle.get());
      }
    } catch (IllegalArgumentException e) {
      throw wrongUsage("--precision: " + e.getMessage());
    }
  }

  private LoadOptions loading() {
    return LoadOptions.threads(threads).withPrecision(Precision.ofKey(precision));
  }

  /** One model after the other, so that one alone takes memory. */
  private List<ModelEvaluation> evaluate(Dataset rows) throws IOException {
    List<ModelEvaluation> results = new ArrayList<>();
    for (Path file : models) {
      try (StanceModel model = StanceModel.load(file, loading())) {
        results.add(ModelEvaluator.evaluate(model, rows));
      }
    }
    return CommonSentences.of(rows.name(), results);
  }

  private void write(
      List<ModelReport> reports,
      @Nullable OutputFile jsonFile,
      @Nullable OutputFile predictionsFile)
      throws IOException {
    ModelReport first = reports.get(0);
    List<ModelComparison> comparisons =
        reports.stream().skip(1).map(report -> ModelComparison.of(first, report)).toList();
    String text = EvaluationJson.of(reports, comparisons, worst == null ? 0 : worst);
    if (predictionsFile != null) {
      List<String> labels = first.result().evaluation().labels();
      PredictionsCsv.write(labels, first.result().scored(), predictionsFile.writer());
      predictionsFile.commit();
    }
    if (jsonFile != null) {
      jsonFile.writer().write(text);
      jsonFile.commit();
    }
    Output.print(
        spec.commandLine().getOut(), Output.isStdout(json) ? text : tables(reports, comparisons));
  }

  private void writeReport(ModelReport result, OutputFile file) throws IOException {
    spec.commandLine().getErr().println("note: explaining the surest mistakes for the report");
    Path path = models.get(0);
    try (StanceModel model = StanceModel.load(path, loading())) {
      file.writer().write(EvaluationReport.html(model, path, data.files(), split.name(), result));
    }
    file.commit();
  }

  private String tables(List<ModelReport> reports, List<ModelComparison> comparisons) {
    return reports.size() == 1
        ? EvaluationText.of(reports.get(0), worst == null ? WORST_OF_ONE : worst)
        : ComparisonText.of(reports, comparisons, worst == null ? 0 : worst);
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
