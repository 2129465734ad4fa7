package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.Fold;
import org.stance4j.datasets.Folds;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.train.crossval.CrossValidation;
import org.stance4j.train.crossval.CrossValidationListener;
import org.stance4j.train.crossval.CrossValidationResult;
import org.stance4j.train.crossval.CrossValidationTask;
import org.stance4j.train.evaluation.PredictionsCsv;
import org.stance4j.train.tuning.DivergedException;
import org.stance4j.train.tuning.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance crossval}: measures how good models of this data are. */
@Command(
    name = "crossval",
    description =
        "Trains several models, each without a part of the data, and measures each on the part that"
            + " it has not seen.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some sentences could not be scored; they are listed, all others were",
      "2:wrong usage",
      "3:data or an encoder that cannot be used, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer =
        "  stance crossval --data iraq.csv --folds 5 --json folds.json --predictions folds.csv")
final class CrossvalCommand implements Callable<Integer> {
  private static final String TEST = "test";

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Parts to cut the data into (default: ${DEFAULT-VALUE}).")
  private int folds = 5;

  @Option(
      names = "--by",
      paramLabel = "group|target|sentence",
      description =
          "group (default): sentences of one group, or with the same text, are never in two folds."
              + " sentence: groups may be torn, which flatters. target: one fold a target, whatever"
              + " --folds says; tells how models do on a target that they have not seen.")
  private FoldsBy by = FoldsBy.GROUP;

  @Option(
      names = "--with-test",
      description = "Takes rows of split test too, which are left out otherwise.")
  private boolean withTest;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the numbers as JSON; - for standard output, instead of the tables.")
  private @Nullable Path json;

  @Option(
      names = "--predictions",
      paramLabel = "FILE.csv",
      description =
          "Writes the probabilities of each sentence, from the model that has not seen it; see"
              + " stance audit --predictions.")
  private @Nullable Path predictions;

  @Mixin private StartOptions start = new StartOptions();

  @Option(
      names = "--dev-fraction",
      paramLabel = "X",
      description =
          "Share of what a model may learn from to set apart, to choose the best epoch by and to"
              + " calibrate on (default: ${DEFAULT-VALUE}).")
  private double devFraction = 0.1;

  @Option(
      names = "--ignore-targets",
      description = "Learns from the sentences alone, even if the data has targets.")
  private boolean ignoreTargets;

  @Mixin private RecipeOption recipe = new RecipeOption();

  @Mixin private TuningOptions tuning = new TuningOptions();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  CrossvalCommand() {}

  @Override
  public Integer call() throws IOException {
    checkOptions();
    if (!quiet) {
      recipe.tell(err());
    }
    TrainingOptions options = tuning.options(spec.commandLine());
    Dataset rows = rows();
    rows.requireAtLeastTwoLabels();
    Task task = data.taskOr(Task.STANCE);
    boolean targets = TrainingTerms.useTargets(rows, rows, task, ignoreTargets, this::note);
    CrossValidationTask terms =
        new CrossValidationTask(task.toString(), TrainingTerms.labels(rows), targets);
    List<Fold> parts = parts(rows, options.seed());
    CrossValidationListener progress =
        quiet ? CrossValidationListener.NONE : new CrossvalProgress(err(), by == FoldsBy.TARGET);
    CrossValidationResult result =
        start.use(
            terms.labels(),
            weights -> {
              tuning.requireFit(weights, spec.commandLine());
              return train(
                  new CrossValidation(weights, options, devFraction, progress), rows, parts, terms);
            });
    write(result, options.seed());
    return report(result);
  }

  private CrossValidationResult train(
      CrossValidation validation, Dataset rows, List<Fold> parts, CrossValidationTask terms)
      throws IOException {
    try {
      return validation.run(rows, parts, terms);
    } catch (DivergedException e) {
      throw wrongUsage("--lr: " + e.getMessage());
    }
  }

  private void checkOptions() throws IOException {
    if (folds < 2) {
      throw wrongUsage("--folds: found " + folds + ", expected at least 2");
    }
    if (!(devFraction > 0 && devFraction < 1)) {
      throw wrongUsage("--dev-fraction: found " + devFraction + ", expected 0 < X < 1");
    }
    if (Output.isStdout(predictions)) {
      throw wrongUsage("--predictions: found -, expected a file");
    }
    List<Path> inputs = new ArrayList<>(data.files());
    inputs.addAll(start.files());
    Output.check(spec.commandLine(), inputs, json, predictions);
    for (Path file : new Path[] {json, predictions}) {
      if (file != null && !Output.isStdout(file)) {
        OutputCheck.requireWritable(file);
      }
    }
  }

  /** A test split is to be kept unseen: whoever chooses options by these numbers has seen it. */
  private Dataset rows() throws IOException {
    Dataset all = data.reader(Task.STANCE).build().read(data.files());
    List<LabeledSentence> others =
        all.sentences().stream().filter(s -> !TEST.equals(s.split())).toList();
    if (withTest || others.size() == all.size()) {
      return all;
    }
    if (others.isEmpty()) {
      throw wrongUsage(
          "found rows of split test only in "
              + all.name()
              + ", expected others; --with-test takes them");
    }
    note(
        "%d of %d rows are of split test and left out, so that they stay unseen; --with-test takes"
                .formatted(all.size() - others.size(), all.size())
            + " them in");
    return Dataset.of(all.name(), all.labels(), others);
  }

  private List<Fold> parts(Dataset rows, long seed) {
    try {
      return switch (by) {
        case GROUP -> Folds.byGroup(rows, folds, seed);
        case SENTENCE -> Folds.bySentence(rows, folds, seed);
        case TARGET -> Folds.byTarget(rows);
      };
    } catch (IllegalArgumentException e) {
      String option = by == FoldsBy.TARGET ? "--by target: " : "--folds: ";
      throw new ParameterException(spec.commandLine(), option + e.getMessage(), e);
    }
  }

  private void write(CrossValidationResult result, long seed) throws IOException {
    String numbers = CrossvalJson.of(result, by, seed);
    // Only now: nothing is left behind where the training was interrupted.
    try (OutputFile jsonFile = Output.open(json);
        OutputFile predictionsFile = Output.open(predictions)) {
      if (jsonFile != null) {
        jsonFile.writer().write(numbers);
      }
      if (predictionsFile != null) {
        PredictionsCsv.writeFolds(
            result.pooled().evaluation().labels(),
            result.pooled().scored(),
            result.foldById(),
            predictionsFile.writer());
        predictionsFile.commit();
      }
      if (jsonFile != null) {
        jsonFile.commit();
      }
    }
    Output.print(
        spec.commandLine().getOut(), Output.isStdout(json) ? numbers : CrossvalText.of(result, by));
  }

  private int report(CrossValidationResult result) {
    EvaluationNotes.list(err(), "skipped", result.pooled().skipped());
    EvaluationNotes.list(err(), "failed", result.pooled().failed());
    return result.pooled().failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void note(String text) {
    err().println("note: " + text);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
