package org.stance4j.train.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.engine.model.Prediction;

/**
 * An explanation as a JSON object, for scripts: {@code text}, {@code target}, {@code label} (the
 * one that is explained), {@code predicted}, {@code uncertain}, {@code targetSeen}, {@code
 * probabilities} (label to number) and {@code words}, each with {@code start}, {@code end}, {@code
 * text} and {@code weight}, which is a difference of log-odds.
 */
final class ExplanationJson {
  private ExplanationJson() {}

  /** The object, indented, with a line feed at its end. */
  static String of(Explanation explanation) {
    Prediction prediction = explanation.prediction();
    ObjectNode root = Json.object();
    root.put("text", explanation.input().text());
    root.put("target", explanation.input().target());
    root.put("label", explanation.label());
    root.put("predicted", prediction.label());
    root.put("uncertain", prediction.isUncertain());
    root.put("targetSeen", prediction.targetSeen());
    ObjectNode probabilities = root.putObject("probabilities");
    prediction.labels().forEach(l -> probabilities.put(l, prediction.probability(l)));
    root.set("words", Json.tree(explanation.words()));
    return Json.text(root);
  }
}
