package org.stance4j.train.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An evaluation as a JSON object, for scripts: {@code n}, {@code accuracy}, {@code macroF1}, {@code
 * favg} (for the task stance only), {@code macroRecall}, {@code perClass} (label to {@code
 * precision}, {@code recall}, {@code f1}, {@code support}), {@code ece}, {@code brier}, {@code
 * nll}, {@code labels}, {@code confusion} (rows gold, columns predicted, both in the order of
 * {@code labels}), {@code seconds}, {@code sentencesPerSecond}, and {@code byTarget} (target to an
 * object with the fields from {@code n} to {@code confusion}).
 */
public final class EvaluationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationJson() {}

  /** The object, indented, with a line feed at its end. */
  public static String of(ModelEvaluation result) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(result)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of numbers and strings is always JSON", e);
    }
  }

  /** The object, to be part of another. */
  public static ObjectNode tree(ModelEvaluation result) {
    ObjectNode root = metrics(result.evaluation(), result.hasFavg());
    root.put("seconds", result.seconds());
    root.put("sentencesPerSecond", result.sentencesPerSecond());
    ObjectNode targets = root.putObject("byTarget");
    result
        .evaluation()
        .byTarget()
        .forEach((target, part) -> targets.set(target, metrics(part, result.hasFavg())));
    return root;
  }

  private static ObjectNode metrics(Evaluation evaluation, boolean hasFavg) {
    ObjectNode node = JSON.createObjectNode();
    node.put("n", evaluation.n());
    node.put("accuracy", evaluation.accuracy());
    node.put("macroF1", evaluation.macroF1());
    if (hasFavg) {
      node.put("favg", evaluation.favg());
    }
    node.put("macroRecall", evaluation.macroRecall());
    node.set("perClass", JSON.valueToTree(evaluation.perClass()));
    node.put("ece", evaluation.ece());
    node.put("brier", evaluation.brier());
    node.put("nll", evaluation.nll());
    node.set("labels", JSON.valueToTree(evaluation.labels()));
    node.set("confusion", JSON.valueToTree(evaluation.confusion()));
    return node;
  }
}
