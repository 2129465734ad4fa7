package org.stance4j.train.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.train.statistics.Bootstrap;

/**
 * An evaluation of a model and how far it can be trusted.
 *
 * @param name the model's
 * @param file that the model was read from, as its user wrote it
 * @param result the evaluation
 * @param intervals of its numbers; null if they were not asked for, or there is nothing to draw
 *     from
 */
public record ModelReport(
    String name, String file, ModelEvaluation result, @Nullable EvaluationIntervals intervals) {

  /** With intervals, unless {@code bootstrap} is null. */
  public static ModelReport of(
      String name, String file, ModelEvaluation result, @Nullable Bootstrap bootstrap) {
    List<String> labels = result.evaluation().labels();
    EvaluationIntervals intervals =
        bootstrap == null
            ? null
            : EvaluationIntervals.of(labels, result.scored(), bootstrap).orElse(null);
    return new ModelReport(name, file, result, intervals);
  }
}
