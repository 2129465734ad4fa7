package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance4j.train.evaluation.ClassScores;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.EvaluationIntervals;
import org.stance4j.train.evaluation.Metric;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.ModelReport;
import org.stance4j.train.statistics.Interval;

/** An evaluation of one model as tables for people. */
final class EvaluationText {
  /** Tables of targets end here. */
  static final int MOST_TARGETS = 20;

  private EvaluationText() {}

  static String of(ModelReport report, int worst) {
    return headline(report) + "\n" + details(report, worst);
  }

  /** The tables for each label and each target, and the surest mistakes. */
  static String details(ModelReport report, int worst) {
    Evaluation evaluation = report.result().evaluation();
    List<String> parts = new ArrayList<>();
    parts.add(perClass(evaluation));
    parts.add(confusion(evaluation));
    if (!evaluation.byTarget().isEmpty()) {
      parts.add(perTarget(report));
    }
    parts.add(WorstText.of(report.result(), worst));
    return String.join("\n", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static String headline(ModelReport report) {
    ModelEvaluation result = report.result();
    EvaluationIntervals intervals = report.intervals();
    Map<Metric, Interval> byMetric = intervals == null ? Map.of() : intervals.metrics();
    TextTable table = new TextTable("sentences", String.valueOf(result.evaluation().n()), "");
    for (Metric metric : MetricText.metrics(result.hasFavg())) {
      table.row(
          MetricText.name(metric),
          MetricText.share(result.evaluation().value(metric)),
          MetricText.interval(byMetric.get(metric)));
    }
    table.row("seconds", seconds(result), "");
    table.row("sentences/s", speed(result), "");
    return intervals == null ? table.toString() : table + MetricText.origin(intervals);
  }

  static String seconds(ModelEvaluation result) {
    return String.format(Locale.ROOT, "%.2f", result.seconds());
  }

  static String speed(ModelEvaluation result) {
    return String.format(Locale.ROOT, "%.1f", result.sentencesPerSecond());
  }

  private static String perClass(Evaluation evaluation) {
    TextTable table = new TextTable("label", "precision", "recall", "F1", "support");
    for (Map.Entry<String, ClassScores> entry : evaluation.perClass().entrySet()) {
      ClassScores scores = entry.getValue();
      table.row(
          entry.getKey(),
          MetricText.share(scores.precision()),
          MetricText.share(scores.recall()),
          MetricText.share(scores.f1()),
          String.valueOf(scores.support()));
    }
    return table.toString();
  }

  private static String confusion(Evaluation evaluation) {
    List<String> header = new ArrayList<>(List.of("gold \\ predicted"));
    header.addAll(evaluation.labels());
    TextTable table = new TextTable(header.toArray(String[]::new));
    int[][] counts = evaluation.confusion();
    for (int gold = 0; gold < counts.length; gold++) {
      List<String> row = new ArrayList<>(List.of(evaluation.labels().get(gold)));
      for (int count : counts[gold]) {
        row.add(String.valueOf(count));
      }
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }

  private static String perTarget(ModelReport report) {
    Evaluation evaluation = report.result().evaluation();
    Map<String, Interval> intervals =
        report.intervals() == null ? Map.of() : report.intervals().macroF1ByTarget();
    boolean hasFavg = report.result().hasFavg();
    List<String> header = new ArrayList<>(List.of("target", "sentences", "accuracy", "macro F1"));
    addUnless(intervals.isEmpty(), header, "");
    addUnless(!hasFavg, header, "Favg");
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (String target : largestTargets(evaluation)) {
      Evaluation part = evaluation.byTarget().get(target);
      List<String> row = new ArrayList<>(List.of(target, String.valueOf(part.n())));
      row.add(MetricText.share(part.accuracy()));
      row.add(MetricText.share(part.macroF1()));
      addUnless(intervals.isEmpty(), row, MetricText.interval(intervals.get(target)));
      addUnless(!hasFavg, row, MetricText.share(part.favg()));
      table.row(row.toArray(String[]::new));
    }
    return table + moreTargets(evaluation);
  }

  private static void addUnless(boolean left, List<String> row, String cell) {
    if (!left) {
      row.add(cell);
    }
  }

  /** As many as are shown, those with the most sentences first. */
  static List<String> largestTargets(Evaluation evaluation) {
    Map<String, Evaluation> byTarget = evaluation.byTarget();
    return byTarget.keySet().stream()
        .sorted(Comparator.comparing(target -> -byTarget.get(target).n()))
        .limit(MOST_TARGETS)
        .toList();
  }

  /** A line about the targets that are not shown; blank if all are. */
  static String moreTargets(Evaluation evaluation) {
    int left = evaluation.byTarget().size() - MOST_TARGETS;
    return left > 0 ? "and " + left + " more targets\n" : "";
  }
}
