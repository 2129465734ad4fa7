package org.stance4j.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.stance4j.train.crossval.CrossValidationResult;
import org.stance4j.train.crossval.FoldResult;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.EvaluationJson;

/**
 * A cross-validation as a JSON object: {@code by}, {@code seed}, {@code folds}, {@code mean} and
 * {@code standardDeviation} (of the folds' {@code accuracy}, {@code macroF1}, {@code favg} for the
 * task stance only, {@code macroRecall}, {@code ece}, {@code brier}, {@code nll}), and {@code
 * pooled}, an object of {@link EvaluationJson}. A fold is such an object too, after {@code fold}
 * (its number), {@code target} (where one is left out), {@code trainSentences}, {@code
 * devSentences} and {@code bestEpoch}.
 */
final class CrossvalJson {
  private CrossvalJson() {}

  static String of(CrossValidationResult result, FoldsBy by, long seed) {
    ObjectNode root = Json.object();
    root.put("by", by.toString());
    root.put("seed", seed);
    ArrayNode folds = root.putArray("folds");
    result.folds().forEach(fold -> folds.add(fold(fold, by)));
    ObjectNode mean = root.putObject("mean");
    ObjectNode deviation = root.putObject("standardDeviation");
    numbers(result.pooled().hasFavg())
        .forEach(
            (name, number) -> {
              mean.put(name, result.mean(number));
              deviation.put(name, result.standardDeviation(number));
            });
    root.set("pooled", EvaluationJson.tree(result.pooled()));
    return Json.text(root);
  }

  private static ObjectNode fold(FoldResult fold, FoldsBy by) {
    ObjectNode node = Json.object();
    node.put("fold", fold.number());
    if (by == FoldsBy.TARGET) {
      node.put("target", fold.fold().name());
    }
    node.put("trainSentences", fold.trainSentences());
    node.put("devSentences", fold.devSentences());
    node.put("bestEpoch", fold.bestEpoch());
    node.setAll(EvaluationJson.tree(fold.evaluation()));
    return node;
  }

  private static Map<String, ToDoubleFunction<Evaluation>> numbers(boolean hasFavg) {
    Map<String, ToDoubleFunction<Evaluation>> numbers = new LinkedHashMap<>();
    numbers.put("accuracy", Evaluation::accuracy);
    numbers.put("macroF1", Evaluation::macroF1);
    if (hasFavg) {
      numbers.put("favg", Evaluation::favg);
    }
    numbers.put("macroRecall", Evaluation::macroRecall);
    numbers.put("ece", Evaluation::ece);
    numbers.put("brier", Evaluation::brier);
    numbers.put("nll", Evaluation::nll);
    return numbers;
  }
}
