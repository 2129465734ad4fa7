package org.stance4j.train.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.EvaluationIntervals;
import org.stance4j.train.evaluation.Metric;
import org.stance4j.train.evaluation.ModelComparison;
import org.stance4j.train.evaluation.ModelReport;
import org.stance4j.train.statistics.Interval;
import org.stance4j.train.statistics.McNemar;
import org.stance4j.train.statistics.PairedBootstrap;

/** Several models side by side, as tables for people. */
final class ComparisonText {
  private final List<ModelReport> reports;
  private final Evaluation first;

  private ComparisonText(List<ModelReport> reports) {
    this.reports = reports;
    this.first = reports.get(0).result().evaluation();
  }

  static String of(List<ModelReport> reports, List<ModelComparison> comparisons, int worst) {
    ComparisonText text = new ComparisonText(reports);
    List<String> parts = new ArrayList<>();
    parts.add(text.metrics());
    comparisons.forEach(comparison -> parts.add(text.comparison(comparison)));
    parts.add(text.perClass());
    if (!text.first.byTarget().isEmpty()) {
      parts.add(text.perTarget());
    }
    for (ModelReport report : reports) {
      String mistakes = WorstText.of(report.result(), worst);
      if (!mistakes.isEmpty()) {
        parts.add(text.label(report) + "\n" + mistakes);
      }
    }
    return String.join("\n", parts);
  }

  /** The name of its file, with its folder only if another one has the same name. */
  private String label(ModelReport report) {
    String name = fileName(report);
    boolean unique = reports.stream().filter(r -> fileName(r).equals(name)).count() == 1;
    return TextTable.oneLine(unique ? name : report.file());
  }

  private static String fileName(ModelReport report) {
    Path name = Path.of(report.file()).getFileName();
    return name == null ? report.file() : name.toString();
  }

  private String metrics() {
    boolean hasFavg = reports.stream().allMatch(report -> report.result().hasFavg());
    TextTable table = table("");
    row(table, "sentences", report -> String.valueOf(report.result().evaluation().n()));
    for (Metric metric : MetricText.metrics(hasFavg)) {
      row(table, MetricText.name(metric), report -> value(report, metric));
    }
    row(table, "seconds", report -> EvaluationText.seconds(report.result()));
    row(table, "sentences/s", report -> EvaluationText.speed(report.result()));
    EvaluationIntervals intervals = reports.get(0).intervals();
    return intervals == null ? table.toString() : table + MetricText.origin(intervals);
  }

  private static String value(ModelReport report, Metric metric) {
    EvaluationIntervals intervals = report.intervals();
    String value = MetricText.share(report.result().evaluation().value(metric));
    return intervals == null ? value : with(value, intervals.metrics().get(metric));
  }

  private static String with(String value, @Nullable Interval interval) {
    return interval == null ? value : value + "  " + MetricText.interval(interval);
  }

  private TextTable table(String title) {
    List<String> header = new ArrayList<>(List.of(title));
    reports.forEach(report -> header.add(label(report)));
    return new TextTable(header.toArray(String[]::new));
  }

  private void row(TextTable table, String name, Function<ModelReport, String> cell) {
    List<String> row = new ArrayList<>(List.of(name));
    reports.forEach(report -> row.add(cell.apply(report)));
    table.row(row.toArray(String[]::new));
  }

  private String comparison(ModelComparison comparison) {
    String title = label(comparison.second()) + " against " + label(comparison.first());
    Map<Metric, PairedBootstrap> bootstraps = comparison.bootstraps();
    TextTable table =
        bootstraps.isEmpty()
            ? new TextTable(title, "difference")
            : new TextTable(title, "difference", "95 % interval", "p");
    for (Metric metric : comparison.metrics()) {
      List<String> row = new ArrayList<>(List.of(MetricText.name(metric)));
      row.add(MetricText.difference(comparison.difference(metric)));
      PairedBootstrap bootstrap = bootstraps.get(metric);
      if (bootstrap != null) {
        row.add(MetricText.differenceInterval(bootstrap.interval()));
        row.add(MetricText.pValue(bootstrap.pValue()));
      }
      table.row(row.toArray(String[]::new));
    }
    return table + mcNemar(comparison);
  }

  private String mcNemar(ModelComparison comparison) {
    McNemar test = comparison.mcNemar();
    OptionalDouble statistic = test.chiSquared();
    boolean grouped =
        comparison.first().result().scored().stream().anyMatch(s -> s.sentence().group() != null);
    return String.format(
        Locale.ROOT,
        "only %s right: %d, only %s right: %d; McNemar's test: %s, p %s\n%s",
        label(comparison.second()),
        test.onlySecond(),
        label(comparison.first()),
        test.onlyFirst(),
        statistic.isPresent()
            ? String.format(Locale.ROOT, "chi-squared %.2f", statistic.getAsDouble())
            : "exact",
        MetricText.pValue(test.pValue()),
        grouped ? "That p is too low if the sentences of a group resemble each other.\n" : "");
  }

  private String perClass() {
    TextTable table = table("F1 of label");
    for (String label : first.labels()) {
      row(
          table,
          label,
          report -> MetricText.share(report.result().evaluation().perClass().get(label).f1()));
    }
    return table.toString();
  }

  private String perTarget() {
    TextTable table = table("macro F1 of target");
    for (String target : EvaluationText.largestTargets(first)) {
      row(table, target, report -> macroF1(report, target));
    }
    return table + EvaluationText.moreTargets(first);
  }

  private static String macroF1(ModelReport report, String target) {
    Map<String, Interval> intervals =
        report.intervals() == null ? Map.of() : report.intervals().macroF1ByTarget();
    Evaluation part = report.result().evaluation().byTarget().get(target);
    return with(MetricText.share(part.macroF1()), intervals.get(target));
  }
}
