package org.stance4j.train.cli;

import java.util.List;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.Scored;

/** The surest mistakes of a model for people: a row of numbers, and below it the text. */
final class WorstText {
  private static final int COLUMNS = 100;
  private static final int TARGET_COLUMNS = 40;
  private static final String INDENT = "    ";
  private static final String CUT = "...";

  private WorstText() {}

  /** Blank if there is no mistake, or none is asked for. */
  static String of(ModelEvaluation result, int most) {
    List<Scored> worst = result.worst(most);
    if (worst.isEmpty()) {
      return "";
    }
    List<String> labels = result.evaluation().labels();
    TextTable table =
        new TextTable("most confidently wrong", "target", "gold", "predicted", "probability");
    for (Scored s : worst) {
      table.row(
          s.id(),
          s.target() == null ? "" : shortened(s.target(), TARGET_COLUMNS),
          labels.get(s.gold()),
          labels.get(s.predicted()),
          MetricText.share(s.probability(s.predicted())));
    }
    List<String> rows = table.toString().lines().toList();
    StringBuilder text = new StringBuilder(rows.get(0)).append('\n');
    for (int i = 0; i < worst.size(); i++) {
      String sentence = shortened(worst.get(i).sentence().text(), COLUMNS - INDENT.length());
      text.append(rows.get(i + 1)).append('\n').append(INDENT).append(sentence).append('\n');
    }
    return text.toString();
  }

  /** One line of at most so many characters, cut between words if that loses little. */
  static String shortened(String text, int columns) {
    String line = TextTable.oneLine(text).strip();
    if (line.codePointCount(0, line.length()) <= columns) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, columns - CUT.length()));
    int word = cut.lastIndexOf(' ');
    return (word > cut.length() / 2 ? cut.substring(0, word) : cut) + CUT;
  }
}
