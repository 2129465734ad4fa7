package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.datasets.Samples.STANCES;
import static org.stance4j.datasets.Samples.dataset;
import static org.stance4j.datasets.Samples.sentence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitsTest {
  private static final List<String> TARGETS = List.of("tea", "coffee", "water");

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void groupsStayTogether(long seed) {
    Splits splits = Splits.byGroup(inGroupsOf(5, 600), 0.2, seed);
    assertThat(groups(splits.train())).doesNotContainAnyElementsOf(groups(splits.dev()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void labelsAndTargetsAreSpreadAsInTheWhole(int groupSize) {
    Dataset whole = inGroupsOf(groupSize, 900);
    Dataset dev = Splits.byGroup(whole, 0.2, 7).dev();
    assertThat(dev.size()).isCloseTo(180, within(10));
    whole
        .countByTarget()
        .forEach(
            (target, labels) ->
                labels.forEach(
                    (label, count) ->
                        assertThat(dev.countByTarget().get(target).get(label))
                            .as(target + " " + label)
                            .isCloseTo((int) (0.2 * count), within(3))));
  }

  @Test
  void nothingIsLostAndTheOrderIsKept() {
    Dataset whole = inGroupsOf(3, 60);
    Splits splits = Splits.byGroup(whole, 0.3, 1);
    assertThat(splits.dev().sentences()).isSubsetOf(whole.sentences());
    assertThat(splits.train().sentences())
        .isEqualTo(
            whole.sentences().stream().filter(s -> !splits.dev().sentences().contains(s)).toList());
  }

  @Test
  void orderOfTheRowsDoesNotMatter() {
    Dataset whole = inGroupsOf(4, 400);
    List<LabeledSentence> rows = new ArrayList<>(whole.sentences());
    Collections.shuffle(rows, new Random(5));
    Splits shuffled = Splits.byGroup(Dataset.of("shuffled", STANCES, rows), 0.25, 9);
    assertThat(shuffled.dev().sentences())
        .containsExactlyInAnyOrderElementsOf(Splits.byGroup(whole, 0.25, 9).dev().sentences());
  }

  @Test
  void seedDecides() {
    Dataset whole = inGroupsOf(4, 400);
    assertThat(Splits.byGroup(whole, 0.25, 1).dev().sentences())
        .isEqualTo(Splits.byGroup(whole, 0.25, 1).dev().sentences())
        .isNotEqualTo(Splits.byGroup(whole, 0.25, 2).dev().sentences());
  }

  @Test
  void equalTextsStayTogetherWithoutGroups() {
    List<LabeledSentence> rows =
        IntStream.range(0, 400)
            .mapToObj(
                i -> ungrouped(i, (i % 2 == 0 ? "Text number " : " text  NUMBER ") + (i % 40)))
            .toList();
    Splits splits = Splits.byGroup(Dataset.of("d", STANCES, rows), 0.2, 3);
    assertThat(splits.dev().size()).isBetween(60, 100);
    assertThat(texts(splits.train())).doesNotContainAnyElementsOf(texts(splits.dev()));
  }

  @Test
  void groupsThatShareATextStayTogether() {
    Dataset chain =
        dataset(
            sentence("1", "First", "tea", "NONE", null, "a"),
            sentence("2", "Shared", "tea", "NONE", null, "a"),
            sentence("3", "shared", "tea", "NONE", null, "b"),
            sentence("4", "Last", "tea", "NONE", null, "b"),
            sentence("5", "Else", "tea", "NONE", null, "c"));
    Splits splits = Splits.byGroup(chain, 0.5, 1);
    List<String> smaller =
        (splits.dev().size() < splits.train().size() ? splits.dev() : splits.train())
            .sentences().stream().map(LabeledSentence::id).toList();
    assertThat(smaller).containsExactly("5");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 0.5, 0.9, 0.999})
  void twoGroupsGiveTwoParts(double fraction) {
    for (long seed = 0; seed < 20; seed++) {
      Splits splits = Splits.byGroup(inGroupsOf(5, 10), fraction, seed);
      assertThat(splits.train().size()).isEqualTo(5);
      assertThat(splits.dev().size()).isEqualTo(5);
    }
  }

  @Test
  void rareTargetsDoNotLeaveDevEmpty() {
    List<LabeledSentence> rows =
        IntStream.range(0, 300)
            .mapToObj(i -> sentence("" + i, "Text " + i, "target " + i, "NONE", null, null))
            .toList();
    assertThat(Splits.byGroup(Dataset.of("d", STANCES, rows), 0.1, 1).dev().size())
        .isBetween(20, 40);
  }

  @Test
  void singleGroupGoesToTrain() {
    Splits splits = Splits.byGroup(inGroupsOf(5, 5), 0.5, 1);
    assertThat(splits.train().size()).isEqualTo(5);
    assertThat(splits.dev().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void fractionOutOfRangeIsTheCallersMistake(double fraction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Splits.byGroup(inGroupsOf(5, 10), fraction, 1))
        .withMessageContaining(String.valueOf(fraction));
  }

  private static Dataset inGroupsOf(int groupSize, int size) {
    Random random = new Random(size);
    List<LabeledSentence> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String target = TARGETS.get(random.nextInt(TARGETS.size()));
      String label = STANCES.get(random.nextInt(STANCES.size()));
      rows.add(sentence("" + i, "Text " + i, target, label, null, "g" + i / groupSize));
    }
    return Dataset.of("random", STANCES, rows);
  }

  private static LabeledSentence ungrouped(int i, String text) {
    return sentence("" + i, text, "tea", STANCES.get(i % 3), null, null);
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
