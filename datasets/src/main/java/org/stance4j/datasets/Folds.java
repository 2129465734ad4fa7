package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a dataset into folds, for cross-validation: every sentence is held out exactly once.
 *
 * <p>Folds depend on the sentences and the seed, not on the order of the rows.
 */
public final class Folds {
  private Folds() {}

  /**
   * Folds that share no group and no text (white space, case and compatibility forms aside); a
   * sentence without a group is bound by its text alone. Labels and targets, and both together, are
   * spread over the folds as evenly as the groups allow.
   *
   * @param count of the folds, at least 2
   * @throws IllegalArgumentException if there are fewer groups than folds, or fewer than 2 folds
   */
  public static List<Fold> byGroup(Dataset dataset, int count, long seed) {
    return of(dataset, SplitGroup.groupsOf(dataset.sentences(), seed), count);
  }

  /**
   * Like {@link #byGroup}, but groups may be torn: folds share no text, that is all.
   *
   * @param count of the folds, at least 2
   * @throws IllegalArgumentException if there are fewer different texts than folds, or fewer than 2
   *     folds
   */
  public static List<Fold> bySentence(Dataset dataset, int count, long seed) {
    return of(dataset, SplitGroup.equalTextsOf(dataset.sentences(), seed), count);
  }

  /**
   * A fold for each target, in the order of their first sentence, which holds out all its sentences
   * and no others. The rest may know their texts, from another target.
   *
   * @throws IllegalArgumentException if there are fewer than two targets or a sentence has none
   */
  public static List<Fold> byTarget(Dataset dataset) {
    for (LabeledSentence sentence : dataset.sentences()) {
      if (sentence.target() == null) {
        throw new IllegalArgumentException(
            "found sentence \"" + sentence.id() + "\" without a target, expected one for each");
      }
    }
    if (dataset.targets().size() < 2) {
      throw new IllegalArgumentException(
          "found "
              + (dataset.targets().isEmpty()
                  ? "no target"
                  : "one target only, \"" + dataset.targets().get(0) + "\"")
              + ", expected at least two: one to leave out and others to learn from");
    }
    return dataset.targets().stream()
        .map(
            target ->
                new Fold(
                    target,
                    dataset.filter(sentence -> !target.equals(sentence.target())),
                    dataset.filter(sentence -> target.equals(sentence.target()))))
        .toList();
  }

  private static List<Fold> of(Dataset dataset, List<SplitGroup> groups, int count) {
    if (count < 2) {
      throw new IllegalArgumentException("found " + count + " folds, expected at least 2");
    }
    if (groups.size() < count) {
      throw new IllegalArgumentException(
          "found %d folds, expected at most %d, as many as there are groups of sentences that must"
                  .formatted(count, groups.size())
              + " stay together");
    }
    Map<String, Integer> foldById = new HashMap<>();
    Map<String, Integer> foldByGroup = FoldAssignment.assign(groups, count);
    for (SplitGroup group : groups) {
      int fold = foldByGroup.get(group.key());
      group.sentences().forEach(sentence -> foldById.put(sentence.id(), fold));
    }
    List<Fold> folds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int fold = i;
      folds.add(
          new Fold(
              String.valueOf(fold + 1),
              dataset.filter(sentence -> foldById.get(sentence.id()) != fold),
              dataset.filter(sentence -> foldById.get(sentence.id()) == fold)));
    }
    return folds;
  }
}
