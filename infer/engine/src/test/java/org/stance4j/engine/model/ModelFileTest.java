package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.testing.TinyModels;

/** What is written is what is read. */
class ModelFileTest {
  private static final List<String> LABELS = List.of("for", "against", "neither");
  private static final List<String> TARGETS = List.of("withdrawal of troops", "the war");
  private static final List<TextTarget> INPUTS =
      List.of(
          TextTarget.of("Send them home!", "the war"),
          TextTarget.of("not we, they", "withdrawal of troops"),
          TextTarget.of("troops ".repeat(200), "the war"));

  @TempDir private Path folder;

  @Test
  void aModelReadFromItsFileGivesTheSameScoresBitForBit() throws IOException {
    ModelContents contents = TinyModels.contents(5, LABELS, TARGETS);
    Path file = folder.resolve("m.stance");
    ModelWriter.write(contents, file);
    try (StanceModel written = StanceModel.of(contents, 1);
        StanceModel read = StanceModel.load(file, 1)) {
      assertThat(scores(read)).isDeepEqualTo(scores(written));
    }
  }

  @Test
  void aBriefModelGivesTheSameScoresButForRounding() throws IOException {
    Path file = folder.resolve("m.stance");
    ModelWriter.write(TinyModels.contents(5, LABELS, TARGETS), file);
    try (StanceModel one = StanceModel.load(file, LoadOptions.threads(1));
        StanceModel brief = StanceModel.load(file, LoadOptions.threads(2).briefly())) {
      double[][] expected = scores(one);
      double[][] found = scores(brief);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).containsExactly(expected[i], within(1e-5));
      }
    }
  }

  @Test
  void weightsOf16BitsMakeAFileOfHalfTheSizeThatScoresNearlyTheSame() throws IOException {
    ModelContents contents = TinyModels.contents(5, LABELS, TARGETS);
    Path exact = folder.resolve("exact.stance");
    Path half = folder.resolve("half.stance");
    ModelWriter.write(contents, exact);
    ModelWriter.write(contents, WeightFormat.FP16, half);
    assertThat(Files.size(exact) - Files.size(half))
        .isBetween(2 * contents.params().length() - 100, 2 * contents.params().length() + 100);
    assertThat(ModelReader.readInfo(half)).isEqualTo(contents.info());
    try (StanceModel one = StanceModel.load(exact, 1);
        StanceModel two = StanceModel.load(half, 1)) {
      double[][] expected = scores(one);
      double[][] found = scores(two);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).containsExactly(expected[i], within(5e-3));
      }
      assertThat(found).isNotEqualTo(expected);
    }
  }

  @Test
  void aWeightThatDoesNotFitInto16BitsIsRefused() throws IOException {
    ModelContents contents = TinyModels.contents(5, LABELS, TARGETS);
    contents.params().putScalar(0, 7, 70_000);
    Path file = folder.resolve("m.stance");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelWriter.write(contents, WeightFormat.FP16, file))
        .withMessage("the largest weight is 70000.0, 16 bits hold up to 65504.0");
    assertThat(file).doesNotExist();
  }

  private static double[][] scores(StanceModel model) {
    return model.predictAll(INPUTS).stream()
        .map(outcome -> ((Outcome.Scored) outcome).prediction().probabilities())
        .toArray(double[][]::new);
  }

  @Test
  void descriptionAndTokenizerAreReadAsWritten() throws IOException {
    ModelContents written = TinyModels.contents(5, LABELS, TARGETS);
    Path file = folder.resolve("m.stance");
    ModelWriter.write(written, file);
    ModelContents read = ModelReader.read(file);
    assertThat(read.info()).isEqualTo(written.info());
    assertThat(read.info().card()).isEqualTo(written.info().card());
    assertThat(read.tokenizer().vocabulary()).isEqualTo(written.tokenizer().vocabulary());
    assertThat(read.tokenizer().settings()).isEqualTo(written.tokenizer().settings());
    assertThat(ModelReader.readInfo(file)).isEqualTo(written.info());
  }

  @Test
  void theSameContentsGiveTheSameBytes() throws IOException {
    Path first = folder.resolve("first.stance");
    Path second = folder.resolve("second.stance");
    ModelContents contents = TinyModels.contents(5, LABELS, TARGETS);
    ModelWriter.write(contents, first);
    ModelWriter.write(contents, second);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void theTimeZoneDoesNotChangeTheBytes() throws IOException {
    ModelContents contents = TinyModels.contents(5, LABELS, TARGETS);
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Pacific/Auckland", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ModelWriter.write(contents, folder.resolve(zone.replace('/', '-')));
      }
    } finally {
      TimeZone.setDefault(before);
    }
    Path utc = folder.resolve("UTC");
    assertThat(folder.resolve("Pacific-Auckland")).hasSameBinaryContentAs(utc);
    assertThat(folder.resolve("America-Los_Angeles")).hasSameBinaryContentAs(utc);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileHasThePermissionsOfAnyNewFile() throws IOException {
    Path other = Files.createFile(folder.resolve("other"));
    Path file = TinyModels.save(folder, 5, LABELS, TARGETS);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void fieldsOfALaterMinorVersionAreIgnored() throws IOException {
    Path file = TinyModels.save(folder, 5, LABELS, TARGETS);
    ModelInfo before = ModelReader.readInfo(file);
    ModelZip.of(file).manifest(root -> root.put("addedLater", true)).write(file);
    assertThat(ModelReader.readInfo(file)).isEqualTo(before);
  }

  @Test
  void aWordTableMayHaveMoreRowsThanTheVocabularyHasWords() throws IOException {
    Path file = TinyModels.save(folder, 5, LABELS, TARGETS);
    ModelContents contents = ModelReader.read(file);
    List<String> words = contents.tokenizer().vocabulary();
    String fewer = String.join("\n", words.subList(0, words.size() - 2)) + "\n";
    ModelZip.of(file).replace("vocab.txt", fewer).write(file);
    try (StanceModel model = StanceModel.load(file, 1)) {
      assertThat(model.predict("we", "the war").windows()).isOne();
    }
  }

  @Test
  void aModelIsReplacedByALaterOne() throws IOException {
    Path file = TinyModels.save(folder, 5, LABELS, TARGETS);
    Path later = TinyModels.save(Files.createDirectory(folder.resolve("sub")), 6, LABELS, TARGETS);
    ModelWriter.write(TinyModels.contents(6, LABELS, TARGETS), file);
    assertThat(file).hasSameBinaryContentAs(later);
  }
}
