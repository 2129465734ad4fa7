package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.stance4j.train.crossval.CrossValidationResult;
import org.stance4j.train.crossval.FoldResult;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelReport;

/** A cross-validation as tables for people. */
final class CrossvalText {
  private CrossvalText() {}

  static String of(CrossValidationResult result, FoldsBy by) {
    boolean hasFavg = result.pooled().hasFavg();
    List<ToDoubleFunction<Evaluation>> numbers = new ArrayList<>();
    numbers.add(Evaluation::accuracy);
    numbers.add(Evaluation::macroF1);
    if (hasFavg) {
      numbers.add(Evaluation::favg);
    }
    numbers.add(Evaluation::ece);
    String first = by == FoldsBy.TARGET ? "target left out" : "fold";
    TextTable table =
        hasFavg
            ? new TextTable(first, "sentences", "accuracy", "macro F1", "Favg", "ECE")
            : new TextTable(first, "sentences", "accuracy", "macro F1", "ECE");
    for (FoldResult fold : result.folds()) {
      Evaluation evaluation = fold.evaluation().evaluation();
      String count = String.valueOf(evaluation.n());
      table.row(row(fold.fold().name(), count, numbers, n -> n.applyAsDouble(evaluation)));
    }
    Evaluation pooled = result.pooled().evaluation();
    table.row(row("mean", "", numbers, result::mean));
    table.row(row("standard deviation", "", numbers, result::standardDeviation));
    table.row(row("pooled", String.valueOf(pooled.n()), numbers, n -> n.applyAsDouble(pooled)));
    return table + "\n" + EvaluationText.details(new ModelReport("", "", result.pooled(), null), 0);
  }

  private static String[] row(
      String name,
      String count,
      List<ToDoubleFunction<Evaluation>> numbers,
      ToDoubleFunction<ToDoubleFunction<Evaluation>> value) {
    List<String> row = new ArrayList<>(List.of(name, count));
    numbers.forEach(number -> row.add(MetricText.share(value.applyAsDouble(number))));
    return row.toArray(String[]::new);
  }
}
