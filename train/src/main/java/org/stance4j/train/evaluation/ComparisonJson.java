package org.stance4j.train.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.stance4j.train.statistics.McNemar;
import org.stance4j.train.statistics.PairedBootstrap;

/** A comparison of two models as {@link EvaluationJson} describes it. */
final class ComparisonJson {
  private ComparisonJson() {}

  static ObjectNode of(ModelComparison comparison) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("first", comparison.first().file());
    node.put("second", comparison.second().file());
    for (Metric metric : comparison.metrics()) {
      ObjectNode numbers = node.putObject(metric.key());
      numbers.put("difference", comparison.difference(metric));
      PairedBootstrap bootstrap = comparison.bootstraps().get(metric);
      if (bootstrap != null) {
        numbers
            .putArray("interval")
            .add(bootstrap.interval().low())
            .add(bootstrap.interval().high());
        numbers.put("pValue", bootstrap.pValue());
      }
    }
    putTest(node.putObject("mcNemar"), comparison.mcNemar());
    return node;
  }

  private static void putTest(ObjectNode node, McNemar test) {
    node.put("onlyFirstRight", test.onlyFirst());
    node.put("onlySecondRight", test.onlySecond());
    node.put("exact", test.chiSquared().isEmpty());
    test.chiSquared().ifPresent(statistic -> node.put("chiSquared", statistic));
    node.put("pValue", test.pValue());
  }
}
