package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  private final List<String> targets;
  private final String neutral;
  private final int count;

  private UnrelatedTargets(
      List<LabeledSentence> positions, List<String> targets, String neutral, int count) {
    this.positions = positions;
    this.targets = targets;
    this.neutral = neutral;
    this.count = count;
  }

  /**
   * Prepares the pairs of a data set; none if it has fewer than two targets or no label NONE or
   * NEUTRAL.
   *
   * @param share pairs for each sentence that takes a position, 0 to 1
   */
  static UnrelatedTargets of(TrainingData data, double share) {
    String neutral = data.labels().stream().filter(NEUTRAL::contains).findFirst().orElse("");
    List<String> targets = data.train().targets();
    List<LabeledSentence> positions =
        data.train().sentences().stream().filter(s -> !s.label().equals(neutral)).toList();
    boolean possible = data.hasTargets() && targets.size() > 1 && !neutral.isEmpty();
    int count = possible ? (int) Math.round(share * positions.size()) : 0;
    return new UnrelatedTargets(positions, targets, neutral, count);
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
    String other;
    do {
      other = targets.get(random.nextInt(targets.size()));
    } while (other.equals(sentence.target()));
    return LabeledSentence.of(sentence.id(), sentence.text(), other, neutral);
  }
}
