package org.stance4j.archive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.output.ResultFormat;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.ReadingOptions;
import org.stance4j.archive.run.RunConflictException;
import org.stance4j.archive.run.RunSettings;
import org.stance4j.archive.run.RunStoppedException;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.engine.model.StanceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stance score}: reads articles and writes what position each takes. */
@Command(
    name = "score",
    description = "Says what position each article takes toward each target, as JSON Lines.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some articles failed; they are listed, all others were scored",
      "2:wrong usage",
      "3:a model or data that cannot be read, or output that cannot be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  stance score --model iraq.stance --input articles/ --out positions.jsonl")
public final class ScoreCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "MODEL.stance",
      description =
          "Model. Default: the one that the environment variable STANCE4J_MODEL names, else the only"
              + " *.stance file in this folder.")
  private @Nullable Path model;

  @Option(
      names = "--sentiment",
      paramLabel = "MODEL.stance",
      description =
          "A second model, of sentiment and without targets, for the sentiment of each article and"
              + " of each of its sentences.")
  private @Nullable Path sentimentModel;

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files (.txt, .html, .csv, .tsv, .jsonl, .warc, also with .gz or .zst; .parquet), folders"
              + " of them, patterns ('news/**/*.jsonl.gz'), or - for standard input.")
  private List<Path> inputs = new ArrayList<>();

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "The same as --input.")
  private List<Path> moreInputs = new ArrayList<>();

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write; standard output if missing or -. A table if the name ends in .csv or"
              + " .parquet, else JSON Lines.")
  private Path out = ArchiveReader.STDIN;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "A page for people, of what came out: positions over time and by outlet, who holds them,"
              + " and the sentences that show it. Needs --out.")
  private @Nullable Path report;

  @Option(
      names = "--notes",
      description =
          "Prints notes for people instead of JSON Lines: who takes which position, and the"
              + " sentences that show it. The default on a terminal without --out.")
  private boolean notes;

  @Mixin private PositionOptions positions = new PositionOptions();

  @Mixin private ComputeOptions compute = new ComputeOptions();

  @Option(
      names = "--merge-names",
      description =
          "Recognises holders whose names are written differently in different articles: each then"
              + " has the name that came first as knownAs, in JSON Lines and in tables; notes show"
              + " it, and a report has one row for all of them.")
  private boolean mergeNames;

  @Option(
      names = "--keep-dropped",
      description =
          "Says for each article which pieces of the text are no part of it, and by which rule: "
              + "bylines, teasers, share lines and the like, and what of a web page never became text.")
  private boolean keepDropped;

  @Option(
      names = "--no-gate",
      description =
          "Has the model read every sentence. Otherwise, once it has read some thousands, those"
              + " whose words leave no doubt that they take no position are stopped before it.")
  private boolean noGate;

  @Option(
      names = "--quarantine",
      paramLabel = "FILE",
      description =
          "Where to list articles that failed: id, file, line and reason, as JSON Lines. Default:"
              + " the name of --out with .quarantine.jsonl, if any has failed.")
  private @Nullable Path quarantine;

  @Option(
      names = "--restart",
      description =
          "Begins anew. Otherwise the same command goes on with a run into --out that was stopped"
              + " or killed, of which the folder FILE.run is left.")
  private boolean restart;

  @Option(names = "--quiet", description = "No progress and no summary; failures are listed.")
  private boolean quiet;

  @Option(names = "--help", usageHelp = true, description = "Shows this.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  ScoreCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ScoringOptions options = options();
      List<Path> all = inputs();
      Path modelFile = model(err);
      ReadingOptions reading = reading();
      boolean brief = InputSize.isBrief(all);
      try (StanceModel loaded = compute.load(modelFile, brief);
          StanceModel sentiment =
              sentimentModel == null ? null : compute.load(sentimentModel, brief)) {
        RunSettings settings =
            RunSettings.of(all, modelFile, options, out)
                .withReading(reading)
                .withSentimentFile(sentimentModel)
                .withQuarantine(quarantine)
                .withRestart(restart);
        ReportJob page =
            report == null ? null : new ReportJob(loaded, settings, report, quiet, err);
        return run(job(loaded, sentiment, settings), page, err);
      }
    } catch (IOException e) {
      return explain(e, err);
    }
  }

  private Path model(PrintWriter err) throws IOException {
    if (model != null) {
      return model;
    }
    try {
      Path found = DefaultModel.of(System.getenv(DefaultModel.VARIABLE), Path.of(""));
      if (!quiet) {
        err.println("model: " + found);
      }
      return found;
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  /** A report of an earlier run may lie among the pages that are read. */
  private ReadingOptions reading() throws IOException {
    ReadingOptions reading =
        ReadingOptions.DEFAULT.withNames(columns.names()).withLeftovers(keepDropped);
    return report == null
        ? reading
        : reading.withPassOver(Set.of(report.toAbsolutePath().normalize()));
  }

  private ScoreJob job(StanceModel loaded, @Nullable StanceModel sentiment, RunSettings settings) {
    try {
      return ScoreJob.of(loaded, sentiment, settings, quiet, spec.commandLine().getErr());
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  private int run(ScoreJob job, @Nullable ReportJob page, PrintWriter err) {
    try {
      return job.run(notes || Terminal.isStdout(), page);
    } catch (RunStoppedException e) {
      return ExitCode
          .UNUSABLE_FILE; // the process ends with the signal's code before this one counts
    } catch (IOException e) {
      int code = explain(e, err);
      job.kept().ifPresent(err::println);
      return code;
    }
  }

  private int explain(IOException e, PrintWriter err) {
    err.println(spec.qualifiedName() + ": " + describe(e));
    return e instanceof RunConflictException ? ExitCode.USAGE : ExitCode.UNUSABLE_FILE;
  }

  private ScoringOptions options() throws IOException {
    compute.check();
    return positions
        .read(this::wrongUsage)
        .withGate(!noGate)
        .withMergeNames(mergeNames)
        .withKeepDropped(keepDropped);
  }

  private List<Path> inputs() throws IOException {
    if (report != null && (out.equals(ArchiveReader.STDIN) || OutputFile.isDevice(out))) {
      throw wrongUsage("--report: expected --out with a regular file, found " + out);
    }
    ResultFormat.of(out).check(out);
    if (notes && !out.equals(ArchiveReader.STDIN)) {
      throw wrongUsage("--notes: found --out " + out + ", expected only one of the two");
    }
    List<Path> all = new ArrayList<>(inputs);
    all.addAll(moreInputs);
    if (all.isEmpty()) {
      throw wrongUsage("expected --input PATH, found none");
    }
    for (Path input : all) {
      if (!ArchiveReader.exists(input)) {
        throw new NoSuchFileException(input.toString());
      }
      if (!input.equals(ArchiveReader.STDIN)
          && Files.isRegularFile(out)
          && Files.exists(input)
          && Files.isSameFile(input, out)) {
        throw wrongUsage("--out: " + out + " is an input too");
      }
    }
    return all;
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The messages of the JDK's own exceptions are often no more than the name of the file. */
  static String describe(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof FileSystemException other && other.getReason() == null) {
      return other.getFile() + ": cannot be read or written";
    }
    return String.valueOf(e.getMessage());
  }
}
