package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.datasets.Samples.STANCES;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What users may rely on when they train on the bundled corpus. */
class CorpusTest {
  private static final int OPENING_WORDS = 3;
  private static final int MAX_SAME_OPENING = 15;

  private static Dataset corpus;

  @BeforeAll
  static void read() throws DatasetException {
    Path module = Path.of(System.getProperty("basedir", ""));
    corpus =
        DatasetReader.builder()
            .requireTarget()
            .allowedLabels(STANCES)
            .build()
            .read(module.resolve("corpora").resolve("iraq-2020.csv"));
  }

  @Test
  void isLargeEnough() {
    assertThat(corpus.size()).isGreaterThanOrEqualTo(1800);
  }

  @Test
  void hasSixTargetsOfAtLeastThreeHundredSentences() {
    assertThat(corpus.targets())
        .containsExactlyInAnyOrder(
            "withdrawal of US troops from Iraq",
            "foreign influence in Iraq",
            "US sanctions on Iran",
            "the killing of Qasem Soleimani",
            "a larger NATO role in Iraq",
            "the Iraqi protest movement");
    assertThat(corpus.countByTarget().values())
        .allSatisfy(labels -> assertThat(total(labels)).isGreaterThanOrEqualTo(300));
  }

  @Test
  void eachLabelIsAQuarterOfEachTargetAtLeast() {
    SoftAssertions.assertSoftly(
        all ->
            corpus
                .countByTarget()
                .forEach(
                    (target, labels) ->
                        labels.forEach(
                            (label, count) ->
                                all.assertThat(4 * count)
                                    .as(target + ": " + label)
                                    .isGreaterThanOrEqualTo(total(labels)))));
  }

  @Test
  void everyRowHasAnIdOfItsOwn() {
    assertThat(corpus.sentences())
        .extracting(LabeledSentence::id)
        .noneMatch(id -> id.startsWith("iraq-2020.csv:"));
  }

  @Test
  void everyRowIsInASplit() {
    assertThat(corpus.sentences())
        .extracting(LabeledSentence::split)
        .containsOnly("train", "dev", "test");
  }

  @Test
  void everyRowHasASentiment() {
    assertThat(corpus.sentences())
        .extracting(LabeledSentence::sentiment)
        .containsOnly("POSITIVE", "NEUTRAL", "NEGATIVE");
  }

  @Test
  void everyRowHasGroupAndSource() {
    assertThat(corpus.sentences()).extracting(LabeledSentence::group).doesNotContainNull();
    assertThat(corpus.sentences()).extracting(LabeledSentence::source).doesNotContainNull();
  }

  @Test
  void noGroupIsInTwoSplits() {
    assertThat(DatasetAudit.of(corpus).groupLeaks()).isEmpty();
  }

  @Test
  void noTwoSentencesShareMoreThanHalfOfTheirShingles() {
    DatasetAudit audit = DatasetAudit.of(corpus);
    assertThat(audit.exactDuplicates()).isEmpty();
    assertThat(audit.nearDuplicates()).isEmpty();
    assertThat(audit.leaks()).isEmpty();
  }

  @Test
  void noOpeningIsUsedTooOften() {
    Map<List<String>, Long> openings =
        corpus.sentences().stream()
            .map(LabeledSentence::text)
            .distinct()
            .map(text -> Shingles.words(text).stream().limit(OPENING_WORDS).toList())
            .collect(Collectors.groupingBy(opening -> opening, Collectors.counting()));
    assertThat(openings.entrySet())
        .allSatisfy(
            opening ->
                assertThat(opening.getValue())
                    .as("sentences that begin with " + opening.getKey())
                    .isLessThanOrEqualTo(MAX_SAME_OPENING));
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
