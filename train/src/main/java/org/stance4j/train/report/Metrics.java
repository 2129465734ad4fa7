package org.stance4j.train.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.statistics.Interval;

/** The numbers that sum an evaluation up. */
final class Metrics {
  private Metrics() {}

  private record Metric(String key, String name, double value, String how) {}

  static Section of(ReportData data) {
    String tiles =
        list(data.result()).stream()
            .map(metric -> tile(metric, data.intervals().get(metric.key())))
            .collect(Collectors.joining());
    String how =
        data.intervals().isEmpty()
            ? "Measured on these sentences; other sentences of the same kind would give somewhat"
                + " other numbers."
            : "Measured on these sentences; the range below a number is where it would mostly lie on"
                + " other sentences of the same kind.";
    return new Section("metrics", "In numbers", how, "<dl class=\"tiles\">" + tiles + "</dl>");
  }

  private static List<Metric> list(ModelEvaluation result) {
    Evaluation all = result.evaluation();
    List<Metric> metrics =
        List.of(
            new Metric(
                "macroF1",
                "Macro F1",
                all.macroF1(),
                "How well the labels are recognised, each label counting the same. 1 is perfect."),
            new Metric(
                "accuracy", "Accuracy", all.accuracy(), "Share of sentences with the right label."),
            new Metric(
                "favg",
                "F avg",
                all.favg(),
                "Like macro F1, of " + pair(all.labels()) + " alone: the measure of SemEval 2016."),
            new Metric(
                "macroRecall",
                "Macro recall",
                all.macroRecall(),
                "Share of a label’s sentences that are found, as a mean over the labels."),
            new Metric(
                "ece",
                "Calibration error",
                all.ece(),
                "How far probabilities are from how often they come true. 0 is perfect."),
            new Metric(
                "brier",
                "Brier score",
                all.brier(),
                "Squared error of the probabilities, 0 to 2. Lower is better."),
            new Metric(
                "nll",
                "Log loss",
                all.nll(),
                "Surprise at the right labels. Lower is better; being sure and wrong costs most."));
    return metrics.stream().filter(m -> result.hasFavg() || !m.key().equals("favg")).toList();
  }

  /** The labels of {@link Evaluation#favg}. */
  private static String pair(List<String> labels) {
    return labels.contains("FAVOR") && labels.contains("AGAINST")
        ? "FAVOR and AGAINST"
        : labels.get(0) + " and " + labels.get(1);
  }

  private static String tile(Metric metric, @Nullable Interval interval) {
    String range =
        interval == null
            ? ""
            : Html.format(
                "<dd class=\"range\">%s to %s <span>(95%%)</span></dd>",
                Html.number(interval.low()), Html.number(interval.high()));
    return Html.format(
        "<div><dt>%s</dt><dd class=\"value\">%s</dd>%s<dd class=\"how\">%s</dd></div>\n",
        metric.name(), Html.number(metric.value()), range, Html.text(metric.how()));
  }
}
