package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetReader;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.tuning.ModelAverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance average}: makes one model of several. */
@Command(
    name = "average",
    description =
        "Takes the mean of the weights of models that were trained from the same start (the same"
            + " encoder and seed, or the same model by --from): often better than each, and no"
            + " slower than one.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:wrong usage",
      "3:models or data that cannot be used, or a model that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  stance average --model a.stance b.stance --data dev.csv --out ab.stance")
final class AverageCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      required = true,
      arity = "1..*",
      paramLabel = "MODEL.stance",
      description = "The models, at least two.")
  private List<Path> models = new ArrayList<>();

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private SplitChoice split = new SplitChoice();

  @Mixin private ModelOutput output = new ModelOutput();

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  AverageCommand() {}

  @Override
  public Integer call() throws IOException {
    check();
    OutputCheck.requireWritable(output.file());
    Dataset dev = rows(ModelReader.readInfo(models.get(0)));
    try (ModelAverage average = average()) {
      List<String> parts = models.stream().map(file -> file.getFileName().toString()).toList();
      ModelAverage.Result result = average.calibrate(output.name(), parts, hashes(), dev, threads);
      output.write(result.model());
      report(result.dev());
    }
    return ExitCode.DONE;
  }

  private void check() throws IOException {
    if (models.size() < 2) {
      throw wrongUsage("--model: found one model, expected at least two");
    }
    if (threads < 1) {
      throw wrongUsage("--threads: found " + threads + ", expected at least 1");
    }
    List<Path> inputs = new ArrayList<>(data.files());
    inputs.addAll(models);
    Output.check(spec.commandLine(), inputs, output.file());
  }

  /** One model after the other, so that two at most take memory. */
  private ModelAverage average() throws IOException {
    ModelContents first = ModelReader.read(models.get(0));
    ModelAverage average = new ModelAverage(first);
    first.params().close();
    for (Path file : models.subList(1, models.size())) {
      ModelContents model = ModelReader.read(file);
      try {
        average.add(model);
      } catch (IllegalArgumentException e) {
        average.close();
        throw new IOException(file + ": " + e.getMessage(), e);
      } finally {
        model.params().close();
      }
    }
    return average;
  }

  private Dataset rows(ModelInfo model) throws IOException {
    DatasetReader.Builder reader =
        data.reader(Task.ofModel(model.task())).allowedLabels(model.labels());
    if (model.hasTargets()) {
      reader.requireTarget();
    }
    return split.of(reader.build().read(data.files()));
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    List<Path> files = new ArrayList<>(models);
    files.addAll(data.files());
    for (Path file : files) {
      hashes.put(file.getFileName().toString(), FileHash.sha256(file));
    }
    return hashes;
  }

  private void report(Evaluation dev) throws IOException {
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "mean of %d models: macro-F1 %.3f, accuracy %.3f, calibration error %.3f%n"
                + "wrote %s (%d MB); compare it with its parts: stance evaluate --model %s ...%n",
            models.size(),
            dev.macroF1(),
            dev.accuracy(),
            dev.ece(),
            output.file(),
            Files.size(output.file()) / 1_000_000,
            output.file());
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
