package org.stance4j.train.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.engine.explain.WordWeight;
import org.stance4j.engine.model.Prediction;

/** An explanation for people: the text, its words shaded on a terminal, and the strongest words. */
final class ExplanationText {
  private static final int MOST_LISTED = 8;

  /** Backgrounds of the 256-colour palette from faint to strong, all light enough for black. */
  private static final int[] FOR = {153, 117, 75};

  private static final int[] AGAINST = {224, 216, 208};

  /** Words that weigh less than this share of the strongest one stay as they are. */
  private static final double LEAST = 0.1;

  private ExplanationText() {}

  static String of(Explanation explanation, boolean colours) {
    StringBuilder text = new StringBuilder(headline(explanation)).append("\n\n");
    text.append(colours ? shaded(explanation) : TextTable.oneLine(explanation.input().text()));
    text.append('\n');
    String label = explanation.label();
    append(text, "for " + label, explanation.speakingFor(MOST_LISTED));
    append(text, "against " + label, explanation.speakingAgainst(MOST_LISTED));
    return text.append("\nWeights are differences of log-odds: +0.7 about doubles the odds of ")
        .append(TextTable.oneLine(label))
        .append(", -0.7 halves them.\n")
        .toString();
  }

  private static String headline(Explanation explanation) {
    Prediction prediction = explanation.prediction();
    String target = explanation.input().target();
    String others =
        prediction.labels().stream()
            .filter(label -> !label.equals(prediction.label()))
            .map(label -> label + " " + number("%.3f", prediction.probability(label)))
            .collect(Collectors.joining(", "));
    return TextTable.oneLine(
        prediction.label()
            + " "
            + number("%.3f", prediction.confidence())
            + (prediction.isUncertain() ? ", uncertain" : "")
            + " ("
            + others
            + ")"
            + (target == null ? "" : " toward " + target));
  }

  private static void append(StringBuilder text, String title, List<WordWeight> words) {
    if (!words.isEmpty()) {
      TextTable table = new TextTable(title, "weight");
      words.forEach(word -> table.row(word.text(), number("%+.2f", word.weight())));
      text.append('\n').append(table);
    }
  }

  private static String shaded(Explanation explanation) {
    String text = TextTable.oneLine(explanation.input().text());
    double strongest =
        explanation.words().stream().mapToDouble(word -> Math.abs(word.weight())).max().orElse(0);
    StringBuilder shaded = new StringBuilder();
    int done = 0;
    for (WordWeight word : explanation.words()) {
      shaded.append(text, done, word.start());
      shaded.append(shaded(text.substring(word.start(), word.end()), word.weight() / strongest));
      done = word.end();
    }
    return shaded.append(text, done, text.length()).toString();
  }

  /** Select Graphic Rendition of ECMA-48: black on a background of the 256-colour palette. */
  private static String shaded(String word, double share) {
    if (!(Math.abs(share) >= LEAST)) {
      return word;
    }
    int[] palette = share > 0 ? FOR : AGAINST;
    int level = Math.min(palette.length - 1, (int) (Math.abs(share) * palette.length));
    return "\u001b[38;5;16;48;5;" + palette[level] + "m" + word + "\u001b[0m";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
