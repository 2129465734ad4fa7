package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.datasets.Samples.STANCES;
import static org.stance4j.datasets.Samples.dataset;
import static org.stance4j.datasets.Samples.sentence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {
  private static final List<String> TARGETS = List.of("tea", "coffee", "water");

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void groupsAreNeverTorn(long seed) {
    for (Fold fold : Folds.byGroup(inGroups(700, 9, seed), 5, seed)) {
      assertThat(groups(fold.heldOut()))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(groups(fold.rest()));
    }
  }

  @Test
  void everySentenceIsHeldOutOnceAndTheOrderIsKept() {
    Dataset whole = inGroups(300, 4, 1);
    Set<LabeledSentence> seen = new HashSet<>();
    for (Fold fold : Folds.byGroup(whole, 4, 1)) {
      assertThat(seen.addAll(fold.heldOut().sentences())).isTrue();
      List<LabeledSentence> others = new ArrayList<>(whole.sentences());
      others.removeAll(fold.heldOut().sentences());
      assertThat(fold.rest().sentences()).isEqualTo(others);
      assertThat(whole.sentences()).containsSubsequence(fold.heldOut().sentences());
    }
    assertThat(seen).hasSize(300);
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "5, 1", "7, 2", "10, 3"})
  void singleSentencesAreSpreadWithinOneOfTheIdeal(int count, long seed) {
    List<LabeledSentence> rows = new ArrayList<>();
    for (int i = 0; i < 911; i++) {
      // Of six sentences three are in favor, two against and one neither, for each target.
      String label = STANCES.get(List.of(0, 0, 0, 1, 1, 2).get(i / 3 % 6));
      rows.add(sentence("" + i, "Text " + i, TARGETS.get(i % 3), label, null, null));
    }
    Dataset whole = Dataset.of("uneven", STANCES, rows);
    List<Fold> folds = Folds.byGroup(whole, count, seed);
    assertSpread(whole, folds, 1, s -> "all");
    assertSpread(whole, folds, 1, LabeledSentence::label);
    assertSpread(whole, folds, 1, LabeledSentence::target);
    assertSpread(whole, folds, 1, s -> s.label() + s.target());
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "5, 1", "7, 2", "10, 3"})
  void randomSentencesAreSpreadWithinTwoOfTheIdeal(int count, long seed) {
    Dataset whole = inGroups(900, 1, seed);
    List<Fold> folds = Folds.byGroup(whole, count, seed);
    assertSpread(whole, folds, 2, LabeledSentence::label);
    assertSpread(whole, folds, 2, LabeledSentence::target);
    assertSpread(whole, folds, 2, s -> s.label() + s.target());
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "5, 1", "8, 2"})
  void groupsOfOneKindAreSpreadWithinOneGroupOfTheIdeal(int count, long seed) {
    List<LabeledSentence> rows = new ArrayList<>();
    for (int group = 0; group < 97; group++) {
      for (int i = 0; i < 4; i++) {
        String label = STANCES.get(group % 7 % 3);
        String target = TARGETS.get(group % 2);
        rows.add(sentence(group + "-" + i, "Text " + group + i, target, label, null, "g" + group));
      }
    }
    Dataset whole = Dataset.of("even", STANCES, rows);
    List<Fold> folds = Folds.byGroup(whole, count, seed);
    assertSpread(whole, folds, 4, LabeledSentence::label);
    assertSpread(whole, folds, 4, LabeledSentence::target);
    assertSpread(whole, folds, 4, s -> "all");
  }

  @Test
  void aLargeGroupIsMadeUpForByTheSmallOnes() {
    List<LabeledSentence> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String group = i < 40 ? "large" : "small " + i;
      rows.add(sentence("" + i, "Text " + i, "tea", i % 2 == 0 ? "FAVOR" : "NONE", null, group));
    }
    List<Fold> folds = Folds.byGroup(Dataset.of("d", STANCES, rows), 5, 3);
    assertThat(folds).extracting(fold -> fold.heldOut().size()).containsExactly(40, 15, 15, 15, 15);
  }

  @Test
  void equalTextsStayTogetherEvenWhereGroupsMayBeTorn() {
    List<LabeledSentence> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String text = (i % 2 == 0 ? "Text number " : "TEXT  number ") + i / 2;
      rows.add(sentence("" + i, text, TARGETS.get(i % 2), "NONE", null, "g" + i / 60));
    }
    Dataset whole = Dataset.of("d", STANCES, rows);
    for (Fold fold : Folds.bySentence(whole, 3, 1)) {
      assertThat(fold.heldOut().size()).isEqualTo(40);
      assertThat(texts(fold.heldOut())).doesNotContainAnyElementsOf(texts(fold.rest()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.byGroup(whole, 3, 1))
        .withMessageContaining("found 3 folds, expected at most 2");
  }

  @Test
  void orderOfTheRowsDoesNotMatterButTheSeedDoes() {
    Dataset whole = inGroups(400, 4, 2);
    List<LabeledSentence> rows = new ArrayList<>(whole.sentences());
    Collections.shuffle(rows, new Random(5));
    Dataset shuffled = Dataset.of("shuffled", STANCES, rows);
    assertThat(heldOut(Folds.byGroup(shuffled, 5, 9)))
        .isEqualTo(heldOut(Folds.byGroup(whole, 5, 9)))
        .isNotEqualTo(heldOut(Folds.byGroup(whole, 5, 8)));
  }

  @Test
  void eachTargetIsLeftOutOnce() {
    Dataset whole =
        dataset(
            sentence("1", "One.", "tea", "FAVOR", null, "g"),
            sentence("2", "Two.", "coffee", "NONE", null, "g"),
            sentence("3", "Three.", "tea", "NONE", null, null));
    List<Fold> folds = Folds.byTarget(whole);
    assertThat(folds).extracting(Fold::name).containsExactly("tea", "coffee");
    assertThat(folds)
        .extracting(fold -> ids(fold.rest()) + "/" + ids(fold.heldOut()))
        .containsExactly("2/1,3", "1,3/2");
  }

  @Test
  void oneTargetCannotBeLeftOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.byTarget(dataset(sentence("1", "A", "tea", "NONE", null, null))))
        .withMessageContaining("found one target only, \"tea\", expected at least two");
  }

  @Test
  void everySentenceNeedsATargetToBeLeftOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.byTarget(dataset(LabeledSentence.of("x7", "A", null, "NONE"))))
        .withMessageContaining("sentence \"x7\" without a target");
  }

  @Test
  void oneFoldIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.byGroup(inGroups(10, 1, 1), 1, 1))
        .withMessageContaining("found 1 folds, expected at least 2");
  }

  private static void assertSpread(
      Dataset whole, List<Fold> folds, int tolerance, Function<LabeledSentence, String> property) {
    whole.sentences().stream()
        .collect(Collectors.groupingBy(property, Collectors.counting()))
        .forEach(
            (value, count) -> {
              for (Fold fold : folds) {
                long found =
                    fold.heldOut().sentences().stream()
                        .filter(s -> property.apply(s).equals(value))
                        .count();
                assertThat((double) found)
                    .as(value + " in fold " + fold.name())
                    .isCloseTo((double) count / folds.size(), within((double) tolerance));
              }
            });
  }

  /** Groups of one to so many sentences, with labels and targets at random. */
  private static Dataset inGroups(int size, int largest, long seed) {
    Random random = new Random(seed);
    List<LabeledSentence> rows = new ArrayList<>();
    int group = 0;
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (left == 0) {
        left = 1 + random.nextInt(largest);
        group++;
      }
      left--;
      String target = TARGETS.get(random.nextInt(TARGETS.size()));
      String label = STANCES.get((int) Math.sqrt(random.nextInt(9)));
      rows.add(sentence("" + i, "Text " + i, target, label, null, "g" + group));
    }
    return Dataset.of("random", STANCES, rows);
  }

  private static List<Set<String>> heldOut(List<Fold> folds) {
    return folds.stream()
        .map(
            fold ->
                fold.heldOut().sentences().stream()
                    .map(LabeledSentence::id)
                    .collect(Collectors.toSet()))
        .toList();
  }

  private static String ids(Dataset dataset) {
    return dataset.sentences().stream().map(LabeledSentence::id).collect(Collectors.joining(","));
  }

  private static Set<@Nullable String> groups(Dataset dataset) {
    return dataset.sentences().stream().map(LabeledSentence::group).collect(Collectors.toSet());
  }

  private static Set<String> texts(Dataset dataset) {
    return dataset.sentences().stream()
        .map(s -> Texts.normalize(s.text()))
        .collect(Collectors.toSet());
  }
}
