package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.search.SearchListener;
import org.stance4j.train.search.SearchResult;
import org.stance4j.train.search.SettingSearch;
import org.stance4j.train.search.TooLittleTimeException;
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

  @Mixin private ModelOutput output = new ModelOutput();

  @Mixin private StartOptions start = new StartOptions();

  @ArgGroup(exclusive = true)
  private DevOptions dev = new DevOptions();

  @Option(
      names = "--ignore-targets",
      description = "Learns from the sentences alone, even if the data has targets.")
  private boolean ignoreTargets;

  @Mixin private RecipeOption recipe = new RecipeOption();

  @Mixin private SearchOptions search = new SearchOptions();

  @Mixin private TuningOptions tuning = new TuningOptions();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  TrainCommand() {}

  @Override
  public Integer call() throws IOException {
    dev.check(spec.commandLine());
    search.check();
    if (!quiet) {
      recipe.tell(err());
    }
    TrainingOptions options = tuning.options(spec.commandLine());
    Output.check(spec.commandLine(), inputs(), output.file());
    OutputCheck.requireWritable(output.file());
    TrainingDataLoader loader =
        new TrainingDataLoader(
            data, Task.STANCE, dev.file(), dev.fraction(), options.seed(), ignoreTargets);
    TrainingData trainingData = loader.load(output.name());
    loader.notes().forEach(note -> err().println("note: " + note));
    TrainingListener progress =
        quiet ? TrainingListener.NONE : TrainingProgress.to(err(), trainingData);
    TrainingResult result =
        start.use(
            trainingData.labels(), weights -> train(weights, options, progress, trainingData));
    output.write(result);
    if (!quiet) {
      output.report(result, err());
    }
    return ExitCode.DONE;
  }

  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(data.files());
    inputs.addAll(start.files());
    if (dev.file() != null) {
      inputs.add(dev.file());
    }
    return inputs;
  }

  private TrainingResult train(
      EncoderWeights weights,
      TrainingOptions options,
      TrainingListener progress,
      TrainingData trainingData)
      throws IOException {
    tuning.requireFit(weights, spec.commandLine());
    try {
      return search.isWanted()
          ? best(weights, options, progress, trainingData)
          : new FineTuner(weights, options, progress).train(trainingData);
    } catch (DivergedException e) {
      throw new ParameterException(spec.commandLine(), "--lr: " + e.getMessage(), e);
    }
  }

  private TrainingResult best(
      EncoderWeights weights,
      TrainingOptions options,
      TrainingListener progress,
      TrainingData trainingData)
      throws IOException {
    SearchListener listener = quiet ? SearchListener.NONE : new SearchProgress(err(), progress);
    try {
      SearchResult result =
          new SettingSearch(weights, options, search.fixed(), search.seconds(), listener)
              .run(trainingData);
      if (!quiet) {
        err().println("best of " + result.trials().size() + ": trial " + result.best().number());
        err().println("the same again: " + SearchProgress.arguments(result.best().options()));
      }
      return result.model();
    } catch (TooLittleTimeException e) {
      String message = "--budget: found " + search.seconds() + " s, but " + e.getMessage();
      throw new ParameterException(spec.commandLine(), message, e);
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
