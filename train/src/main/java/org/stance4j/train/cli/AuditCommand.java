package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetAudit;
import org.stance4j.datasets.LabelSuspects;
import org.stance4j.datasets.OutOfFoldPredictions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance audit}: shows what is wrong with labelled sentences. */
@Command(
    name = "audit",
    description =
        "Counts labelled sentences and finds duplicates, contradictory labels, damaged texts, and"
            + " texts or groups that are in more than one split. A file without a column split is"
            + " one split. With predictions of stance crossval it names likely label errors too.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:splits leak: a text or a group is in more than one",
      "2:wrong usage",
      "3:data that cannot be read, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  stance audit --data train.csv test.csv",
      "  stance crossval --data my.csv --predictions folds.csv",
      "  stance audit --data my.csv --predictions folds.csv"
    })
final class AuditCommand implements Callable<Integer> {
  private static final int SHOWN_SUSPECTS = 20;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes everything as JSON; - for standard output, instead of the tables.")
  private @Nullable Path json;

  @Option(
      names = "--predictions",
      paramLabel = "OUT-OF-FOLD.csv",
      description =
          "What stance crossval --predictions wrote for this data: finds labels that models"
              + " contradict which have not learned from them.")
  private @Nullable Path predictions;

  @Option(
      names = "--suspects",
      paramLabel = "N",
      description = "How many likely label errors to show, the likeliest first (default: 20).")
  private @Nullable Integer suspects;

  @Spec private CommandSpec spec = CommandSpec.create();

  AuditCommand() {}

  @Override
  public Integer call() throws IOException {
    checkOptions();
    List<Dataset> all = data.reader(Task.STANCE).build().readEach(data.files());
    Dataset[] datasets = all.toArray(Dataset[]::new);
    // Before the search for duplicates: whether predictions fit is known at once.
    LabelSuspects found = predictions == null ? null : suspects(predictions, datasets);
    DatasetAudit audit = DatasetAudit.of(datasets);
    try (OutputFile file = Output.open(json)) {
      if (file != null) {
        file.writer().write(AuditJson.of(audit, found));
        file.commit();
      }
    }
    Output.print(
        spec.commandLine().getOut(),
        Output.isStdout(json)
            ? AuditJson.of(audit, found)
            : AuditText.of(audit, found, suspects == null ? SHOWN_SUSPECTS : suspects));
    return audit.hasLeaks() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private void checkOptions() throws IOException {
    if (suspects != null && predictions == null) {
      throw wrongUsage("--suspects: found no --predictions to find them by");
    }
    if (suspects != null && suspects < 1) {
      throw wrongUsage("--suspects: found " + suspects + ", expected at least 1");
    }
    List<Path> inputs = new ArrayList<>(data.files());
    if (predictions != null) {
      inputs.add(predictions);
    }
    Output.check(spec.commandLine(), inputs, json);
  }

  private LabelSuspects suspects(Path file, Dataset... datasets) throws IOException {
    OutOfFoldPredictions read = OutOfFoldPredictions.read(file);
    LabelSuspects found = LabelSuspects.of(read, datasets);
    if (!read.namesFolds()) {
      note(
          file
              + " has no column fold: a model that has learned from these sentences would agree"
              + " with their wrong labels");
    }
    if (found.withoutPrediction() > 0) {
      note(found.withoutPrediction() + " sentences have no prediction");
    }
    return found;
  }

  private void note(String text) {
    spec.commandLine().getErr().println("note: " + text);
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
