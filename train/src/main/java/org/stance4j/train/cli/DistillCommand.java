package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stance4j.datasets.UnlabeledReader;
import org.stance4j.datasets.UnlabeledText;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.tuning.Distiller;
import org.stance4j.train.tuning.DivergedException;
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

/** {@code stance distill}: makes a smaller, faster model of a model. */
@Command(
    name = "distill",
    description = "Trains a smaller model to answer like a larger one.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:wrong usage",
      "3:a teacher or data that cannot be used, or a model that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  stance distill --teacher iraq.stance --data iraq.csv --unlabeled sentences.txt"
          + " --layers 3 --out small.stance",
      "  stance distill --teacher bge.stance --data iraq.csv --encoder minilm-l6 --out small.stance"
    })
final class DistillCommand implements Callable<Integer> {
  @Option(
      names = "--teacher",
      required = true,
      paramLabel = "MODEL.stance",
      description = "The model to learn from.")
  private Path teacherFile = Path.of("");

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--unlabeled",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Texts to learn the teacher's answers on: one a line, or CSV or TSV with a column text"
              + " and perhaps target.")
  private List<Path> unlabeled = new ArrayList<>();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private StudentOptions student = new StudentOptions();

  @Option(
      names = "--teacher-weight",
      paramLabel = "X",
      description =
          "How much of what is learned of a labelled sentence is the teacher's answer, the rest is"
              + " the label; 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double teacherWeight = 0.7;

  @ArgGroup(exclusive = true)
  private DevOptions dev = new DevOptions();

  @Mixin private ModelOutput output = new ModelOutput();

  @Mixin private RecipeOption recipe = new RecipeOption();

  @Mixin private TuningOptions tuning = new TuningOptions();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  DistillCommand() {}

  @Override
  public Integer call() throws IOException {
    dev.check(spec.commandLine());
    TrainingOptions options = tuning.options(spec.commandLine());
    Output.check(spec.commandLine(), inputs(), output.file());
    OutputCheck.requireWritable(output.file());
    if (!quiet) {
      recipe.tell(err());
    }
    ModelContents teacher = ModelReader.read(teacherFile);
    try {
      TrainingData lessons = data(teacher.info(), options);
      List<UnlabeledText> texts = unlabeled.isEmpty() ? List.of() : UnlabeledReader.read(unlabeled);
      TrainingListener progress =
          quiet ? TrainingListener.NONE : TrainingProgress.to(err(), lessons);
      Distiller distiller = distiller(teacher, options, progress);
      TrainingResult result = distiller.train(lessons, texts);
      output.write(result);
      if (!quiet) {
        output.report(result, err());
      }
    } catch (DivergedException e) {
      throw new ParameterException(spec.commandLine(), "--lr: " + e.getMessage(), e);
    } finally {
      teacher.params().close();
    }
    return ExitCode.DONE;
  }

  private Distiller distiller(
      ModelContents teacher, TrainingOptions options, TrainingListener progress)
      throws IOException {
    EncoderWeights start = student.of(teacher, teacherFile, spec.commandLine());
    tuning.requireFit(start, spec.commandLine());
    try {
      return new Distiller(teacher, start, teacherWeight, options, progress);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The data in the teacher's terms: its task, its labels in its order, targets if it has them. */
  private TrainingData data(ModelInfo teacher, TrainingOptions options) throws IOException {
    TrainingDataLoader loader =
        new TrainingDataLoader(
            data,
            Task.ofModel(teacher.task()),
            dev.file(),
            dev.fraction(),
            options.seed(),
            !teacher.hasTargets());
    TrainingData found = loader.load(output.name());
    loader.notes().forEach(note -> err().println("note: " + note));
    for (String label : found.labels()) {
      if (!teacher.labels().contains(label)) {
        throw new IOException(
            "%s: found the label %s, expected one of the teacher's labels %s"
                .formatted(found.train().name(), label, String.join(", ", teacher.labels())));
      }
    }
    if (teacher.hasTargets() && !found.hasTargets()) {
      throw new IOException(
          found.train().name()
              + ": found sentences without a target, expected one for each, as the teacher needs them");
    }
    return new TrainingData(
        found.name(),
        teacher.task(),
        teacher.labels(),
        found.train(),
        found.dev(),
        found.hasTargets(),
        found.hashes());
  }

  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(data.files());
    inputs.addAll(unlabeled);
    inputs.add(teacherFile);
    if (dev.file() != null) {
      inputs.add(dev.file());
    }
    return inputs;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
