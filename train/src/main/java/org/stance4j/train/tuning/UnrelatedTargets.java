package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;

/**
 * Pairs sentences with targets that they were not labelled for, under the neutral label.
 *
 * <p>Where every sentence stands in the data with one target only, a model learns to judge the
 * sentence and to ignore the target: it then sees the same position toward everything. Sentences
 * that take a position are therefore shown with another target of the data as well, drawn at random
 * anew for every epoch. Such a pair can be wrong, since a sentence may take a position toward two
 * targets; the more the targets overlap, the lower the share should be.
 */
final class UnrelatedTargets {
  /** What the label without a position is called. */
  private static final Set<String> NEUTRAL = Set.of("NONE", "NEUTRAL");

  private final List<LabeledSentence> positions;
  private final Map<String, List<String>> targetsByText;
  private final String neutral;
  private final int count;

  private UnrelatedTargets(
      List<LabeledSentence> positions,
      Map<String, List<String>> targetsByText,
      String neutral,
      int count) {
    this.positions = positions;
    this.targetsByText = targetsByText;
    this.neutral = neutral;
    this.count = count;
  }

  /**
   * Prepares the pairs of a data set; none if it has fewer than two targets, or no label NONE or
   * NEUTRAL.
   *
   * @param share pairs for each sentence that takes a position, 0 to 1
   */
  static UnrelatedTargets of(TrainingData data, double share) {
    String neutral = data.labels().stream().filter(NEUTRAL::contains).findFirst().orElse("");
    if (!data.hasTargets() || neutral.isEmpty()) {
      return new UnrelatedTargets(List.of(), Map.of(), neutral, 0);
    }
    Map<String, List<String>> others = unlabelledTargets(data);
    List<LabeledSentence> positions =
        data.train().sentences().stream()
            .filter(s -> !s.label().equals(neutral) && !others.get(s.text()).isEmpty())
            .toList();
    return new UnrelatedTargets(
        positions, others, neutral, (int) Math.round(share * positions.size()));
  }

  /** For each text the targets that no row of the training data names with it. */
  private static Map<String, List<String>> unlabelledTargets(TrainingData data) {
    Map<String, Set<String>> labelled = new HashMap<>();
    for (LabeledSentence sentence : data.train().sentences()) {
      labelled.computeIfAbsent(sentence.text(), t -> new HashSet<>()).add(sentence.target());
    }
    Map<String, List<String>> others = new HashMap<>();
    Map<Set<String>, List<String>> complements = new HashMap<>();
    labelled.forEach(
        (text, named) ->
            others.put(
                text,
                complements.computeIfAbsent(
                    named,
                    n -> data.train().targets().stream().filter(t -> !n.contains(t)).toList())));
    return others;
  }

  /** The label of the pairs; empty if there are none. */
  String neutral() {
    return neutral;
  }

  /** Pairs of an epoch. */
  int count() {
    return count;
  }

  /** The pairs of the next epoch, a dataset of {@link #count()} sentences. */
  Dataset draw(Random random) {
    List<LabeledSentence> chosen = new ArrayList<>(positions);
    Collections.shuffle(chosen, random);
    List<LabeledSentence> pairs =
        chosen.subList(0, count).stream().map(s -> pair(s, random)).toList();
    return Dataset.of("unrelated targets", List.of(neutral), pairs);
  }

  private LabeledSentence pair(LabeledSentence sentence, Random random) {
    List<String> others = targetsByText.get(sentence.text());
    String other = others.get(random.nextInt(others.size()));
    return LabeledSentence.of(sentence.id(), sentence.text(), other, neutral);
  }
}
