package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stance4j.datasets.Samples.STANCES;
import static org.stance4j.datasets.Samples.dataset;
import static org.stance4j.datasets.Samples.sentence;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final Dataset THREE =
      dataset(
          sentence("1", "One.", "tea", "NONE", "train", null),
          sentence("2", "Two.", "coffee", "FAVOR", "dev", null),
          sentence("3", "Three.", "tea", "FAVOR", "train", null));

  @Test
  void targetsStandInTheOrderOfTheirFirstSentence() {
    assertThat(THREE.targets()).containsExactly("tea", "coffee");
  }

  @Test
  void countByLabelKeepsTheOrderAndCountsAbsentLabelsAsZero() {
    assertThat(THREE.countByLabel().toString()).isEqualTo("{FAVOR=2, AGAINST=0, NONE=1}");
  }

  @Test
  void countByTargetCountsLabelsOfEachTarget() {
    assertThat(THREE.countByTarget())
        .isEqualTo(
            Map.of(
                "tea", Map.of("FAVOR", 1, "AGAINST", 0, "NONE", 1),
                "coffee", Map.of("FAVOR", 1, "AGAINST", 0, "NONE", 0)));
  }

  @Test
  void splitKeepsTheLabelsOfTheWhole() {
    Dataset train = THREE.withSplit("train");
    assertThat(train.sentences()).extracting(LabeledSentence::id).containsExactly("1", "3");
    assertThat(train.labels()).isEqualTo(STANCES);
    assertThat(train.targets()).containsExactly("tea");
  }

  @Test
  void splitThatDoesNotOccurIsEmpty() {
    assertThat(THREE.withSplit("test").size()).isZero();
  }

  @Test
  void sentencesWithoutTargetAddNoTarget() {
    Dataset dataset = dataset(LabeledSentence.of("1", "One.", null, "NONE"));
    assertThat(dataset.targets()).isEmpty();
    assertThat(dataset.countByTarget()).isEmpty();
  }

  @Test
  void labelOutsideTheListIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dataset(LabeledSentence.of("1", "One.", null, "MAYBE")))
        .withMessageContainingAll("MAYBE", "FAVOR");
  }

  @Test
  void sameIdTwiceIsRefused() {
    LabeledSentence sentence = LabeledSentence.of("same", "One.", null, "NONE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dataset(sentence, sentence))
        .withMessageContaining("same");
  }

  @Test
  void sameLabelTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of("d", List.of("A", "A"), List.of()));
  }

  @Test
  void oneLabelIsNotEnoughToLearnFrom() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> THREE.withSplit("dev").requireAtLeastTwoLabels())
        .withMessage(
            "sample: found only the label FAVOR in all 1 sentences,"
                + " expected at least two different labels");
  }

  @Test
  void twoLabelsAreEnough() throws DatasetException {
    THREE.requireAtLeastTwoLabels();
    assertThat(THREE.countByLabel().values()).filteredOn(count -> count > 0).hasSize(2);
  }
}
