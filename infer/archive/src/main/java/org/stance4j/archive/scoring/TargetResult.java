package org.stance4j.archive.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The position of an article toward one target.
 *
 * @param target null if the model has no targets
 * @param targetSeen was the target in the model's training data?
 * @param named does the article name the target, see {@link
 *     org.stance4j.archive.speakers.NamedTarget}? True if the model has no targets
 * @param stance that all sentences together convey, whoever takes it: a label of the model or
 *     {@link StanceRule#UNCERTAIN}
 * @param probabilities of the labels, in the model's order
 * @param holders the article's own line, if it has a sentence of its own, and after it all who take
 *     a position in the article, those with the most probable one first
 */
public record TargetResult(
    @Nullable String target,
    boolean targetSeen,
    boolean named,
    String stance,
    Map<String, Double> probabilities,
    List<HolderResult> holders) {

  /** Of an article that names the target. */
  public TargetResult(
      @Nullable String target,
      boolean targetSeen,
      String stance,
      Map<String, Double> probabilities,
      List<HolderResult> holders) {
    this(target, targetSeen, true, stance, probabilities, holders);
  }

  /** The same with other holders. */
  TargetResult withHolders(List<HolderResult> value) {
    return new TargetResult(target, targetSeen, named, stance, probabilities, value);
  }

  public boolean abstained() {
    return stance.equals(StanceRule.UNCERTAIN);
  }
}
