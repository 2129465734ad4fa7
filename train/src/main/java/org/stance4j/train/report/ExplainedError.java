package org.stance4j.train.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.Scored;

/**
 * A wrong prediction and the words that drove it.
 *
 * @param id of the sentence
 * @param target of the sentence; null if it has none
 * @param gold the right label
 * @param explanation of the predicted label
 */
public record ExplainedError(
    String id, @Nullable String target, String gold, Explanation explanation) {

  /** The wrong predictions with the highest probability, the most confident first. */
  public static List<Scored> mostConfident(ModelEvaluation result, int most) {
    return result.scored().stream()
        .filter(s -> s.predicted() != s.gold())
        .sorted(Comparator.comparingDouble(s -> -s.probabilities()[s.predicted()]))
        .limit(most)
        .toList();
  }
}
