package org.stance4j.archive.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
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

/** {@code stance score} over all that can be wrong with an article, a good one after each. */
class BadInputTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SENTENCE = "We want the troops out of this country by May.";
  private static final int TWO_MEGABYTES = 2_000_000;

  /** What is written as a file, and what is to come of it. */
  private record Kind(String name, byte[] content, String status, String reason) {}

  @TempDir private static Path models;
  private static String model = "";

  @TempDir private Path folder;
  private final List<String> expected = new ArrayList<>();

  @BeforeAll
  static void saveModel() throws IOException {
    List<String> labels = List.of("FAVOR", "AGAINST", "NONE");
    model = TinyModels.save(models, 7, labels, List.of("troops")).toString();
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    int number = 10;
    for (Kind kind : kinds()) {
      String name = number + "-" + kind.name();
      Files.write(folder.resolve("in").resolve(name), kind.content());
      expect(name, kind.status(), kind.reason().replace("FILE", name));
      String good = number + "-z.txt";
      Files.writeString(folder.resolve("in").resolve(good), "On day " + number + ": " + SENTENCE);
      expect(good, "scored", "");
      number++;
    }
    writeLines(number + "-lines.jsonl");
  }

  private static List<Kind> kinds() {
    String page = "<html><head><title>Mayor quits</title></head><body><article><p>" + SENTENCE;
    String end = "</p></article></body></html>";
    String deep = "<div>".repeat(10_000) + "<p>" + SENTENCE + "</p>" + "</div>".repeat(10_000);
    String french =
        "Le parlement irakien a demandé dimanche le départ de toutes les troupes étrangères, un"
            + " vote que Washington n'a pas accepté.";
    return List.of(
        utf8("empty.txt", "", "skipped", "blank text"),
        utf8("blank.txt", " \n\t\n", "skipped", "blank text"),
        utf8("word.txt", "Mayor", "skipped", "only one word in the text"),
        utf8("large.txt", large(), "scored", ""),
        utf8("french.txt", french, "skipped", "not in English but in 'fra'"),
        utf8("russian.txt", "Мэр ушёл.", "skipped", "not in English but in Cyrillic script"),
        new Kind(
            "western.txt",
            ("The café is “shut”. " + SENTENCE).getBytes(WINDOWS),
            "scored",
            "read as windows-1252: byte 8 is not UTF-8"),
        new Kind(
            "western.html",
            (page + " The café is shut." + end).getBytes(WINDOWS),
            "scored",
            "read as windows-1252: byte 118 is not UTF-8"),
        new Kind(
            "utf16.txt",
            SENTENCE.getBytes(UTF_16LE),
            "failed",
            "FILE: expected text, found binary data"),
        utf8("cut.html", page + "</p><p cla", "scored", "ends within a tag, as if it was cut off"),
        utf8(
            "cutText.html",
            page,
            "scored",
            "ends within the element 'article', as if it was cut off"),
        utf8(
            "cutHead.html",
            "<html><head><title>Mayor",
            "failed",
            "FILE: found no article text in the page, which ends within the element 'title', as if"
                + " it was cut off"),
        utf8("deep.html", "<html><body>" + deep + "</body></html>", "scored", ""),
        utf8(
            "title.html",
            "<html><head><title>Mayor quits</title></head><body></body></html>",
            "failed",
            "FILE: found no article text in the page"));
  }

  private static Kind utf8(String name, String content, String status, String reason) {
    return new Kind(name, content.getBytes(UTF_8), status, reason);
  }

  /** With a thousand different sentences: it is the length that is bad, not what it costs. */
  private static String large() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < TWO_MEGABYTES; i++) {
      text.append("On day ").append(i % 1000).append(" the troops stay here. ");
    }
    return text.toString();
  }

  private void writeLines(String name) throws IOException {
    Files.writeString(
        folder.resolve("in").resolve(name),
        """
        {"id":"a","text":"The troops stay here."}
        {"id":"a","text":"The troops leave us."}
        {"id":"b","title":"Mayor quits","text":""}
        {"id":"c","title":"Mayor quits"}
        {"id":"d","text":"The troo
        {"id":"e","text":"The troops leave on Monday."}
        """);
    expect("a", "scored", "");
    expect("a#2", "scored", "the id 'a' was given before: called 'a#2'");
    expect("b", "skipped", "blank text");
    expect("c", "failed", name + ":4: expected a string in the field \"text\", found none");
    expect(name + ":5", "failed", name + ":5: not JSON");
    expect("e", "scored", "");
  }

  private void expect(String id, String status, String reason) {
    expected.add(id + " " + status + " " + reason);
  }

  @Test
  void eachHasAResultWithItsReasonAndTheRunGoesOn() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Run run = score("--out", out.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_FAILED);
    List<JsonNode> results = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      results.add(new JsonMapper().readTree(line));
    }
    assertThat(results).extracting(BadInputTest::described).containsExactlyElementsOf(expected);
    assertThat(results)
        .filteredOn(result -> result.get("status").asText().equals("scored"))
        .hasSize(23)
        .allSatisfy(result -> assertThat(result.get("targets")).hasSize(1))
        .allSatisfy(result -> assertThat(result.get("sentences").asInt()).isPositive());
    assertThat(run.err()).contains("23 scored, 6 skipped, 5 failed");
    assertThat(folder.resolve("out.jsonl.quarantine.jsonl")).content().hasLineCount(5);
  }

  @Test
  void aTableHasTheReasonsToo() throws IOException {
    Path out = folder.resolve("out.csv");
    Files.delete(folder.resolve("in/13-large.txt"));
    score("--out", out.toString());
    List<String> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(out)) {
      for (CSVRecord row : format.parse(reader)) {
        rows.add(described(row.get("id"), row.get("status"), row.get("reason")));
      }
    }
    expected.removeIf(line -> line.contains("large.txt"));
    assertThat(rows.stream().distinct()).containsExactlyElementsOf(expected);
  }

  private static String described(JsonNode result) {
    JsonNode reason = result.get("reason");
    return described(
        result.get("id").asText(),
        result.get("status").asText(),
        reason.isNull() ? "" : reason.asText());
  }

  /** What the parser says of broken JSON is its own affair. */
  private static String described(String id, String status, String reason) {
    return id + " " + status + " " + reason.replaceFirst("not JSON: .*", "not JSON");
  }

  private Run score(String... more) {
    List<String> args = new ArrayList<>(List.of("score", "--model", model, "--threads", "1"));
    args.addAll(List.of("--input", folder.resolve("in").toString()));
    args.addAll(List.of(more));
    return CommandFixture.run(args.toArray(String[]::new));
  }
}
