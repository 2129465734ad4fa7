package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.datasets.Samples.STANCES;
import static org.stance4j.datasets.Samples.dataset;
import static org.stance4j.datasets.Samples.sentence;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetAuditTest {
  private static final String LONG = "The council voted on Monday to keep the old bridge open";
  private static final String LIKE_LONG =
      "On Sunday the council voted on Monday to keep the old bridge";

  @Test
  void countsLabelsPerTargetAndSplit() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", "One.", "tea", "FAVOR", "train", null),
                sentence("2", "Two.", "tea", "FAVOR", "dev", null),
                sentence("3", "Three.", "coffee", "NONE", "train", null)));
    assertThat(audit.sentences()).isEqualTo(3);
    assertThat(audit.perLabel()).isEqualTo(Map.of("FAVOR", 2, "NONE", 1));
    assertThat(audit.perTarget())
        .isEqualTo(Map.of("tea", Map.of("FAVOR", 2), "coffee", Map.of("NONE", 1)));
    assertThat(audit.perSplit())
        .isEqualTo(Map.of("train", Map.of("FAVOR", 1, "NONE", 1), "dev", Map.of("FAVOR", 1)));
  }

  @Test
  void lengthsAreCountedInWords() {
    LabeledSentence[] oneToTwenty =
        IntStream.rangeClosed(1, 20)
            .mapToObj(n -> LabeledSentence.of("" + n, "word ".repeat(n), null, "NONE"))
            .toArray(LabeledSentence[]::new);
    assertThat(DatasetAudit.of(dataset(oneToTwenty)).words())
        .isEqualTo(new LengthStatistics(1, 10.5, 10, 19, 20));
  }

  @Test
  void equalTextOfTheSameTargetIsADuplicate() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", "Tea, please.", "tea", "FAVOR", null, null),
                sentence("2", " tea,\nPLEASE.", "tea", "FAVOR", null, null),
                sentence("3", "Tea, please.", "coffee", "NONE", null, null),
                sentence("4", "Tea, please.", "tea", "FAVOR", null, null)));
    assertThat(ids(audit.exactDuplicates())).containsExactly("1-2", "1-4");
    assertThat(audit.labelConflicts()).isEmpty();
    assertThat(audit.hasLeaks()).isFalse();
  }

  @Test
  void equalTextWithTwoLabelsForOneTargetIsAConflict() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", "Tea, please.", "tea", "FAVOR", null, null),
                sentence("2", "Tea, please.", "tea", "AGAINST", null, null),
                sentence("3", "Tea, please.", "coffee", "NONE", null, null)));
    assertThat(ids(audit.labelConflicts())).containsExactly("1-2");
  }

  @Test
  void similarTextsOfOneSplitAreNoLeak() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", LONG, "bridge", "FAVOR", "train", null),
                sentence("2", LIKE_LONG, "bridge", "FAVOR", "train", null)));
    assertThat(ids(audit.nearDuplicates())).containsExactly("1-2");
    assertThat(audit.hasLeaks()).isFalse();
  }

  @Test
  void similarTextsOfTwoSplitsAreALeak() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", LONG, "bridge", "FAVOR", "train", null),
                sentence("2", LIKE_LONG, "road", "NONE", "test", null)));
    assertThat(ids(audit.leaks())).containsExactly("1-2");
    assertThat(audit.hasLeaks()).isTrue();
  }

  @Test
  void equalTextsOfTwoSplitsAreALeakWhateverTheTarget() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", "Tea, please.", "tea", "FAVOR", "train", null),
                sentence("2", "Tea, please.", "coffee", "NONE", "test", null)));
    assertThat(ids(audit.leaks())).containsExactly("1-2");
    assertThat(audit.exactDuplicates()).isEmpty();
  }

  @Test
  void leakBehindADuplicateOfTheSameSplitIsFound() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", LONG, "bridge", "FAVOR", "train", null),
                sentence("2", LONG, "bridge", "FAVOR", "dev", null),
                sentence("3", LIKE_LONG, "bridge", "FAVOR", "dev", null)));
    assertThat(ids(audit.leaks())).containsExactly("1-2", "1-3");
  }

  @Test
  void groupInTwoSplitsIsALeak() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", "One.", "tea", "FAVOR", "train", "story"),
                sentence("2", "Two.", "tea", "NONE", "test", "story"),
                sentence("3", "Three.", "tea", "NONE", "test", "other")));
    assertThat(audit.groupLeaks())
        .containsExactly(new GroupLeak("story", List.of("train", "test")));
    assertThat(audit.hasLeaks()).isTrue();
  }

  @Test
  void datasetsWithoutSplitsAreSplitsOfTheirOwn() {
    LabeledSentence sentence = LabeledSentence.of("1", "Tea, please.", null, "NONE");
    DatasetAudit audit =
        DatasetAudit.of(
            Dataset.of("a.csv", STANCES, List.of(sentence)),
            Dataset.of("b.csv", STANCES, List.of(sentence)));
    assertThat(audit.leaks())
        .containsExactly(
            new TextPair(
                new Occurrence("a.csv", "a.csv", sentence),
                new Occurrence("b.csv", "b.csv", sentence),
                1));
  }

  @Test
  void lengthsAreCountedForEachTargetAndSplit() {
    DatasetAudit audit =
        DatasetAudit.of(
            dataset(
                sentence("1", "One.", "tea", "FAVOR", "train", null),
                sentence("2", "One two three.", "tea", "FAVOR", "dev", null),
                sentence("3", "One two.", "coffee", "NONE", "train", null)));
    assertThat(audit.wordsPerTarget())
        .isEqualTo(
            Map.of(
                "tea", new LengthStatistics(1, 2, 1, 3, 3),
                "coffee", new LengthStatistics(2, 2, 2, 2, 2)));
    assertThat(audit.wordsPerSplit())
        .isEqualTo(
            Map.of(
                "train", new LengthStatistics(1, 1.5, 1, 2, 2),
                "dev", new LengthStatistics(3, 3, 3, 3, 3)));
  }

  @Test
  void emptyDatasetHasNothingToReport() {
    DatasetAudit audit = DatasetAudit.of(dataset());
    assertThat(audit.words()).isEqualTo(new LengthStatistics(0, 0, 0, 0, 0));
    assertThat(audit.hasLeaks()).isFalse();
  }

  private static List<String> ids(List<TextPair> pairs) {
    return pairs.stream()
        .map(pair -> pair.first().sentence().id() + "-" + pair.second().sentence().id())
        .toList();
  }
}
