package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetReader;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluator;

class EvaluateCommandTest {

  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  private static final String INTERVAL = "  \\[\\d\\.\\d{4}, \\d\\.\\d{4}\\]$";
  private static final String ROWS =
      """
      id,text,target,label,split
      a,we go to iraq,iraq,FAVOR,train
      b,"not the troops, no!",the troops,AGAINST,test
      c,they and we,iraq,NONE,test
      d,the of and to,iraq,FAVOR,train
      e,troops not to iraq,the troops,against,test
      """;

  @TempDir static Path models;
  private static Path model;

  @TempDir Path folder;

  @BeforeAll
  static void writeModel() throws IOException {
    model = TinyModels.save(models, 3, LABELS, List.of("iraq", "the troops"));
  }

  @Test
  void printsTablesOfAllMeasures() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s", model, data(ROWS));
    Evaluation expected = expected(data(ROWS));
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("(?m)^sentences +5$")
        .containsPattern("(?m)^macro F1 +" + four(expected.macroF1()) + INTERVAL)
        .containsPattern("(?m)^Favg +" + four(expected.favg()) + INTERVAL)
        .containsPattern("(?m)^ECE +" + four(expected.ece()) + INTERVAL)
        .containsPattern("(?m)^AGAINST( +[01]\\.\\d{4}){3} +2$")
        .containsPattern("(?m)^gold . predicted +FAVOR +AGAINST +NONE$")
        .containsPattern("(?m)^iraq +3 +" + four(expected.byTarget().get("iraq").accuracy()) + " ");
  }

  @Test
  void jsonHasTheNumbersOfTheEvaluation() throws IOException {
    Path json = folder.resolve("new/folder/result.json");
    Cli result = Cli.run("evaluate --model %s --data %s --json %s", model, data(ROWS), json);
    Evaluation expected = expected(data(ROWS));
    assertThat(result.exitCode()).isZero();
    JsonNode found = new ObjectMapper().readTree(json.toFile());
    Map.of(
            "accuracy", expected.accuracy(),
            "macroF1", expected.macroF1(),
            "favg", expected.favg(),
            "macroRecall", expected.macroRecall(),
            "ece", expected.ece(),
            "brier", expected.brier(),
            "nll", expected.nll())
        .forEach(
            (name, value) ->
                assertThat(found.get(name).asDouble()).as(name).isEqualTo(value, within(1e-6)));
    assertThat(found.get("n").asInt()).isEqualTo(5);
    assertThat(found.get("confusion"))
        .isEqualTo(new ObjectMapper().valueToTree(expected.confusion()));
    assertThat(found.get("perClass").get("AGAINST").get("support").asInt()).isEqualTo(2);
    assertThat(found.get("seconds").asDouble()).isPositive();
    assertThat(result.out()).contains("macro F1");
  }

  @Test
  void jsonOnStandardOutputStandsAlone() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --json -", model, data(ROWS));
    JsonNode found = new ObjectMapper().readTree(result.out());
    assertThat(found.get("n").asInt()).isEqualTo(5);
    assertThat(result.out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void predictionsHaveARecordForEachSentence() throws IOException {
    Path file = folder.resolve("predictions.csv");
    Cli result = Cli.run("evaluate --model %s --data %s --predictions %s", model, data(ROWS), file);
    assertThat(result.exitCode()).isZero();
    try (CSVParser csv =
        CSVParser.parse(Files.readString(file), CSVFormat.RFC4180.builder().setHeader().get())) {
      assertThat(csv.getHeaderNames())
          .containsExactly("id", "target", "gold", "predicted", "FAVOR", "AGAINST", "NONE");
      List<CSVRecord> records = csv.getRecords();
      assertThat(records).extracting(r -> r.get("id")).containsExactly("a", "b", "c", "d", "e");
      assertThat(records.get(4).get("gold")).isEqualTo("AGAINST");
      assertThat(records.get(1).get("target")).isEqualTo("the troops");
      for (CSVRecord record : records) {
        Map<String, Double> probabilities = probabilities(record);
        double best = probabilities.values().stream().mapToDouble(p -> p).max().orElseThrow();
        assertThat(probabilities.values().stream().mapToDouble(p -> p).sum())
            .isEqualTo(1, within(1e-6));
        assertThat(probabilities.get(record.get("predicted"))).isEqualTo(best);
      }
    }
  }

  @Test
  void writesAReportForPeople() throws IOException {
    Path report = folder.resolve("report.html");
    Path data = data(ROWS);
    Cli result =
        Cli.run("evaluate --model %s --data %s --split test --report %s", model, data, report);
    Evaluation expected = expected(data);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("macro F1");
    assertThat(report)
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("Evaluation of tiny-3", "tiny.stance", "data.csv", "split test")
        .contains(FileHash.sha256(model), FileHash.sha256(data))
        .contains("</html>");
    assertThat(expected.accuracy()).as("there is a mistake to explain").isLessThan(1);
    assertThat(report).content().contains("<mark class=");
  }

  @Test
  void takesAllSplitsAndSaysSo() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --json -", model, data(ROWS));
    assertThat(result.err())
        .contains("note: evaluating all 5 rows, whatever their split (train 2, test 3)")
        .contains("--split test takes only the 3 rows");
  }

  @Test
  void saysNothingOfSplitsIfThereAreNone() throws IOException {
    Path data = data("text,target,label\nwe go,iraq,FAVOR\n");
    assertThat(Cli.run("evaluate --model %s --data %s", model, data).err()).isEmpty();
  }

  @Test
  void takesOneSplitIfToldTo() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --split TEST --json -", model, data(ROWS));
    assertThat(new ObjectMapper().readTree(result.out()).get("n").asInt()).isEqualTo(3);
    assertThat(result.err()).contains("evaluating the 3 rows of split TEST, of 5");
  }

  @Test
  void readsSeveralFilesAndMappedColumns() throws IOException {
    Path one = write("one.csv", "Tweet,Topic,label\nwe go,iraq,FAVOR\n");
    Path two = write("two.csv", "Tweet,Topic,label\nwe go not,iraq,AGAINST\n");
    Cli result =
        Cli.run(
            "evaluate --model %s --data %s %s --column text=Tweet target=Topic --json -",
            model, one, two);
    assertThat(new ObjectMapper().readTree(result.out()).get("n").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentiment", "SENTIMENT"})
  void readsTheSentimentColumnForThatTask(String task) throws IOException {
    Path data = data("text,target,label,sentiment\nwe go,iraq,OTHER,NONE\n");
    Cli result = Cli.run("evaluate --model %s --data %s --task %s --json -", model, data, task);
    JsonNode none = new ObjectMapper().readTree(result.out()).get("perClass").get("NONE");
    assertThat(none.get("support").asInt()).isEqualTo(1);
  }

  @Test
  void numberOfThreadsDoesNotChangeTheResult() throws IOException {
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    Path data = data(ROWS);
    Cli.run("evaluate --model %s --data %s --threads 1 --predictions %s", model, data, one);
    Cli.run("evaluate --model %s --data %s --threads 2 --predictions %s", model, data, two);
    assertThat(two).hasSameTextualContentAs(one);
  }

  private static Evaluation expected(Path data) throws IOException {
    Dataset dataset = DatasetReader.builder().build().read(data);
    try (StanceModel loaded = StanceModel.load(model, 1)) {
      return ModelEvaluator.evaluate(loaded, dataset).evaluation();
    }
  }

  private static Map<String, Double> probabilities(CSVRecord record) {
    Map<String, Double> probabilities = new TreeMap<>();
    LABELS.forEach(label -> probabilities.put(label, Double.valueOf(record.get(label))));
    return probabilities;
  }

  private static String four(double value) {
    return String.format(java.util.Locale.ROOT, "%.4f", value).replace(".", "\\.");
  }

  private Path data(String rows) throws IOException {
    return write("data.csv", rows);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
