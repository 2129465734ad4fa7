package org.stance4j.archive.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.scoring.ArchiveScorer;
import org.stance4j.archive.scoring.CueArchives;
import org.stance4j.archive.scoring.ScoringOptions;

/** Names that are compared across articles, in the table that a run writes. */
class MergedNamesRunTest {

  private static final ScoringOptions OPTIONS = ScoringOptions.DEFAULT.withMergeNames(true);

  @TempDir private Path folder;
  private Path input = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void writeArchive() throws IOException {
    input = folder.resolve("in.jsonl");
    model = Files.writeString(folder.resolve("m.stance"), "a model");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      String name = i % 3 == 0 ? "Qasem Soleimani" : "Qassem Suleimani";
      String text = "The tax is good for town " + i + ", " + name + " said.";
      lines.append("{\"id\":\"a" + i + "\",\"text\":\"" + text + "\"}\n");
    }
    Files.writeString(input, lines);
  }

  @Test
  void allFormsAreKnownByTheFirst() throws IOException {
    Path out = folder.resolve("out.csv");
    run(OPTIONS, out).run(RunListener.NONE);
    List<CSVRecord> rows = rows(out);
    assertThat(rows).hasSize(30);
    assertThat(rows.get(1).get("holder")).isEqualTo("Qassem Suleimani");
    assertThat(rows).extracting(row -> row.get("knownAs")).containsOnly("Qasem Soleimani");
  }

  @Test
  void withoutTheOptionNobodyIsKnownOtherwise() throws IOException {
    Path out = folder.resolve("out.csv");
    run(ScoringOptions.DEFAULT, out).run(RunListener.NONE);
    assertThat(rows(out)).extracting(row -> row.get("knownAs")).containsOnly("");
  }

  /** The first form stands in the part that is not scored again. */
  @Test
  void aRunThatGoesOnKnowsTheNamesOfThePartBefore() throws IOException {
    Path whole = folder.resolve("whole.csv");
    run(OPTIONS, whole).run(RunListener.NONE);
    Path out = folder.resolve("out.csv");
    ArchiveRun first = run(OPTIONS, out);
    try {
      first.run(stopAfter(first, 20));
    } catch (RunStoppedException e) {
      assertThat(first.saved()).isPositive();
    }
    assertThat(out).doesNotExist();
    run(OPTIONS, out).run(RunListener.NONE);
    assertThat(out).hasSameBinaryContentAs(whole);
  }

  private static RunListener stopAfter(ArchiveRun run, int results) {
    return new RunListener() {
      @Override
      public void update(RunCounts counts, OptionalDouble share) {
        if (counts.articles() >= results) {
          RunFixture.stop(run);
        }
      }
    };
  }

  private ArchiveRun run(ScoringOptions options, Path out) {
    ArchiveScorer scorer = CueArchives.scorer(options, List.of("tax"), 2);
    RunSettings settings = RunSettings.of(List.of(input), model, options, out);
    return ArchiveRun.of(scorer, settings, RunFixture.DISK);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }
}
