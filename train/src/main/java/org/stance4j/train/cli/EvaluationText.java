package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance4j.train.evaluation.ClassScores;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;

/** An evaluation as tables for people. */
final class EvaluationText {
  private static final int MOST_TARGETS = 20;

  private EvaluationText() {}

  static String of(ModelEvaluation result) {
    return headline(result) + "\n" + details(result);
  }

  /** The tables for each label and each target. */
  static String details(ModelEvaluation result) {
    Evaluation evaluation = result.evaluation();
    List<String> parts = new ArrayList<>();
    parts.add(perClass(evaluation));
    parts.add(confusion(evaluation));
    if (!evaluation.byTarget().isEmpty()) {
      parts.add(perTarget(evaluation.byTarget(), result.hasFavg()));
    }
    return String.join("\n", parts);
  }

  private static String headline(ModelEvaluation result) {
    Evaluation evaluation = result.evaluation();
    TextTable table = new TextTable("sentences", String.valueOf(evaluation.n()));
    table.row("accuracy", share(evaluation.accuracy()));
    table.row("macro F1", share(evaluation.macroF1()));
    if (result.hasFavg()) {
      table.row("Favg", share(evaluation.favg()));
    }
    table.row("macro recall", share(evaluation.macroRecall()));
    table.row("ECE", share(evaluation.ece()));
    table.row("Brier score", share(evaluation.brier()));
    table.row("NLL", share(evaluation.nll()));
    table.row("seconds", String.format(Locale.ROOT, "%.2f", result.seconds()));
    table.row("sentences/s", String.format(Locale.ROOT, "%.1f", result.sentencesPerSecond()));
    return table.toString();
  }

  private static String perClass(Evaluation evaluation) {
    TextTable table = new TextTable("label", "precision", "recall", "F1", "support");
    for (Map.Entry<String, ClassScores> entry : evaluation.perClass().entrySet()) {
      ClassScores scores = entry.getValue();
      table.row(
          entry.getKey(),
          share(scores.precision()),
          share(scores.recall()),
          share(scores.f1()),
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

  private static String perTarget(Map<String, Evaluation> byTarget, boolean hasFavg) {
    TextTable table =
        hasFavg
            ? new TextTable("target", "sentences", "accuracy", "macro F1", "Favg")
            : new TextTable("target", "sentences", "accuracy", "macro F1");
    byTarget.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().n()))
        .limit(MOST_TARGETS)
        .forEach(entry -> table.row(targetRow(entry.getKey(), entry.getValue(), hasFavg)));
    int left = byTarget.size() - MOST_TARGETS;
    return left > 0 ? table + "and " + left + " more targets\n" : table.toString();
  }

  private static String[] targetRow(String target, Evaluation part, boolean hasFavg) {
    List<String> row = new ArrayList<>();
    row.add(target);
    row.add(String.valueOf(part.n()));
    row.add(share(part.accuracy()));
    row.add(share(part.macroF1()));
    if (hasFavg) {
      row.add(share(part.favg()));
    }
    return row.toArray(String[]::new);
  }

  static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
