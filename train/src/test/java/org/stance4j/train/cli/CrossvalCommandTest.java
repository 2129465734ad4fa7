package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.train.ToyData;

/** Cross-validation from the command line. */
class CrossvalCommandTest {
  private static final String QUICK =
      " --epochs 1 --batch 16 --max-tokens 16 --threads 2 --lr 1e-3 --dev-fraction 0.2";

  @TempDir Path folder;
  private TrainFixture fixture;
  private Path data;

  @BeforeEach
  void writeFiles() throws IOException {
    fixture = TrainFixture.in(folder);
    data = fixture.write("toy.csv", ToyData.csv());
  }

  @Test
  void tellsOfEachFoldAndOfAllTogether() {
    Cli result = crossval("--folds 3");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err())
        .containsPattern("(?m)^fold 1 of 3: 20 sentences held out$")
        .containsPattern("(?m)^32 sentences to train .*, 8 for dev, 2 targets$")
        .containsPattern(
            "(?m)^fold 3 of 3: macro-F1 [01]\\.\\d{3}, Favg [01]\\.\\d{3}, accuracy [01]\\.\\d{3},"
                + " calibration error [01]\\.\\d{3}, \\d+:\\d\\d$");
    assertThat(result.out())
        .containsPattern("(?m)^fold +sentences +accuracy +macro F1 +Favg +ECE$")
        .containsPattern("(?m)^1 +20( +[01]\\.\\d{4}){4}$")
        .containsPattern("(?m)^mean( +[01]\\.\\d{4}){4}$")
        .containsPattern("(?m)^standard deviation( +[01]\\.\\d{4}){4}$")
        .containsPattern("(?m)^pooled +60( +[01]\\.\\d{4}){4}$")
        .containsPattern("(?m)^label +precision")
        .containsPattern("(?m)^tax +30 ");
  }

  @Test
  void quietTellsTheResultAlone() {
    Cli result = crossval("--folds 2 --quiet");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("pooled");
  }

  @Test
  void jsonHasFoldsAndPooledNumbersLikeThoseOfEvaluate() throws IOException {
    Path file = folder.resolve("folds.json");
    crossval("--folds 2 --seed 5 --json %s", file);
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.get("by").asText()).isEqualTo("group");
    assertThat(json.get("seed").asLong()).isEqualTo(5);
    assertThat(json.get("folds")).hasSize(2);
    JsonNode second = json.get("folds").get(1);
    assertThat(second.get("fold").asInt()).isEqualTo(2);
    assertThat(second.get("trainSentences").asInt() + second.get("devSentences").asInt())
        .isEqualTo(30);
    assertThat(second.get("bestEpoch").asInt()).isEqualTo(1);
    assertThat(second.get("n").asInt()).isEqualTo(30);
    assertThat(json.get("pooled").get("n").asInt()).isEqualTo(60);
    assertThat(json.get("pooled").fieldNames())
        .toIterable()
        .contains("accuracy", "macroF1", "favg", "ece", "confusion", "byTarget")
        .allMatch(field -> second.has(field));
    double first = json.get("folds").get(0).get("accuracy").asDouble();
    assertThat(json.get("mean").get("accuracy").asDouble())
        .isEqualTo((first + second.get("accuracy").asDouble()) / 2);
    assertThat(json.get("standardDeviation").has("favg")).isTrue();
  }

  @Test
  void predictionsAreTheSameForTheSameSeedAndAnyThreads() throws IOException {
    Path first = folder.resolve("first.csv");
    Path again = folder.resolve("again.csv");
    Path other = folder.resolve("other.csv");
    crossval("--folds 2 --seed 3 --predictions %s", first);
    crossval("--folds 2 --seed 3 --threads 1 --quiet --predictions %s", again);
    crossval("--folds 2 --seed 4 --predictions %s", other);
    List<String> lines = Files.readAllLines(first);
    assertThat(lines).hasSize(61);
    assertThat(lines.get(0)).isEqualTo("id,target,gold,predicted,FAVOR,AGAINST,NONE,fold");
    assertThat(lines.get(1)).matches("s0,tax,FAVOR,[A-Z]+(,[01]\\.\\d+(E-\\d+)?){3},[12]");
    assertThat(again).hasSameTextualContentAs(first);
    assertThat(Files.readAllLines(other)).isNotEqualTo(lines);
  }

  @Test
  void auditTakesThePredictions() throws IOException {
    Path predictions = folder.resolve("folds.csv");
    crossval("--folds 2 --predictions %s", predictions);
    Cli audited = Cli.run("audit --data %s --predictions %s --json -", data, predictions);
    JsonNode joint = new ObjectMapper().readTree(audited.out()).get("confidentJoint");
    assertThat(joint.get("sentences").asInt()).isEqualTo(60);
    assertThat(joint.get("labels").toString()).isEqualTo("[\"FAVOR\",\"AGAINST\",\"NONE\"]");
    assertThat(audited.err()).isEmpty();
  }

  @Test
  void byTargetEachTargetIsLeftOutWhateverTheFolds() throws IOException {
    Cli result = crossval("--by target --folds 7 --json -");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("fold 1 of 2 (tax): 30 sentences held out")
        .contains("note: the texts of 30 of them are among the others too, with other targets")
        .contains("fold 2 of 2 (war): macro-F1 ")
        .contains("1 targets");
    JsonNode folds = new ObjectMapper().readTree(result.out()).get("folds");
    assertThat(folds).extracting(f -> f.get("target").asText()).containsExactly("tax", "war");
    assertThat(folds).allMatch(f -> f.get("n").asInt() == 30);
  }

  @Test
  void rowsOfTestAreLeftOutUnlessAskedFor() throws IOException {
    Path marked = fixture.write("marked.csv", ToyData.csv().replace(",dev,", ",test,"));
    Cli without = Cli.run(command("--folds 2"), marked, fixture.encoder());
    assertThat(without.err())
        .contains("note: 18 of 60 rows are of split test and left out, so that they stay unseen");
    assertThat(without.out()).containsPattern("(?m)^pooled +42 ");
    Cli with = Cli.run(command("--folds 2 --with-test"), marked, fixture.encoder());
    assertThat(with.err()).doesNotContain("left out");
    assertThat(with.out()).containsPattern("(?m)^pooled +60 ");
  }

  @Test
  void sentimentHasNoFavgAndNoTargets() {
    Cli result = crossval("--task sentiment --by sentence --folds 2");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("targets are ignored", "no targets").doesNotContain("Favg");
    assertThat(result.out()).contains("POSITIVE").doesNotContain("Favg");
  }

  @Test
  void oneTargetCannotBeLeftOut() throws IOException {
    Path one = fixture.write("one.csv", ToyData.csv().replace(",war,", ",tax,"));
    Cli result = Cli.run(command("--by target"), one, fixture.encoder());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--by target: found one target only, \"tax\", expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--folds 31#--folds: found 31 folds, expected at most 30",
        "--folds 1#--folds: found 1, expected at least 2",
        "--by story#--by",
        "--dev-fraction 1#--dev-fraction: found 1.0, expected 0 < X < 1",
        "--predictions -#--predictions: found -, expected a file",
        "--layers 9#--layers: ",
        "--max-tokens 5000#--max-tokens: found 5000, expected at most ",
        "--lr 1e30#--lr: "
      })
  void wrongUsageIsExplained(String optionsAndMessage) {
    String[] parts = optionsAndMessage.split("#");
    Cli result = crossval(parts[0]);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains(parts[1]).doesNotContain("Exception");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void nothingIsWrittenWhereTrainingFails() throws IOException {
    Path json = folder.resolve("results").resolve("folds.json");
    Path predictions = folder.resolve("results").resolve("folds.csv");
    Cli result = crossval("--lr 1e30 --json %s --predictions %s", json, predictions);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(TrainFixture.names(json.getParent())).isEmpty();
  }

  @Test
  void outputThatCannotBeWrittenIsKnownBeforeTheTraining() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Cli result = crossval("--json %s", file.resolve("folds.json"));
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("cannot be written").doesNotContain("fold 1");
  }

  @Test
  void onlyRowsOfTestAreTooFew() throws IOException {
    Path test = fixture.write("test.csv", ToyData.csv().replaceAll(",(train|dev),", ",test,"));
    Cli result = Cli.run(command("--folds 2"), test, fixture.encoder());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("found rows of split test only", "--with-test");
  }

  private Cli crossval(String more, Object... values) {
    Object[] all = new Object[values.length + 2];
    all[0] = data;
    all[1] = fixture.encoder();
    System.arraycopy(values, 0, all, 2, values.length);
    return Cli.run(command(more), all);
  }

  /** An option may be given once only. */
  private static String command(String more) {
    String quick = QUICK;
    for (String word : more.split(" ")) {
      quick = word.startsWith("--") ? quick.replaceAll(" " + word + " \\S+", "") : quick;
    }
    return "crossval --data %s --encoder %s" + quick + " " + more;
  }
}
