package org.stance4j.archive.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.stance4j.archive.output.JsonLinesWriter;
import org.stance4j.archive.output.MarginNotes;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.output.ResultWriter;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.ReadingOptions;
import org.stance4j.archive.scoring.ArchiveScorer;

/** One run of {@code stance score}, from the inputs to the summary. */
final class ScoreJob {

  private final ArchiveScorer scorer;
  private final List<Path> inputs;
  private final ReadingOptions reading;
  private boolean quiet;
  private final PrintWriter err;
  private final Summary summary;

  ScoreJob(
      ArchiveScorer scorer,
      List<String> labels,
      List<Path> inputs,
      ReadingOptions reading,
      boolean quiet,
      PrintWriter err) {
    this.scorer = scorer;
    this.inputs = inputs;
    this.reading = reading;
    this.quiet = quiet;
    this.err = err;
    this.summary = new Summary(labels);
  }

  /**
   * Scores everything; {@code out} may be {@code -} for standard output. Gives the exit code.
   *
   * @param notes whether people read standard output: progress and counts would be in their way
   */
  int run(Path out, boolean notes) throws IOException {
    if (out.equals(ArchiveReader.STDIN)) {
      // Left open: standard output is not ours to close.
      quiet |= notes;
      Writer stdout = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
      score(notes ? notes(stdout) : JsonLinesWriter.of(stdout), Set.of());
      if (System.out.checkError()) {
        throw new IOException("standard output could not be written to the end");
      }
    } else {
      try (OutputFile file = OutputFile.create(out)) {
        Path place = out.toAbsolutePath().normalize();
        score(JsonLinesWriter.of(file.writer()), Set.of(place, OutputFile.partOf(place)));
        file.commit();
      }
    }
    report();
    return summary.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private static ResultWriter notes(Writer writer) {
    return MarginNotes.of(writer, Terminal.hasColours(), Terminal.width());
  }

  private void score(ResultWriter writer, Set<Path> passOver) throws IOException {
    Progress progress = new Progress(err, Boolean.getBoolean("stance4j.terminal"));
    try (ArchiveReader reader =
        ArchiveReader.of(inputs, System.in, reading.withPassOver(passOver))) {
      summary.add(
          scorer.score(
              reader::next,
              result -> {
                writer.write(result);
                summary.add(result);
                if (!quiet) {
                  progress.update(summary.articles(), summary.sentences());
                }
              }));
      writer.flush();
      if (!quiet) {
        progress.end(summary.articles(), summary.sentences());
      }
      reader.warnings().lines().forEach(line -> err.println("warning: " + line));
    }
    if (summary.articles() == 0) {
      err.println("warning: no articles found in " + inputs);
    }
  }

  private void report() {
    (quiet ? summary.failures() : summary.lines()).forEach(err::println);
  }
}
