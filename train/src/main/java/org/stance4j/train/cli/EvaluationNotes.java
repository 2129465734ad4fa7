package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.ModelReport;
import org.stance4j.train.evaluation.NotScored;

/** What a reader of the numbers should know besides, on standard error. */
final class EvaluationNotes {
  private static final int MOST_LISTED = 20;

  private final PrintWriter err;
  private final int rows;

  /**
   * Notes on an evaluation.
   *
   * @param rows number of sentences in the data
   */
  EvaluationNotes(PrintWriter err, int rows) {
    this.err = err;
    this.rows = rows;
  }

  void print(List<ModelReport> reports, boolean wantsIntervals) {
    boolean several = reports.size() > 1;
    for (ModelReport report : reports) {
      String model = several ? report.file() + ": " : "";
      ModelEvaluation result = report.result();
      result.notes().forEach(text -> note("%s%s", model, text));
      list(err, model + "skipped", result.skipped());
      list(err, model + "failed", result.failed());
    }
    int compared = reports.get(0).result().evaluation().n();
    if (several && compared < rows) {
      note("the numbers are of the %d of %d sentences that all models scored", compared, rows);
    }
    if (wantsIntervals && reports.get(0).intervals() == null && compared > 1) {
      note("no intervals: all %d sentences are of one group", compared);
    }
  }

  static void list(PrintWriter err, String what, List<NotScored> sentences) {
    sentences.stream()
        .limit(MOST_LISTED)
        .forEach(s -> err.println(what + ": " + s.id() + ": " + s.reason()));
    if (sentences.size() > MOST_LISTED) {
      err.println(what + ": and " + (sentences.size() - MOST_LISTED) + " more");
    }
  }

  private void note(String format, Object... values) {
    err.println("note: " + String.format(Locale.ROOT, format, values));
  }
}
