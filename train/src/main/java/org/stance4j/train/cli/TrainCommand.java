package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelWriter;
import org.stance4j.engine.model.WeightFormat;
import org.stance4j.engine.weights.PretrainedEncoder;
import org.stance4j.train.tuning.DivergedException;
import org.stance4j.train.tuning.FineTuner;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;
import org.stance4j.train.tuning.TrainingOptions;
import org.stance4j.train.tuning.TrainingResult;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance train}: makes a model of labelled sentences. */
@Command(
    name = "train",
    description = "Fine-tunes an encoder on labelled sentences and writes a model.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:wrong usage",
      "3:data or an encoder that cannot be used, or a model that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  stance train --data iraq.csv --encoder bge-small --out iraq.stance")
final class TrainCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL.stance",
      description = "Where the model goes.")
  private Path out = Path.of("");

  @Option(
      names = "--encoder",
      paramLabel = "NAME|FOLDER",
      description =
          "minilm-l6 (default), bge-small (slower, better), or a folder with config.json,"
              + " weights and tokenizer of a BERT-family encoder.")
  private String encoder = "minilm-l6";

  @Option(
      names = "--layers",
      paramLabel = "N",
      description = "Keeps the lowest N layers of the encoder only: smaller, faster, less able.")
  private @Nullable Integer layers;

  @ArgGroup(exclusive = true)
  private DevOptions dev = new DevOptions();

  @Option(
      names = "--ignore-targets",
      description = "Learns from the sentences alone, even if the data has targets.")
  private boolean ignoreTargets;

  @Option(
      names = "--weights",
      paramLabel = "fp32|fp16",
      description = "fp16: a model file of half the size, with rounded weights (default: fp32).")
  private WeightFormat weights = WeightFormat.FP32;

  @Option(names = "--name", paramLabel = "TEXT", description = "Name of the model.")
  private @Nullable String name;

  @Mixin private TuningOptions tuning = new TuningOptions();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  TrainCommand() {}

  /** How the dev sentences are found. */
  static final class DevOptions {
    @Option(
        names = "--dev",
        paramLabel = "FILE",
        description = "Sentences to choose the best epoch by and to calibrate on.")
    private @Nullable Path file;

    @Option(
        names = "--dev-fraction",
        paramLabel = "X",
        description =
            "Share of the data to set apart for that (default: 0.1); only where there is"
                + " neither --dev nor a split column with rows of split dev.")
    private double fraction = 0.1;
  }

  @Override
  public Integer call() throws IOException {
    if (!(dev.fraction > 0 && dev.fraction < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--dev-fraction: found " + dev.fraction + ", expected 0 < X < 1");
    }
    TrainingOptions options = tuning.options(spec.commandLine());
    Output.check(spec.commandLine(), inputs(), out);
    OutputCheck.requireWritable(out);
    TrainingDataLoader loader =
        new TrainingDataLoader(data, dev.file, dev.fraction, options.seed(), ignoreTargets);
    TrainingData trainingData = loader.load(name == null ? modelName() : name);
    loader.notes().forEach(note -> err().println("note: " + note));
    TrainingListener progress =
        quiet ? TrainingListener.NONE : TrainingProgress.to(err(), trainingData);
    TrainingResult result = train(pretrainedEncoder(), options, progress, trainingData);
    ModelWriter.write(result.model(), weights, out);
    result.model().params().close();
    if (!quiet) {
      report(result);
    }
    return ExitCode.DONE;
  }

  private PretrainedEncoder pretrainedEncoder() throws IOException {
    PretrainedEncoder whole = PretrainedEncoder.load(encoder);
    if (layers == null) {
      return whole;
    }
    try {
      return whole.lowestLayers(layers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--layers: " + e.getMessage(), e);
    }
  }

  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(data.files());
    if (dev.file != null) {
      inputs.add(dev.file);
    }
    return inputs;
  }

  private TrainingResult train(
      PretrainedEncoder pretrained,
      TrainingOptions options,
      TrainingListener progress,
      TrainingData trainingData)
      throws IOException {
    if (options.maxTokens() > pretrained.config().maxPositions()) {
      throw new ParameterException(
          spec.commandLine(),
          "--max-tokens: found "
              + options.maxTokens()
              + ", expected at most "
              + pretrained.config().maxPositions()
              + ", the longest input of "
              + pretrained.name());
    }
    if (options.frozenLayers() > pretrained.config().layers()) {
      throw new ParameterException(
          spec.commandLine(),
          "--freeze-layers: found "
              + options.frozenLayers()
              + ", expected at most "
              + pretrained.config().layers()
              + ", the layers of "
              + pretrained.name());
    }
    try {
      return new FineTuner(pretrained, options, progress).train(trainingData);
    } catch (DivergedException e) {
      throw new ParameterException(spec.commandLine(), "--lr: " + e.getMessage(), e);
    }
  }

  private String modelName() {
    String file = out.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private void report(TrainingResult result) throws IOException {
    err()
        .printf(
            Locale.ROOT,
            "best epoch %d: dev macro-F1 %.3f, accuracy %.3f, calibration error %.3f%n",
            result.bestEpoch(),
            result.dev().macroF1(),
            result.dev().accuracy(),
            result.dev().ece());
    err()
        .printf(
            Locale.ROOT,
            "wrote %s (%d MB) after %.0f s%n",
            out,
            Files.size(out) / 1_000_000,
            result.seconds());
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
