package org.stance4j.train.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.testing.TinyModels;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.NotScored;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.report.ReportData.NamedFile;
import org.stance4j.train.statistics.Interval;

/** Reports on made-up predictions. */
final class SampleReports {
  static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  static final String HOSTILE = "We <script>window.hacked = true</script> & \"they\" go";
  private static final List<String> TARGETS =
      List.of("iraq", "withdrawal of US troops from Iraq", "</td><script>alert(1)</script>");
  private static final Map<String, String> HISTORY =
      Map.of(
          "history.trainLoss", "1.0431 0.7012 0.5140 0.4021",
          "history.devMacroF1", "0.5120 0.6610 0.7040 0.6980",
          "bestEpoch", "3");

  private SampleReports() {}

  /** With everything that a report can have. */
  static ReportData whole() {
    Map<String, Interval> intervals =
        Map.of(
            "macroF1", new Interval(0.611, 0.702),
            "accuracy", new Interval(0.62, 0.71));
    return data(HISTORY, intervals, result());
  }

  /** Without what an older model, or an evaluation without intervals, does not have. */
  static ReportData plain() {
    return data(Map.of(), Map.of(), result());
  }

  static ReportData data(
      Map<String, String> provenance, Map<String, Interval> intervals, ModelEvaluation result) {
    try (StanceModel model = TinyModels.random(3, LABELS, TARGETS)) {
      return new ReportData(
          withProvenance(model.info(), provenance),
          new NamedFile("iraq<b>.stance", "0123456789abcdef".repeat(4)),
          List.of(new NamedFile("iraq-2020.csv", "fedcba9876543210".repeat(4))),
          "test",
          result,
          intervals,
          errors(model, result),
          Instant.parse("2020-02-03T04:05:06Z"),
          "1.2.3");
    }
  }

  static ModelEvaluation result() {
    Random random = new Random(5);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double[] p = new double[LABELS.size()];
      double sure = 0.34 + 0.65 * Math.sqrt(random.nextDouble());
      int best = random.nextInt(p.length);
      for (int label = 0; label < p.length; label++) {
        p[label] = label == best ? sure : (1 - sure) / 2;
      }
      int gold = random.nextDouble() < sure ? best : (best + 1) % p.length;
      scored.add(scored("s" + i, TARGETS.get(i % TARGETS.size()), gold, p));
    }
    return new ModelEvaluation(
        "stance",
        Evaluation.of(LABELS, scored),
        scored,
        List.of(),
        List.of(new NotScored("x", "no target given")),
        List.of("1 of 3 targets were not in the training data: <i>"),
        8);
  }

  static Scored scored(String id, @Nullable String target, int gold, double... p) {
    return new Scored(
        new LabeledSentence(
            id, "text of " + id, target, LABELS.get(gold), null, null, null, null, null, null),
        gold,
        p);
  }

  private static List<ExplainedError> errors(StanceModel model, ModelEvaluation result) {
    Explainer explainer = Explainer.of(model);
    List<ExplainedError> errors = new ArrayList<>();
    for (Scored wrong : ExplainedError.mostConfident(result, 4)) {
      errors.add(
          new ExplainedError(
              wrong.id(),
              wrong.target(),
              LABELS.get(wrong.gold()),
              explainer.explain(TextTarget.of(HOSTILE, "iraq"))));
    }
    return errors;
  }

  private static ModelInfo withProvenance(ModelInfo info, Map<String, String> more) {
    Map<String, String> provenance = new TreeMap<>(info.provenance());
    provenance.putAll(more);
    return new ModelInfo(
        info.name(),
        info.task(),
        info.labels(),
        info.targets(),
        info.encoder(),
        info.maxTokens(),
        info.temperature(),
        info.uncertaintyThreshold(),
        provenance,
        info.card());
  }
}
