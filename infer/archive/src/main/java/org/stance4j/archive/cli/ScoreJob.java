package org.stance4j.archive.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.JsonLinesWriter;
import org.stance4j.archive.output.MarginNotes;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.output.ResultWriter;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.run.ArchiveRun;
import org.stance4j.archive.run.Quarantine;
import org.stance4j.archive.run.RunCounts;
import org.stance4j.archive.run.RunListener;
import org.stance4j.archive.run.RunResult;
import org.stance4j.archive.run.RunSettings;
import org.stance4j.archive.scoring.ArchiveScorer;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.GateReport;
import org.stance4j.engine.model.StanceModel;

/** One run of {@code stance score}, from the inputs to the summary. */
final class ScoreJob {

  private final List<String> labels;
  private final ArchiveScorer scorer;
  private final ArchiveRun run;
  private final RunSettings settings;
  private boolean quiet;
  private boolean notes;
  private final PrintWriter err;
  private final Progress progress;

  private ScoreJob(
      StanceModel model,
      @Nullable StanceModel sentiment,
      RunSettings settings,
      boolean quiet,
      PrintWriter err) {
    this.labels = model.labels();
    this.scorer = ArchiveScorer.of(model, sentiment, settings.options());
    this.run = ArchiveRun.of(model, sentiment, settings);
    this.settings = settings;
    this.quiet = quiet;
    this.err = err;
    this.progress = new Progress(err, Terminal.isStderr(), Terminal.width(), System::nanoTime);
  }

  /**
   * A job.
   *
   * @throws IllegalArgumentException if the targets do not fit the model, or the model of sentiment
   *     has targets
   */
  static ScoreJob of(
      StanceModel model,
      @Nullable StanceModel sentiment,
      RunSettings settings,
      boolean quiet,
      PrintWriter err) {
    return new ScoreJob(model, sentiment, settings, quiet, err);
  }

  /**
   * Scores everything; the output may be {@code -} for standard output. Gives the exit code.
   *
   * @param notes whether people read standard output: progress and counts would be in their way
   * @param page the report to make of the results; null for none
   */
  int run(boolean notes, @Nullable ReportJob page) throws IOException {
    RunResult result;
    if (settings.out().equals(ArchiveReader.STDIN)) {
      this.notes = notes && !quiet;
      quiet |= notes;
      // Left open: standard output is not ours to close.
      Writer stdout = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
      result = stream(notes ? notes(stdout) : JsonLinesWriter.of(stdout));
      if (System.out.checkError()) {
        throw new IOException("standard output could not be written to the end");
      }
    } else if (OutputFile.isDevice(settings.out())) {
      try (OutputFile device = OutputFile.create(settings.out())) {
        result = stream(JsonLinesWriter.of(device.writer()));
        device.commit();
      }
    } else {
      result = resumable(page);
    }
    report(result);
    boolean failed = result.counts().articles(Status.FAILED) > 0;
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private static ResultWriter notes(Writer writer) {
    return MarginNotes.of(writer, Terminal.hasColours(), Terminal.width());
  }

  private RunListener listener() {
    return quiet ? RunListener.NONE : progress;
  }

  private RunResult resumable(@Nullable ReportJob page) throws IOException {
    Thread stop = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return run.run(page == null ? listener() : new Reporting(listener(), page));
    } finally {
      removeHook(stop);
      progress.clear();
    }
  }

  /** Makes the report when all is scored. */
  private record Reporting(RunListener other, ReportJob page) implements RunListener {
    @Override
    public void update(RunCounts counts, OptionalDouble share) {
      other.update(counts, share);
    }

    @Override
    public void repeats(long articles, long all) {
      other.repeats(articles, all);
    }

    @Override
    public void goesOn(RunCounts counts, OptionalDouble share) {
      other.goesOn(counts, share);
    }

    @Override
    public void gate(GateReport report) {
      page.gate(report);
    }

    @Override
    public void complete(Path results) throws IOException {
      page.write(results);
    }
  }

  /** What a run that has failed leaves to the next one, for a person to read. */
  Optional<String> kept() {
    return run.saved() > 0 ? Optional.of(goOn(run.saved())) : Optional.empty();
  }

  /** Ctrl-C, or a shutdown of the machine. */
  private void stop() {
    try {
      long saved = run.stop();
      progress.clear();
      err.println(saved > 0 ? "Stopped. " + goOn(saved) : "Stopped; nothing was written.");
    } catch (IOException e) {
      err.println("Stopped: " + e.getMessage());
    }
  }

  private static String goOn(long saved) {
    return "The results of " + saved + " articles are kept: the same command goes on from there.";
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is at work, and the process about to end.
    }
  }

  /** Into something that cannot be taken up again. */
  private RunResult stream(ResultWriter writer) throws IOException {
    Path file = settings.quarantine();
    if (file == null) {
      return stream(writer, Quarantine.of(Writer.nullWriter()));
    }
    try (OutputFile list = OutputFile.create(file)) {
      RunResult result = stream(writer, Quarantine.of(list.writer()));
      list.commit();
      return result;
    }
  }

  private RunResult stream(ResultWriter writer, Quarantine quarantine) throws IOException {
    RunCounts counts = new RunCounts();
    Deque<Origin> origins = new ArrayDeque<>();
    try (ArchiveReader reader =
        ArchiveReader.of(settings.inputs(), System.in, settings.reading())) {
      GateReport gate =
          scorer.score(
              () -> noted(reader.next(), origins),
              result -> {
                writer.write(result);
                quarantine.add(result, origins.remove());
                counts.add(result);
                listener().update(counts, OptionalDouble.empty());
              });
      writer.flush();
      quarantine.flush();
      return new RunResult(counts, gate, reader.warnings().lines(), settings.quarantine());
    }
  }

  private static @Nullable Item noted(@Nullable Item item, Deque<Origin> origins) {
    if (item != null) {
      origins.add(item.origin());
    }
    return item;
  }

  private void report(RunResult result) {
    RunCounts counts = result.counts();
    if (!quiet) {
      progress.end(counts);
    }
    result.warnings().forEach(line -> err.println("warning: " + line));
    if (counts.articles() == 0) {
      err.println("warning: no articles found in " + settings.inputs());
    }
    Summary summary = new Summary(labels, counts, result.gate());
    List<String> lines = quiet ? summary.failures() : summary.lines();
    lines.forEach(err::println);
    if (notes && result.gate().stopped() > 0) {
      Summary.gateLine(result.gate()).ifPresent(err::println);
    }
    if (counts.articles(Status.FAILED) > 0 && result.quarantine() != null) {
      err.println("The failed articles are listed in " + result.quarantine());
    }
  }
}
