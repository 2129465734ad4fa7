package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.cli.CommandFixture.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.engine.testing.TinyModels;

/** What {@code stance score} writes besides JSON Lines. */
class ScoreOutputsTest {

  @TempDir private static Path models;
  private static String model = "";
  private static String tone = "";

  @TempDir private Path folder;
  private String input = "";

  @BeforeAll
  static void saveModels() throws IOException {
    List<String> labels = List.of("FAVOR", "AGAINST", "NONE");
    model = TinyModels.save(models, 7, labels, List.of("troops", "the war")).toString();
    Path other = Files.createDirectory(models.resolve("tone"));
    tone = TinyModels.save(other, 8, List.of("POSITIVE", "NEGATIVE"), List.of()).toString();
  }

  @BeforeEach
  void writeInput() throws IOException {
    Path file = folder.resolve("in.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"a\",\"source\":\"Daily\",\"text\":\"We want the troops out. Read more\"}\n"
            + "{\"id\":\"b\",\"text\":3}\n"
            + "{\"id\":\"c\",\"text\":\"They want the troops to stay here.\\n\\nShare this\"}\n");
    input = file.toString();
  }

  @Test
  void aTableHasARowForEachArticleTargetAndHolder() throws IOException {
    Path out = folder.resolve("out.csv");
    Run run = score("--out", out.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_FAILED);
    List<CSVRecord> rows = rows(out);
    assertThat(rows).hasSize(5);
    assertThat(rows).extracting(row -> row.get("id")).containsExactly("a", "a", "b", "c", "c");
    assertThat(rows)
        .extracting(row -> row.get("target"))
        .containsExactly("troops", "the war", "", "troops", "the war");
    assertThat(rows.get(2).get("reason")).contains("expected a string");
    assertThat(folder.resolve("out.csv.part")).doesNotExist();
    assertThat(folder.resolve("out.csv.run")).doesNotExist();
  }

  @Test
  void parquetWithoutItsModuleIsRefusedBeforeAnythingIsScored() {
    Run run = score("--out", folder.resolve("out.parquet").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE_FILE);
    assertThat(run.err()).contains("stance4j-parquet");
    assertThat(folder.resolve("out.parquet")).doesNotExist();
  }

  @Test
  void theReportShowsArticlesEvidenceAndWhatWasLeftOut() throws IOException {
    Path page = folder.resolve("page.html");
    Path out = folder.resolve("out.jsonl");
    Run run =
        score("--out", out.toString(), "--report", page.toString(), "--min-probability", "0.1");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("troops", "the war", "Daily", "expected a string", "Share this");
    assertThat(Files.readString(out).lines()).hasSize(3);
  }

  @Test
  void anEarlierReportIsNoArticle() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, "<article><p>We want the troops out of the country.</p></article>");
    input = folder.toString();
    Path out = folder.resolve("out.jsonl");
    Run run = score("--out", out.toString(), "--report", page.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(Files.readString(out).lines()).hasSize(3);
  }

  @Test
  void aReportNeedsAnOutput() {
    Run run = score("--report", folder.resolve("page.html").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--report: expected --out with a regular file, found -");
  }

  @Test
  void sentimentStandsBesidePositions() throws IOException {
    Path out = folder.resolve("out.jsonl");
    score("--out", out.toString(), "--sentiment", tone);
    assertThat(Files.readString(out).lines().findFirst().orElseThrow())
        .contains("\"sentiment\":\"", "\"sentimentProbabilities\":{\"POSITIVE\":");
  }

  @Test
  void aTableHasTheSentimentOfArticlesAndOfSentences() throws IOException {
    Path out = folder.resolve("out.csv");
    score("--out", out.toString(), "--sentiment", tone, "--min-probability", "0.1");
    List<CSVRecord> rows = rows(out);
    assertThat(rows.get(0).get("sentiment")).isIn("POSITIVE", "NEGATIVE", "UNCERTAIN");
    assertThat(Double.parseDouble(rows.get(0).get("sentimentProbability"))).isBetween(0.5, 1.0);
    assertThat(rows).anyMatch(row -> !row.get("evidence").isEmpty());
    assertThat(rows)
        .allMatch(row -> row.get("evidence").isEmpty() == row.get("evidenceSentiment").isEmpty());
  }

  private Run score(String... more) {
    List<String> args = new ArrayList<>(List.of("score", "--model", model, "--input", input));
    args.addAll(List.of("--any-language", "--threads", "1"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }
}
