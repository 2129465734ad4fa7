package org.stance4j.train.crossval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;

/**
 * What came of a cross-validation.
 *
 * @param folds in their order, at least two
 * @param pooled all sentences together, each as the model said that had not seen it, in the order
 *     of the data
 */
public record CrossValidationResult(List<FoldResult> folds, ModelEvaluation pooled) {

  /** Copies the list. */
  public CrossValidationResult {
    folds = List.copyOf(folds);
  }

  /** Mean of a number over the folds, whatever their sizes. */
  public double mean(ToDoubleFunction<Evaluation> number) {
    return values(number).average().orElseThrow();
  }

  /** Standard deviation of a number over the folds, as of a sample: over n - 1. */
  public double standardDeviation(ToDoubleFunction<Evaluation> number) {
    double mean = mean(number);
    double squares = values(number).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (folds.size() - 1));
  }

  /** The number of the fold that each scored sentence was held out in, by its id. */
  public Map<String, Integer> foldById() {
    Map<String, Integer> numbers = new HashMap<>();
    for (FoldResult fold : folds) {
      fold.evaluation().scored().forEach(scored -> numbers.put(scored.id(), fold.number()));
    }
    return numbers;
  }

  private DoubleStream values(ToDoubleFunction<Evaluation> number) {
    return folds.stream().mapToDouble(fold -> number.applyAsDouble(fold.evaluation().evaluation()));
  }
}
