package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.testing.TinyModels;

/** Intervals, several models and the surest mistakes of {@code stance evaluate}. */
class EvaluateStatisticsTest {
  private static final List<String> TARGETS = List.of("iraq", "the troops");

  @TempDir static Path folder;
  private static Path first;
  private static Path second;

  /** The first one's contents with labels turned round: it says FAVOR where that says NONE. */
  private static Path turned;

  private static Path data;
  private static Path grouped;

  @BeforeAll
  static void writeModels() throws IOException {
    first = model("first", 3, List.of("FAVOR", "AGAINST", "NONE"));
    second = model("second", 4, List.of("FAVOR", "AGAINST", "NONE"));
    turned = model("turned", 3, List.of("NONE", "AGAINST", "FAVOR"));
    data = Files.writeString(folder.resolve("data.csv"), rows(false));
    grouped = Files.writeString(folder.resolve("grouped.csv"), rows(true));
  }

  private static Path model(String name, long seed, List<String> labels) throws IOException {
    return TinyModels.save(Files.createDirectory(folder.resolve(name)), seed, labels, TARGETS);
  }

  /** Forty sentences; every two are a story. */
  private static String rows(boolean withGroups) {
    StringBuilder rows = new StringBuilder("id,text,target,label");
    rows.append(withGroups ? ",group\n" : "\n");
    for (int i = 0; i < 40; i++) {
      String label = List.of("FAVOR", "AGAINST", "NONE").get(i * 7 % 3);
      String text = List.of("we", "they", "troops").get(i % 3) + " go " + "not ".repeat(i / 3);
      rows.append("s%d,%s,%s,%s".formatted(i, text + "to iraq", TARGETS.get(i % 2), label));
      rows.append(withGroups ? ",g" + i / 2 + "\n" : "\n");
    }
    return rows.toString();
  }

  @Test
  void jsonHasIntervals() throws IOException {
    JsonNode json = json("evaluate --model %s --data %s --json -", first, data);
    assertThat(json.get("intervals").fieldNames())
        .toIterable()
        .containsExactly("accuracy", "macroF1", "favg", "macroRecall", "ece", "brier", "nll");
    for (String metric : List.of("accuracy", "macroF1", "brier", "nll")) {
      JsonNode interval = json.get("intervals").get(metric);
      assertThat(interval).hasSize(2);
      assertThat(json.get(metric).asDouble())
          .as(metric)
          .isBetween(interval.get(0).asDouble(), interval.get(1).asDouble());
    }
    assertThat(json.get("eceIfCalibrated").get("mean").asDouble())
        .isBetween(0.01, json.get("eceIfCalibrated").get("p95").asDouble());
    assertThat(json.get("resamples").asInt()).isEqualTo(1000);
    assertThat(json.get("resampledBy").asText()).isEqualTo("sentence");
    assertThat(json.get("byTarget").get("iraq").get("intervals").fieldNames())
        .toIterable()
        .containsExactly("macroF1");
    assertThat(json.has("models") || json.has("comparisons") || json.has("worst")).isFalse();
  }

  @Test
  void tablesSayWhatTheIntervalsAre() {
    assertThat(Cli.run("evaluate --model %s --data %s", first, data).out())
        .containsPattern("(?m)^macro F1 +\\d\\.\\d{4}  \\[\\d\\.\\d{4}, \\d\\.\\d{4}\\]$")
        .containsPattern("(?m)^iraq +20 +\\S+ +\\S+  \\[\\d\\.\\d{4}, \\d\\.\\d{4}\\]  \\S+$")
        .contains("95 % intervals: percentile bootstrap, 1000 resamples of 40 sentences, seed 42\n")
        .containsPattern(
            "exactly right have \\d\\.\\d{4} on average and at most \\d\\.\\d{4} in 95");
  }

  @Test
  void groupsAreResampledAsAWhole() throws IOException {
    JsonNode json = json("evaluate --model %s --data %s --json -", first, grouped);
    assertThat(json.get("resampledBy").asText()).isEqualTo("group");
    assertThat(
            Cli.run("evaluate --model %s --data %s --resamples 100 --seed 7", first, grouped).out())
        .contains("100 resamples of 20 groups (column group), seed 7\n");
  }

  @Test
  void intervalsOfFewSentencesAreCalledTooNarrow() throws IOException {
    Path few =
        Files.writeString(
            folder.resolve("few.csv"), "text,target,label\nwe go,iraq,FAVOR\nwe,iraq,NONE\n");
    assertThat(Cli.run("evaluate --model %s --data %s", first, few).out())
        .contains("of 2 sentences, seed 42; too narrow with so few\n");
  }

  @Test
  void oneGroupAloneHasNoIntervals() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.csv"),
            "text,target,label,group\nwe go,iraq,FAVOR,g\nwe,iraq,NONE,g\n");
    Cli result = Cli.run("evaluate --model %s --data %s --json -", first, one);
    assertThat(new ObjectMapper().readTree(result.out()).has("intervals")).isFalse();
    assertThat(result.err()).contains("note: no intervals: all 2 sentences are of one group");
  }

  @Test
  void intervalsCanBeTurnedOff() throws IOException {
    JsonNode json = json("evaluate --model %s --data %s --resamples 0 --json -", first, data);
    assertThat(json.has("intervals") || json.has("resamples") || json.has("resampledBy")).isFalse();
    assertThat(json.get("byTarget").get("iraq").has("intervals")).isFalse();
    assertThat(Cli.run("evaluate --model %s --data %s --resamples 0", first, data).out())
        .doesNotContain("[", "intervals");
  }

  @Test
  void theSeedDecidesAndThreadsDoNot() throws IOException {
    String command = "evaluate --model %s --data %s --json - --threads ";
    JsonNode one = json(command + "1", first, data).get("intervals");
    assertThat(json(command + "2", first, data).get("intervals")).isEqualTo(one);
    assertThat(json(command + "1 --seed 42", first, data).get("intervals")).isEqualTo(one);
    assertThat(json(command + "1 --seed 43", first, data).get("intervals")).isNotEqualTo(one);
  }

  @Test
  void severalModelsStandSideBySide() {
    Cli result = Cli.run("evaluate --model %s %s --data %s", first, second, grouped);
    assertThat(result.exitCode()).isZero();
    String range = "\\[[+-]\\d\\.\\d{4}, [+-]\\d\\.\\d{4}\\]";
    assertThat(result.out())
        .containsPattern("(?m)^ +\\S*first/tiny.stance +\\S*second/tiny.stance$")
        .containsPattern("(?m)^sentences +40 +40$")
        .containsPattern("(?m)^macro F1( +\\d\\.\\d{4}  \\[\\d\\.\\d{4}, \\d\\.\\d{4}\\]){2}$")
        .containsPattern("(?m)^\\S+ against \\S+ +difference +95 % interval +p$")
        .containsPattern("(?m)^macro F1 +[+-]\\d\\.\\d{4}  " + range + "  \\d\\.\\d{4}$")
        .containsPattern("(?m)^Favg +[+-]\\d\\.\\d{4}  " + range + "  \\d\\.\\d{4}$")
        .containsPattern("(?m)^only \\S+ right: \\d+, only \\S+ right: \\d+; McNemar's test: ")
        .contains("That p is too low if the sentences of a group resemble each other.")
        .containsPattern("(?m)^AGAINST( +\\d\\.\\d{4}){2}$")
        .containsPattern("(?m)^iraq( +\\d\\.\\d{4}  \\[\\d\\.\\d{4}, \\d\\.\\d{4}\\]){2}$")
        .doesNotContain("most confidently wrong");
  }

  @Test
  void jsonOfSeveralModelsIsThatOfTheFirstAndMore() throws IOException {
    JsonNode alone = json("evaluate --model %s --data %s --json -", first, data);
    JsonNode all = json("evaluate --model %s --model %s --data %s --json -", first, second, data);
    JsonNode other = json("evaluate --model %s --data %s --json -", second, data);
    Stream.of("n", "macroF1", "perClass", "confusion", "byTarget", "intervals", "resamples")
        .forEach(
            field -> {
              assertThat(all.get(field)).as(field).isEqualTo(alone.get(field));
              assertThat(all.get("models").get(0).get(field)).isEqualTo(alone.get(field));
              assertThat(all.get("models").get(1).get(field)).isEqualTo(other.get(field));
            });
    assertThat(all.get("models").get(1).get("name").asText()).isEqualTo("tiny-4");
    assertThat(all.get("models").get(1).get("file").asText()).isEqualTo(second.toString());
    JsonNode comparison = all.get("comparisons").get(0);
    assertThat(comparison.get("first").asText()).isEqualTo(first.toString());
    assertThat(comparison.get("second").asText()).isEqualTo(second.toString());
    double difference = other.get("macroF1").asDouble() - alone.get("macroF1").asDouble();
    JsonNode macroF1 = comparison.get("macroF1");
    assertThat(macroF1.get("difference").asDouble()).isEqualTo(difference, within(1e-12));
    assertThat(difference)
        .isBetween(
            macroF1.get("interval").get(0).asDouble(), macroF1.get("interval").get(1).asDouble());
    assertThat(macroF1.get("pValue").asDouble()).isBetween(0.0, 1.0);
    assertThat(comparison.get("favg").has("pValue")).isTrue();
    JsonNode test = comparison.get("mcNemar");
    double hits = 40 * (other.get("accuracy").asDouble() - alone.get("accuracy").asDouble());
    assertThat(test.get("onlySecondRight").asDouble() - test.get("onlyFirstRight").asDouble())
        .isEqualTo(hits, within(1e-9));
    assertThat(test.get("pValue").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void aModelIsAsGoodAsItself() throws IOException {
    JsonNode comparison =
        json("evaluate --model %s %s --data %s --json -", first, first, data)
            .get("comparisons")
            .get(0);
    assertThat(comparison.get("macroF1").toString())
        .isEqualTo("{\"difference\":0.0,\"interval\":[0.0,0.0],\"pValue\":1.0}");
    assertThat(comparison.get("mcNemar").toString())
        .isEqualTo("{\"onlyFirstRight\":0,\"onlySecondRight\":0,\"exact\":true,\"pValue\":1.0}");
  }

  @Test
  void labelsMayStandInAnotherOrder() throws IOException {
    JsonNode alone = json("evaluate --model %s --data %s --json -", turned, data);
    JsonNode model =
        json("evaluate --model %s %s --data %s --json -", first, turned, data).get("models").get(1);
    assertThat(alone.get("labels").get(0).asText()).isEqualTo("NONE");
    assertThat(model.get("labels").get(0).asText()).isEqualTo("FAVOR");
    assertThat(model.get("perClass").get("NONE")).isEqualTo(alone.get("perClass").get("NONE"));
    assertThat(model.get("nll").asDouble()).isEqualTo(alone.get("nll").asDouble(), within(1e-9));
    assertThat(model.get("favg").asDouble()).isEqualTo(alone.get("favg").asDouble(), within(1e-9));
  }

  @Test
  void otherLabelsAreWrongUsage() throws IOException {
    Path other = model("other", 5, List.of("FAVOR", "AGAINST", "NEUTRAL"));
    Cli result = Cli.run("evaluate --model %s %s --data %s", first, other, data);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(
            "--model: %s has the labels [FAVOR, AGAINST, NEUTRAL], expected those of %s: [FAVOR, AGAINST, NONE]"
                .formatted(other, first));
  }

  @Test
  void predictionsAreOfASingleModel() {
    Path file = folder.resolve("predictions.csv");
    Cli result =
        Cli.run("evaluate --model %s %s --data %s --predictions %s", first, second, data, file);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--predictions: found 2 models, expected one");
    assertThat(file).doesNotExist();
  }

  @Test
  void noModelIsOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(second);
    Cli result = Cli.run("evaluate --model %s %s --data %s --json %s", first, second, data, second);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(second).hasBinaryContent(before);
  }

  @Test
  void tablesEndWithTheSurestMistakes() throws IOException {
    String longText = "we go to iraq and not to the troops ".repeat(5);
    Path rows =
        Files.writeString(
            folder.resolve("long.csv"),
            "id,text,target,label\nx,"
                + longText
                + ",iraq,FAVOR\ny,"
                + longText
                + ",iraq,AGAINST\nz,"
                + longText
                + ",iraq,NONE\n");
    Cli result = Cli.run("evaluate --model %s --data %s --worst 1", first, rows);
    String[] parts = result.out().split("\n\n");
    String[] lines = parts[parts.length - 1].split("\n");
    assertThat(lines).hasSize(3).allMatch(line -> line.length() <= 100);
    assertThat(lines[0]).matches("most confidently wrong +target +gold +predicted +probability");
    assertThat(lines[1]).matches("[xyz] +iraq +\\w+ +\\w+ +[01]\\.\\d{4}");
    assertThat(lines[2]).startsWith("    we go to iraq and").endsWith("...");
  }

  @Test
  void mistakesAreListedInJsonIfAskedFor() throws IOException {
    JsonNode json = json("evaluate --model %s --data %s --worst 3 --json -", first, data);
    JsonNode worst = json.get("worst");
    assertThat(worst).hasSize(3);
    assertThat(worst.get(0).fieldNames())
        .toIterable()
        .containsExactly("id", "target", "gold", "predicted", "probability", "text");
    assertThat(worst.get(0).get("probability").asDouble())
        .isGreaterThanOrEqualTo(worst.get(1).get("probability").asDouble());
    assertThat(worst).allMatch(s -> !s.get("gold").equals(s.get("predicted")));
  }

  @Test
  void mistakesCanBeTurnedOff() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --worst 0", first, data);
    assertThat(result.out()).doesNotContain("most confidently wrong");
    assertThat(json("evaluate --model %s --data %s --worst 0 --json -", first, data).has("worst"))
        .isFalse();
  }

  @Test
  void mistakesOfSeveralModelsAreListedIfAskedFor() {
    assertThat(
            Cli.run("evaluate --model %s %s --data %s --worst 2", first, second, data)
                .out()
                .lines()
                .filter(line -> line.startsWith("most confidently wrong")))
        .hasSize(2);
  }

  private static JsonNode json(String command, Object... values) throws IOException {
    Cli result = Cli.run(command, values);
    assertThat(result.err()).isEmpty();
    return new ObjectMapper().readTree(result.out());
  }
}
