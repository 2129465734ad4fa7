package org.stance4j.archive.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.stance4j.archive.output.JsonLinesWriter;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.scoring.ArticleResult;

/** The two files that a run writes, and the counts of what is in them. */
final class RunOutput implements Closeable {

  private final RunFile results;
  private final RunFile failures;
  private final JsonLinesWriter writer;
  private final Quarantine quarantine;
  private final RunCounts counts;

  private RunOutput(RunFile results, RunFile failures, RunCounts counts) throws IOException {
    this.results = results;
    this.failures = failures;
    this.writer = JsonLinesWriter.of(writer(results));
    this.quarantine = Quarantine.of(writer(failures));
    this.counts = counts;
  }

  static RunOutput create(RunFolder folder, Disk disk) throws IOException {
    return new RunOutput(
        RunFile.create(folder.output(), disk),
        RunFile.create(folder.quarantine(), disk),
        new RunCounts());
  }

  static RunOutput goOn(RunFolder folder, Manifest manifest, Disk disk) throws IOException {
    return new RunOutput(
        RunFile.goOn(folder.output(), manifest.output(), disk),
        RunFile.goOn(folder.quarantine(), manifest.quarantine(), disk),
        new RunCounts(manifest.counts()));
  }

  private static Writer writer(RunFile file) {
    return new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
  }

  void add(ArticleResult result, Origin origin) throws IOException {
    writer.write(result);
    quarantine.add(result, origin);
    counts.add(result);
  }

  RunCounts counts() {
    return counts;
  }

  Mark markResults() throws IOException {
    writer.flush();
    return results.mark();
  }

  Mark markFailures() throws IOException {
    quarantine.flush();
    return failures.mark();
  }

  @Override
  public void close() throws IOException {
    try (results;
        failures) {
      // The writers above them hold nothing that counts.
    }
  }
}
