package org.stance4j.archive.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The position of an article toward one target.
 *
 * @param target null if the model has no targets
 * @param targetSeen was the target in the model's training data?
 * @param stance that all sentences together convey, whoever takes it: a label of the model or
 *     {@link StanceRule#UNCERTAIN}
 * @param probabilities of the labels, in the model's order
 * @param holders the article's own line, if it has a sentence of its own, and after it all who take
 *     a position in the article, those with the most probable one first
 */
public record TargetResult(
    @Nullable String target,
    boolean targetSeen,
    String stance,
    Map<String, Double> probabilities,
    List<HolderResult> holders) {

  public boolean abstained() {
    return stance.equals(StanceRule.UNCERTAIN);
  }
}
