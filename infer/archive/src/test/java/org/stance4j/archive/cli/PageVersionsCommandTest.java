package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.VersionsPage;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.engine.testing.TinyModels;

/** {@code stance score} on a page that shows two versions of an article. */
class PageVersionsCommandTest {

  @TempDir private Path folder;
  private String model = "";
  private Path page;

  @BeforeEach
  void write() throws IOException {
    model = TinyModels.save(folder, 7, List.of("FAVOR", "AGAINST"), List.of("tax")).toString();
    page = Files.writeString(folder.resolve("page.txt"), VersionsPage.TEXT);
  }

  @Test
  void eachVersionIsALineWhoseOffsetsAreThoseOfThePage() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Run run = score(page, "--out", out.toString(), "--max-evidence", "50", "--keep-dropped");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("2 scored", "pages: 1 (", "1 later versions", "distinct stories");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      lines.add(new JsonMapper().readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.get("id").asText() + " of " + line.get("page").asText())
        .containsExactly("page.txt#v1 of page.txt", "page.txt#v2 of page.txt");
    assertThat(lines).extracting(line -> line.get("version").asInt()).containsExactly(1, 2);
    assertThat(lines).allSatisfy(line -> assertThat(line.get("versions").asInt()).isEqualTo(2));
    assertThat(lines.get(1).get("versionOf").asText()).isEqualTo("page.txt#v1");
    assertThat(lines.get(1).get("cluster").asText()).isEqualTo("page.txt#v1");
    assertThat(lines).allSatisfy(line -> assertThat(line.findValues("evidence")).isNotEmpty());
    lines.forEach(PageVersionsCommandTest::assertEvidenceIsInThePage);
    assertThat(lines.get(0).get("dropped").get(0).get("rule").asText())
        .isEqualTo("outside the columns");
  }

  private static void assertEvidenceIsInThePage(JsonNode line) {
    for (JsonNode list : line.findValues("evidence")) {
      for (JsonNode evidence : list) {
        List<String> words = new ArrayList<>();
        for (JsonNode part : evidence.has("parts") ? evidence.get("parts") : List.of(evidence)) {
          words.add(cut(part));
        }
        assertThat(String.join("\n", words)).isEqualTo(evidence.get("text").asText());
        assertThat(cut(evidence)).startsWith(words.get(0)).endsWith(words.get(words.size() - 1));
      }
    }
  }

  private static String cut(JsonNode place) {
    return VersionsPage.TEXT.substring(place.get("start").asInt(), place.get("end").asInt());
  }

  @Test
  void notesSayWhichVersion() {
    Run run = score(page, "--notes", "--quiet");
    assertThat(run.out())
        .contains("version 1 of 2 on the page page.txt", "version 2 of 2 on the page page.txt")
        .contains("a later version of page.txt#v1");
  }

  @Test
  void aTableHasRowsForEachVersion() throws IOException {
    Path out = folder.resolve("out.csv");
    score(page, "--out", out.toString());
    assertThat(Files.readString(out)).contains("page.txt#v1,", "page.txt#v2,");
  }

  @Test
  void theReportCountsOnePage() throws IOException {
    Path report = folder.resolve("report.html");
    Run run =
        score(page, "--out", folder.resolve("o.jsonl").toString(), "--report", report.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(report))
        .contains("page was read", "1 later version", "Compare the two versions of our report.");
  }

  @Test
  void aTableInAnArticleMakesNoVersions() throws IOException {
    Path table = Files.writeString(folder.resolve("table.txt"), VersionsPage.TABLE);
    Run run = score(table, "--quiet");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"id\":\"table.txt\",").doesNotContain("\"page\"", "#v1");
  }

  private Run score(Path input, String... more) {
    List<String> args = new ArrayList<>(List.of("score", "--model", model));
    args.addAll(List.of("--input", input.toString(), "--any-language", "--threads", "1"));
    args.addAll(List.of(more));
    return CommandFixture.run(args.toArray(String[]::new));
  }
}
