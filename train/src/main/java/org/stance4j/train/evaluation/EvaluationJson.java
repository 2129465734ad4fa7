package org.stance4j.train.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.stance4j.train.statistics.Interval;

/**
 * Evaluations as a JSON object, for scripts: {@code n}, {@code accuracy}, {@code macroF1}, {@code
 * favg} (for the task stance only), {@code macroRecall}, {@code perClass} (label to {@code
 * precision}, {@code recall}, {@code f1}, {@code support}), {@code ece}, {@code brier}, {@code
 * nll}, {@code labels}, {@code confusion} (rows gold, columns predicted, both in the order of
 * {@code labels}), {@code seconds}, {@code sentencesPerSecond}, and {@code byTarget} (target to an
 * object with the fields from {@code n} to {@code confusion}).
 *
 * <p>Where there are intervals: {@code intervals} (metric to its 95 % interval as {@code [low,
 * high]}), {@code eceIfCalibrated} ({@code mean} and {@code p95} of the error that chance alone
 * gives, see {@link ChanceCalibrationError}), {@code resamples}, {@code resampledBy} ({@code
 * sentence} or {@code group}), and in each target {@code intervals} with {@code macroF1} alone.
 * Where mistakes are asked for: {@code worst}, a list of {@code id}, {@code target} (may be null),
 * {@code gold}, {@code predicted}, {@code probability} (of the predicted label), {@code text}.
 *
 * <p>Of several models the object is that of the first, and has two more fields. {@code models}
 * lists the same object for every model, the first included, each beginning with {@code name} and
 * {@code file}. {@code comparisons} lists for every later model {@code first} and {@code second}
 * (files), {@code macroF1} and {@code favg} ({@code difference}, second less first, and, where
 * there are intervals, its {@code interval} and {@code pValue} by the paired bootstrap), and {@code
 * mcNemar} ({@code onlyFirstRight}, {@code onlySecondRight}, {@code exact}, {@code chiSquared}
 * unless exact, {@code pValue}).
 */
public final class EvaluationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int worst;

  private EvaluationJson(int worst) {
    this.worst = worst;
  }

  /**
   * The object, indented, with a line feed at its end.
   *
   * @param reports at least one
   * @param comparisons of the later ones with the first; written only if there are several reports
   * @param worst how many of the surest mistakes are listed at most; if 0, there is no list
   */
  public static String of(List<ModelReport> reports, List<ModelComparison> comparisons, int worst) {
    EvaluationJson json = new EvaluationJson(worst);
    ObjectNode root = JSON.createObjectNode();
    json.putReport(root, reports.get(0));
    if (reports.size() > 1) {
      ArrayNode models = root.putArray("models");
      for (ModelReport report : reports) {
        ObjectNode model = models.addObject();
        model.put("name", report.name());
        model.put("file", report.file());
        json.putReport(model, report);
      }
      ArrayNode list = root.putArray("comparisons");
      comparisons.forEach(comparison -> list.add(ComparisonJson.of(comparison)));
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of numbers and strings is always JSON", e);
    }
  }

  /** The object of one evaluation without intervals, to be part of another. */
  public static ObjectNode tree(ModelEvaluation result) {
    ObjectNode root = JSON.createObjectNode();
    new EvaluationJson(0).putReport(root, new ModelReport("", "", result, null));
    return root;
  }

  private void putReport(ObjectNode root, ModelReport report) {
    ModelEvaluation result = report.result();
    putMetrics(root, result.evaluation(), result.hasFavg());
    root.put("seconds", result.seconds());
    root.put("sentencesPerSecond", result.sentencesPerSecond());
    putTargets(root.putObject("byTarget"), report);
    if (report.intervals() != null) {
      putIntervals(root, report.intervals(), result.hasFavg());
    }
    if (worst > 0) {
      ArrayNode list = root.putArray("worst");
      List<String> labels = result.evaluation().labels();
      result.worst(worst).forEach(s -> list.add(mistake(labels, s)));
    }
  }

  private static void putTargets(ObjectNode targets, ModelReport report) {
    ModelEvaluation result = report.result();
    Map<String, Interval> intervals =
        report.intervals() == null ? Map.of() : report.intervals().macroF1ByTarget();
    result
        .evaluation()
        .byTarget()
        .forEach(
            (target, part) -> {
              ObjectNode node = targets.putObject(target);
              putMetrics(node, part, result.hasFavg());
              Interval macroF1 = intervals.get(target);
              if (macroF1 != null) {
                put(node.putObject("intervals"), Metric.MACRO_F1, macroF1);
              }
            });
  }

  private static void putMetrics(ObjectNode node, Evaluation evaluation, boolean hasFavg) {
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
  }

  private static void putIntervals(
      ObjectNode root, EvaluationIntervals intervals, boolean hasFavg) {
    ObjectNode all = root.putObject("intervals");
    intervals
        .metrics()
        .forEach(
            (metric, interval) -> {
              if (metric != Metric.FAVG || hasFavg) {
                put(all, metric, interval);
              }
            });
    ChanceCalibrationError chance = intervals.chanceCalibrationError();
    root.putObject("eceIfCalibrated").put("mean", chance.mean()).put("p95", chance.p95());
    root.put("resamples", intervals.bootstrap().resamples());
    root.put("resampledBy", intervals.units().grouped() ? "group" : "sentence");
  }

  private static void put(ObjectNode node, Metric metric, Interval interval) {
    node.putArray(metric.key()).add(interval.low()).add(interval.high());
  }

  private static ObjectNode mistake(List<String> labels, Scored scored) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", scored.id());
    node.put("target", scored.target());
    node.put("gold", labels.get(scored.gold()));
    node.put("predicted", labels.get(scored.predicted()));
    node.put("probability", scored.probability(scored.predicted()));
    node.put("text", scored.sentence().text());
    return node;
  }
}
