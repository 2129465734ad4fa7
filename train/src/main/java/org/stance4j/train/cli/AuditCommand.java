package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetAudit;
import org.stance4j.datasets.DatasetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stance audit}: shows what is wrong with labelled sentences. */
@Command(
    name = "audit",
    description =
        "Counts labelled sentences and finds duplicates, contradictory labels, and texts or groups"
            + " that are in more than one split. A file without a column split is one split.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:splits leak: a text or a group is in more than one",
      "2:wrong usage",
      "3:data that cannot be read, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  stance audit --data train.csv test.csv")
final class AuditCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes everything as JSON; - for standard output, instead of the tables.")
  private @Nullable Path json;

  @Spec private CommandSpec spec = CommandSpec.create();

  AuditCommand() {}

  @Override
  public Integer call() throws IOException {
    Output.check(spec.commandLine(), data.files(), json);
    DatasetReader reader = data.reader(Task.STANCE).build();
    List<Dataset> datasets = new ArrayList<>();
    for (Path file : data.files()) {
      datasets.add(reader.read(file));
    }
    DatasetAudit audit = DatasetAudit.of(datasets.toArray(Dataset[]::new));
    try (OutputFile file = Output.open(json)) {
      if (file != null) {
        file.writer().write(AuditJson.of(audit));
        file.commit();
      }
    }
    Output.print(
        spec.commandLine().getOut(),
        Output.isStdout(json) ? AuditJson.of(audit) : AuditText.of(audit));
    return audit.hasLeaks() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
