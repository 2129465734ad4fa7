package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.train.ToyData;

/** What training from the command line gives. */
class TrainCommandTest {

  @TempDir Path folder;
  private TrainFixture fixture;
  private Path data;

  @BeforeEach
  void writeFiles() throws IOException {
    fixture = TrainFixture.in(folder);
    data = fixture.write("toy.csv", ToyData.csv());
  }

  private ModelInfo info() throws IOException {
    try (StanceModel model = StanceModel.load(fixture.out(), 1)) {
      return model.info();
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void writesAModelThatTheOtherCommandsRead() throws IOException {
    Cli trained = fixture.train(data, "--seed 7");
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).isEmpty();
    assertThat(TrainFixture.names(fixture.out().getParent())).containsExactly("toy.stance");
    Cli inspected = Cli.run("inspect %s", fixture.out());
    assertThat(inspected.exitCode()).isZero();
    assertThat(inspected.out()).contains("toy", "FAVOR, AGAINST, NONE", "tax", "war");
    Cli evaluated =
        Cli.run("evaluate --model %s --data %s --split dev --json -", fixture.out(), data);
    assertThat(evaluated.exitCode()).isZero();
    JsonNode numbers = new ObjectMapper().readTree(evaluated.out());
    assertThat(numbers.get("n").asInt()).isEqualTo(18);
    assertThat(info().provenance().get("dev.macroF1"))
        .isEqualTo(String.format(java.util.Locale.ROOT, "%.4f", numbers.get("macroF1").asDouble()));
  }

  @Test
  void theModelTellsItsDataAndSeed() throws IOException, NoSuchAlgorithmException {
    fixture.train(data, "--seed 7 --name toys");
    ModelInfo info = info();
    assertThat(info.name()).isEqualTo("toys");
    assertThat(info.provenance())
        .containsEntry("data.toy.csv.sha256", sha256(data))
        .containsEntry("seed", "7")
        .containsEntry("encoder", "tiny-encoder");
    assertThat(info.card())
        .startsWith("# toys\n")
        .contains("- toy.csv, SHA-256 " + sha256(data))
        .contains("- 42 sentences to train: AGAINST 14, FAVOR 14, NONE 14");
  }

  @Test
  void theEncoderCanBeCutShort() throws IOException {
    assertThat(fixture.train(data, "--layers 1").exitCode()).isZero();
    assertThat(info().encoder().layers()).isEqualTo(1);
  }

  @Test
  void aTrainedModelCanBeTheStartOfAnother() throws IOException {
    String settings = " --batch 8 --max-tokens 16 --threads 2 --seed 7";
    Path first = fixture.out();
    Cli.run(
        "train --data %s --encoder %s --out %s --epochs 20 --lr 5e-3" + settings,
        data,
        fixture.encoder(),
        first);
    Path second = folder.resolve("second.stance");
    Cli cli =
        Cli.run(
            "train --data %s --from %s --out %s --epochs 1 --lr 1e-9" + settings,
            data,
            first,
            second);
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    ModelInfo info = ModelReader.read(second).info();
    assertThat(info.provenance()).containsEntry("encoder", "toy");
    // With a rate of almost nothing the second is the first, its head included.
    assertThat(probabilities(second)).containsExactly(probabilities(first), within(1e-4));
  }

  /** Of the first label, for all sentences. */
  private static double[] probabilities(Path file) throws IOException {
    try (StanceModel model = StanceModel.load(file, 1)) {
      return ToyData.all().stream()
          .map(sentence -> model.predict(sentence.text(), sentence.target()))
          .mapToDouble(prediction -> prediction.probability("FAVOR"))
          .toArray();
    }
  }

  @Test
  void weightsOf16BitsHalveTheFile() throws IOException {
    fixture.train(data, "");
    long exact = Files.size(fixture.out());
    fixture.train(data, "--weights fp16");
    assertThat(Files.size(fixture.out())).isBetween(exact / 3, exact * 2 / 3);
    assertThat(Cli.run("evaluate --model %s --data %s", fixture.out(), data).exitCode()).isZero();
  }

  @Test
  void tellsOfDevSentencesThatAreTrainedOn() {
    Cli result = fixture.train(data, "--dev " + data);
    assertThat(result.err())
        .contains("note: 42 of 60 dev sentences are among those to train: dev scores will flatter");
  }

  @Test
  void tellsOfTheDataTheEpochsAndTheResult() {
    Cli result = fixture.train(data, "");
    assertThat(result.err())
        .contains("note: the column split decides: 42 rows to train, 18 for dev, 0 left alone")
        .contains("42 sentences to train (AGAINST 14, FAVOR 14, NONE 14), 18 for dev, 2 targets")
        .containsPattern("(?m)^epoch 1: loss \\d\\.\\d{3}, dev macro-F1 [01]\\.\\d{3} .best so far")
        .containsPattern("(?m)^best epoch 1: dev macro-F1 ")
        .contains("wrote " + fixture.out());
  }

  @Test
  void quietTellsNotesAlone() {
    assertThat(fixture.train(data, "--quiet").err().lines()).allMatch(l -> l.startsWith("note: "));
  }

  @Test
  void theSameCommandWritesTheSameBytes() throws IOException {
    fixture.train(data, "");
    byte[] first = Files.readAllBytes(fixture.out());
    fixture.train(data, "--quiet");
    assertThat(fixture.out()).hasBinaryContent(first);
  }

  @Test
  void rowsOfOtherSplitsAreLeftAlone() throws IOException {
    String rows = ToyData.csv().replaceFirst("tax,FAVOR,train", "tax,FAVOR,test");
    Cli result = fixture.train(fixture.write("three.csv", rows), "");
    assertThat(result.err()).contains("41 rows to train, 18 for dev, 1 left alone");
    assertThat(info().provenance()).containsEntry("trainSentences", "41");
  }

  @Test
  void aDevFileIsNotTrainedOn() throws IOException, NoSuchAlgorithmException {
    Path dev =
        fixture.write("dev.csv", "text,target,label\nthey praise war,war,AGAINST\nwe,tax,NONE\n");
    Path train = fixture.write("all.csv", ToyData.csv().replace(",dev,", ",train,"));
    Cli result = fixture.train(train, "--dev %s", dev);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(info().provenance())
        .containsEntry("trainSentences", "60")
        .containsEntry("devSentences", "2")
        .containsEntry("data.dev.csv.sha256", sha256(dev));
  }

  @Test
  void withADevFileRowsOfOtherSplitsAreLeftAlone() throws IOException {
    Path dev = fixture.write("dev.csv", "text,target,label\nthey praise war,war,AGAINST\n");
    Cli result = fixture.train(data, "--dev %s", dev);
    assertThat(result.err())
        .contains("note: the column split decides: 42 rows to train, 18 left alone");
    assertThat(info().provenance()).containsEntry("trainSentences", "42");
  }

  @Test
  void filesOfTheSameNameAreBothToldOf() throws IOException, NoSuchAlgorithmException {
    Files.createDirectory(folder.resolve("other"));
    Path dev = fixture.write("other/toy.csv", "text,target,label\nthey praise,war,AGAINST\n");
    fixture.train(data, "--dev %s", dev);
    assertThat(info().provenance().get("data.toy.csv.sha256"))
        .contains(sha256(data))
        .contains(sha256(dev));
  }

  @Test
  void rowsOfTestAreNotTrainedOnWhereTheOthersAreUnmarked() throws IOException {
    String csv = ToyData.csv().replace(",train,", ",,").replace(",dev,", ",test,");
    Cli result = fixture.train(fixture.write("marked.csv", csv), "--dev-fraction 0.3");
    assertThat(result.err()).contains("of 42 sentences are set apart for dev");
  }

  @Test
  void aFractionIsSetApartForDev() throws IOException {
    Path unsplit = fixture.write("unsplit.csv", ToyData.csv().replaceAll(",(train|dev),", ",,"));
    Cli result = fixture.train(unsplit, "--dev-fraction 0.3");
    assertThat(result.exitCode()).as(result.err()).isZero();
    int dev = Integer.parseInt(info().provenance().get("devSentences"));
    int train = Integer.parseInt(info().provenance().get("trainSentences"));
    assertThat(dev).isBetween(14, 22);
    assertThat(dev + train).isEqualTo(60);
    assertThat(result.err()).contains("note: " + dev + " of 60 sentences are set apart for dev");
  }

  @Test
  void sentimentIsReadFromItsColumnAndHasNoTargets() throws IOException {
    Cli result = fixture.train(data, "--task sentiment");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("sentiment is that of whole sentences", "no targets");
    assertThat(info().task()).isEqualTo("sentiment");
    assertThat(info().labels()).containsExactly("NEGATIVE", "NEUTRAL", "POSITIVE");
    assertThat(info().targets()).isEmpty();
    Cli evaluated = Cli.run("evaluate --model %s --data %s", fixture.out(), data);
    assertThat(evaluated.exitCode()).isZero();
  }

  @Test
  void targetsAreIgnoredOnDemand() throws IOException {
    Cli result = fixture.train(data, "--ignore-targets");
    assertThat(result.err()).contains("no targets");
    assertThat(info().targets()).isEmpty();
    assertThat(info().labels()).containsExactly("FAVOR", "AGAINST", "NONE");
  }

  @Test
  void classWeightsAreTakenInAnyLetterCase() throws IOException {
    assertThat(fixture.train(data, "--class-weights BALANCED").exitCode()).isZero();
    assertThat(info().provenance()).containsEntry("balancedClasses", "true");
    assertThat(fixture.train(data, "--class-weights none").exitCode()).isZero();
    assertThat(info().provenance()).containsEntry("balancedClasses", "false");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    Path marked = fixture.write("marked.csv", "\uFEFF" + ToyData.csv());
    assertThat(fixture.train(marked, "").exitCode()).isZero();
    assertThat(info().provenance()).containsEntry("trainSentences", "42");
  }

  @Test
  void aVeryLongSentenceIsTruncatedAndCounted() throws IOException {
    String row = "long," + "we praise war ".repeat(36_000) + ",tax,FAVOR,train,positive\n";
    assertThat(row).hasSizeGreaterThan(500_000);
    Cli result = fixture.train(fixture.write("long.csv", ToyData.csv() + row), "");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("1 sentences are longer than the input and were truncated; see --max-tokens");
  }

  @Test
  void anEarlierModelIsReplaced() throws IOException {
    fixture.train(data, "");
    fixture.train(data, "--name second");
    assertThat(info().name()).isEqualTo("second");
    assertThat(TrainFixture.names(fixture.out().getParent())).containsExactly("toy.stance");
  }
}
