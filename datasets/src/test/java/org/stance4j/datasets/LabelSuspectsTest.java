package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSuspectsTest {
  private static final String HEADER = "id,target,gold,predicted,AGAINST,FAVOR,fold";

  @TempDir Path folder;

  private final Dataset data =
      Samples.dataset(
          Samples.sentence("a", "Tea is fine.", "tea", "FAVOR", "train", null),
          Samples.sentence("b", "Tea is bad.", "tea", "FAVOR", "train", null),
          Samples.sentence("c", "No tea.", "tea", "AGAINST", "train", null),
          Samples.sentence("d", "Some tea.", "tea", "AGAINST", "train", null),
          Samples.sentence("e", "Yes, tea!", "tea", "AGAINST", "test", null));

  @Test
  void listsWhatIsOffTheDiagonalWithTheLeastProbableLabelFirst() throws IOException {
    LabelSuspects suspects =
        LabelSuspects.of(
            read(
                HEADER,
                "a,tea,FAVOR,FAVOR,0.1,0.9,1",
                "d,tea,AGAINST,FAVOR,0.3,0.7,1",
                "b,tea,FAVOR,AGAINST,0.8,0.2,2",
                "c,tea,AGAINST,AGAINST,0.9,0.1,2"),
            data);
    // Thresholds: AGAINST (0.3 + 0.9) / 2, FAVOR (0.9 + 0.2) / 2.
    assertThat(suspects.suspects())
        .extracting(s -> s.occurrence().sentence().id() + " " + s.likely())
        .containsExactly("b AGAINST", "d FAVOR");
    assertThat(suspects.suspects().get(0).givenProbability()).isEqualTo(0.2);
    assertThat(suspects.suspects().get(0).likelyProbability()).isEqualTo(0.8);
    assertThat(suspects.compared()).isEqualTo(4);
    assertThat(suspects.agreement()).isEqualTo(0.5);
    assertThat(suspects.withoutPrediction()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z,tea,FAVOR,FAVOR,0.1,0.9,1 | found the id \"z\", expected one of the data",
        "a,milk,FAVOR,FAVOR,0.1,0.9,1 | found the target \"milk\", expected \"tea\"",
        "a,tea,AGAINST,FAVOR,0.1,0.9,1 | found the label AGAINST, expected FAVOR, as sentence"
      })
  void predictionsOfOtherDataAreRefused(String row, String message) throws IOException {
    OutOfFoldPredictions predictions = read(HEADER, row);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> LabelSuspects.of(predictions, data))
        .withMessageContaining("predictions.csv:2: " + message);
  }

  @Test
  void anIdThatTwoFilesHaveSaysNothing() throws IOException {
    OutOfFoldPredictions predictions = read(HEADER, "a,tea,FAVOR,FAVOR,0.1,0.9,1");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> LabelSuspects.of(predictions, data, data))
        .withMessageContaining("an id that one sentence of the data has, not 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,tea,FAVOR,FAVOR,0.1,0.9 | found 6 fields, expected 7",
        "a,tea,NONE,FAVOR,0.1,0.9,1 | found the label \"NONE\", expected one of AGAINST, FAVOR",
        "a,tea,FAVOR,FAVOR,0.1,0.7,1 | found 0.1, 0.7, expected probabilities of AGAINST, FAVOR",
        "a,tea,FAVOR,FAVOR,-0.1,1.1,1 | found -0.1, 1.1, expected probabilities",
        "a,tea,FAVOR,FAVOR,much,0.9,1 | found much, 0.9, expected probabilities"
      })
  void damagedRowsAreRefused(String row, String message) throws IOException {
    Path file = Samples.file(folder, "predictions.csv", HEADER, row);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> OutOfFoldPredictions.read(file))
        .withMessageContaining("predictions.csv:2: " + message);
  }

  @Test
  void twoPredictionsOfASentenceAreRefused() throws IOException {
    String row = "a,tea,FAVOR,FAVOR,0.1,0.9,1";
    Path file = Samples.file(folder, "predictions.csv", HEADER, row, row);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> OutOfFoldPredictions.read(file))
        .withMessageContaining("predictions.csv:3: found the id \"a\" again, first in line 2");
  }

  @Test
  void aFileWithoutTheColumnsIsRefused() throws IOException {
    Path file = Samples.file(folder, "predictions.csv", "text,label", "a,b");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> OutOfFoldPredictions.read(file))
        .withMessageContaining("found columns text, label, expected id, target, gold");
  }

  @Test
  void knowsWhetherFoldsAreNamed() throws IOException {
    assertThat(read(HEADER, "a,tea,FAVOR,FAVOR,0.1,0.9,1").namesFolds()).isTrue();
    assertThat(read("id,target,gold,A,FAVOR", "a,tea,FAVOR,0.1,0.9").namesFolds()).isFalse();
  }

  private OutOfFoldPredictions read(String... lines) throws IOException {
    return OutOfFoldPredictions.read(Samples.file(folder, "predictions.csv", lines));
  }
}
