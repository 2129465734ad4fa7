package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.archive.cli.CommandFixture.run;
import static org.stance4j.archive.cli.CommandFixture.runWithStdin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.engine.testing.TinyModels;

class ScoreCommandTest {

  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  private static final String TEXT =
      "We want the troops out of Iraq. They do not. “Not now,” he said. It rained on us.";

  @TempDir private static Path models;
  private static String model = "";

  @TempDir private Path folder;

  @BeforeAll
  static void saveModel() throws IOException {
    model = TinyModels.save(models, 7, LABELS, List.of("troops", "the war")).toString();
  }

  @Test
  void everyArticleIsALineThatKeepsTheContract() throws IOException {
    write("in/a.txt", "Headline\n\n" + TEXT);
    write(
        "in/b.jsonl",
        "{\"id\":\"b1\",\"source\":\"S\",\"published\":\"2020\",\"text\":\"" + TEXT + "\"}");
    Path out = folder.resolve("out.jsonl");
    Run run = score("--input", folder.resolve("in").toString(), "--out", out.toString());
    assertThat(run.exitCode()).isZero();
    List<JsonNode> lines = parse(Files.readString(out));
    assertThat(lines).extracting(line -> line.get("id").asText()).containsExactly("a.txt", "b1");
    assertThat(lines.get(0).get("title").asText()).isEqualTo("Headline");
    assertThat(lines.get(1).get("source").asText()).isEqualTo("S");
    for (JsonNode line : lines) {
      assertThat(line.get("status").asText()).isEqualTo("scored");
      assertThat(line.get("reason").isNull()).isTrue();
      assertThat(line.get("duplicateOf").isNull()).isTrue();
      assertThat(line.get("targets")).hasSize(2);
      line.get("targets").forEach(target -> assertTargetKeepsTheContract(target, line));
    }
  }

  private void assertTargetKeepsTheContract(JsonNode target, JsonNode line) {
    String text = line.get("id").asText().equals("b1") ? TEXT : "Headline\n\n" + TEXT;
    assertThat(target.get("stance").asText()).isIn("FAVOR", "AGAINST", "NONE", "UNCERTAIN");
    assertThat(target.get("abstained").asBoolean())
        .isEqualTo(target.get("stance").asText().equals("UNCERTAIN"));
    assertThat(target.get("targetSeen").asBoolean()).isTrue();
    JsonNode holder = target.get("holders").get(0);
    assertThat(holder.get("holder").isNull()).isTrue();
    if (target.get("holders").size() == 1) {
      assertThat(holder.get("probability")).isEqualTo(target.get("probability"));
    }
    for (JsonNode evidence : holder.get("evidence")) {
      int start = evidence.get("start").asInt();
      int end = evidence.get("end").asInt();
      assertThat(text.substring(start, end)).isEqualTo(evidence.get("text").asText());
      double sum = 0;
      for (JsonNode p : evidence.get("probabilities")) {
        sum += p.asDouble();
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void articlesInOtherLanguagesAreSkippedUnlessTheyAreWanted() throws IOException {
    String french = "Le parlement a demandé dimanche le départ de toutes les troupes étrangères. ";
    Path in = write("f.txt", french.repeat(3));
    JsonNode line = parse(score("--input", in.toString()).out()).get(0);
    assertThat(line.get("status").asText()).isEqualTo("skipped");
    assertThat(line.get("reason").asText()).isEqualTo("not in English but in 'fra'");
    JsonNode wanted = parse(score("--input", in.toString(), "--any-language").out()).get(0);
    assertThat(wanted.get("status").asText()).isEqualTo("scored");
  }

  @Test
  void aTargetThatIsNotNamedCountsForLessUnlessThatIsTurnedOff() throws IOException {
    Path in = write("a.txt", (TEXT + " ").repeat(3));
    JsonNode usual = parse(score("--input", in.toString()).out()).get(0).get("targets");
    JsonNode asItComes =
        parse(score("--input", in.toString(), "--unnamed-targets").out()).get(0).get("targets");
    assertThat(usual.findValuesAsText("named")).containsExactly("true", "false");
    assertThat(asItComes.findValuesAsText("named")).containsExactly("true", "false");
    assertThat(usual.get(0)).isEqualTo(asItComes.get(0));
    assertThat(usual.at("/1/probabilities/NONE").asDouble())
        .isGreaterThan(asItComes.at("/1/probabilities/NONE").asDouble());
  }

  @Test
  void notesAreForPeople() throws IOException {
    Path in = write("a.txt", "Headline\n\n" + TEXT);
    Run run = score("--input", in.toString(), "--notes", "--quiet");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Headline\na.txt\n").contains("  troops: ", "  the war: ");
    Run both = score("--input", in.toString(), "--notes", "--out", folder.resolve("o").toString());
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("--notes: found --out");
  }

  @Test
  void threadsDoNotChangeAByte() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append("{\"text\":\"").append((TEXT + " ").repeat(1 + i % 7)).append("\"}\n");
    }
    Path in = write("in.jsonl", lines.toString());
    Path one = folder.resolve("one.jsonl");
    Path four = folder.resolve("four.jsonl");
    score("--input", in.toString(), "--out", one.toString(), "--threads", "1");
    score("--input", in.toString(), "--out", four.toString(), "--threads", "4");
    assertThat(parse(Files.readString(one)))
        .extracting(line -> line.get("id").asText())
        .hasSize(60)
        .startsWith("in.jsonl:1", "in.jsonl:2")
        .endsWith("in.jsonl:60");
    assertThat(four).hasSameBinaryContentAs(one);
  }

  @Test
  void brokenArticlesAreListedAndTheRestIsScored() throws IOException {
    Path in =
        write(
            "in.jsonl",
            "{\"text\":\"We won.\"}\n{oops\n{\"text\":\" \"}\n{\"text\":\"We did.\"}\n");
    Run run = score("--input", in.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(parse(run.out()))
        .extracting(line -> line.get("status").asText())
        .containsExactly("scored", "failed", "skipped", "scored");
    assertThat(run.err())
        .contains("2 scored, 1 skipped, 1 failed")
        .contains("failed: in.jsonl:2: not JSON");
  }

  @Test
  void quarantineIsBesideTheOutputOrWhereItWasAskedFor() throws IOException {
    String in = write("in.jsonl", "{\"text\":\"We won.\"}\n{oops\n").toString();
    Path out = folder.resolve("out.jsonl");
    Run run = score("--input", in, "--out", out.toString());
    Path list = folder.resolve("out.jsonl.quarantine.jsonl");
    assertThat(run.err()).endsWith("The failed articles are listed in " + list + "\n");
    JsonNode failed = parse(Files.readString(list)).get(0);
    assertThat(failed.get("id").asText()).isEqualTo("in.jsonl:2");
    assertThat(failed.get("file").asText()).isEqualTo("in.jsonl");
    assertThat(failed.get("line").asInt()).isEqualTo(2);
    assertThat(failed.get("reason").asText()).startsWith("in.jsonl:2: not JSON");
    Path other = folder.resolve("failed.jsonl");
    assertThat(score("--input", in, "--quarantine", other.toString()).exitCode()).isEqualTo(1);
    assertThat(other).hasSameBinaryContentAs(list);
  }

  @Test
  void atMostTwentyFailuresAreListed() throws IOException {
    Run run = score("--input", write("in.jsonl", "{\n".repeat(25)).toString());
    assertThat(run.err().lines().filter(line -> line.startsWith("failed: in.jsonl"))).hasSize(20);
    assertThat(run.err()).contains("failed: and 5 more");
  }

  @Test
  void summaryCountsTheArticlesOfEachStance() throws IOException {
    Run run = score("--input", write("a.txt", TEXT).toString(), "--target", "troops");
    List<String> table = run.err().lines().dropWhile(line -> !line.startsWith("articles")).toList();
    assertThat(table.get(0).split(" +"))
        .containsExactly("articles", "FAVOR", "AGAINST", "NONE", "abstained");
    assertThat(table.get(1)).startsWith("troops");
    assertThat(table.get(1).substring(8).strip().split(" +"))
        .containsExactlyInAnyOrder("1", "0", "0", "0");
  }

  @Test
  void quietSaysNothingButKeepsTheOutput() throws IOException {
    Run run = score("--input", write("a.txt", TEXT).toString(), "--quiet");
    assertThat(run.err()).isEmpty();
    assertThat(parse(run.out())).hasSize(1);
  }

  @Test
  void targetsAreTakenFromAFile() throws IOException {
    Path targets = write("targets.txt", "# of the war\ntroops\n\n  a new one \n");
    Run run = score(write("a.txt", TEXT).toString(), "--targets", targets.toString());
    JsonNode results = parse(run.out()).get(0).get("targets");
    assertThat(results.findValuesAsText("target")).containsExactly("troops", "a new one");
    assertThat(results.findValuesAsText("targetSeen")).containsExactly("true", "false");
  }

  @Test
  void standardInputIsRead() throws IOException {
    Run run = runWithStdin("{\"id\":\"x\",\"text\":\"We won.\"}", "score", "--model", model, "-");
    assertThat(parse(run.out())).extracting(line -> line.get("id").asText()).containsExactly("x");
  }

  @Test
  void columnsAreTakenByTheNamesThatAreGiven() throws IOException {
    Path in = write("in.csv", "NR,BODY,text\n7,We won.,x\n");
    Path mapping = write("mapping.txt", "id=text\ntext=BODY\n");
    Run run = score("--column", "id=NR", in.toString(), "--mapping", mapping.toString());
    assertThat(parse(run.out())).extracting(line -> line.get("id").asText()).containsExactly("7");
    assertThat(parse(run.out()).get(0).get("status").asText()).isEqualTo("scored");
  }

  @Test
  void patternsThatTheShellHasLeftAreExpanded() throws IOException {
    write("in/b.txt", TEXT);
    write("in/sub/a.txt", TEXT);
    Path out = write("out.jsonl", "old");
    Run run = score(folder + "/in/**/*.txt", "--out", out.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(parse(Files.readString(out)))
        .extracting(line -> line.get("id").asText())
        .containsExactly("b.txt", "sub/a.txt");
  }

  @Test
  void evidenceIsLimitedAsAsked() throws IOException {
    Path in = write("a.txt", TEXT);
    Run run = score("--input", in.toString(), "--max-evidence", "0");
    assertThat(parse(run.out()).get(0).findValues("evidence")).allMatch(JsonNode::isEmpty);
  }

  @Test
  void modelWithoutTargetsScoresWithoutTarget() throws IOException {
    Path home = Files.createDirectory(folder.resolve("plain"));
    Path plain = TinyModels.save(home, 3, List.of("POSITIVE", "NEUTRAL", "NEGATIVE"), List.of());
    Path in = write("a.txt", TEXT);
    Run run = run("score", "--model", plain.toString(), in.toString());
    assertThat(run.exitCode()).isZero();
    JsonNode targets = parse(run.out()).get(0).get("targets");
    assertThat(targets).hasSize(1);
    assertThat(targets.get(0).get("target").isNull()).isTrue();
    assertThat(run("score", "--model", plain.toString(), in.toString(), "--target", "x").exitCode())
        .isEqualTo(2);
  }

  @Test
  void namesMayHaveBlanksAndAnyLetters() throws IOException {
    Path in = write("Müller & Söhne/İstanbul 日本.txt", TEXT);
    Path out = folder.resolve("über alles.jsonl");
    Run run = score("--input", in.getParent().toString(), "--out", out.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(parse(Files.readString(out)).get(0).get("id").asText()).isEqualTo("İstanbul 日本.txt");
  }

  @Test
  void emptyFolderGivesAnEmptyFileAndAWarning() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path out = folder.resolve("out.jsonl");
    Run run = score("--input", in.toString(), "--out", out.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("warning: no articles found");
    assertThat(out).isEmptyFile();
  }

  @Test
  void outputOfAnEarlierRunInTheInputFolderIsNoArticle() throws IOException {
    write("in/a.txt", TEXT);
    Path out = folder.resolve("in/out.jsonl");
    score("--input", folder.resolve("in").toString(), "--out", out.toString());
    score("--input", folder.resolve("in").toString(), "--out", out.toString());
    assertThat(parse(Files.readString(out))).hasSize(1);
  }

  @Test
  void halfAMegabyteInOneLineIsScored() throws IOException {
    Path in = write("in.jsonl", "{\"text\":\"" + "We won the war. ".repeat(31_250) + "\"}");
    Run run = score("--input", in.toString(), "--target", "troops");
    assertThat(parse(run.out()).get(0).get("sentences").asInt()).isEqualTo(31_250);
  }

  private Run score(String... args) {
    List<String> all = new ArrayList<>(List.of("score", "--model", model));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<JsonNode> parse(String lines) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    return objects;
  }
}
