package org.stance4j.train.report;

import java.util.List;
import java.util.stream.Collectors;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.engine.explain.WordWeight;

/** A text with the words shaded that drove a decision. */
final class ShadedText {
  /** Words that weigh less than this share of the strongest one stay as they are. */
  private static final double LEAST = 0.15;

  private static final int MOST_LISTED = 4;

  private ShadedText() {}

  static String of(Explanation explanation) {
    String text = explanation.input().text();
    double strongest =
        explanation.words().stream().mapToDouble(w -> Math.abs(w.weight())).max().orElse(0);
    StringBuilder html = new StringBuilder();
    int done = 0;
    for (WordWeight word : explanation.words()) {
      html.append(Html.text(text.substring(done, word.start())));
      html.append(word(word, strongest == 0 ? 0 : word.weight() / strongest));
      done = word.end();
    }
    return html.append(Html.text(text.substring(done))).toString();
  }

  private static String word(WordWeight word, double share) {
    String text = Html.text(word.text());
    if (Math.abs(share) < LEAST) {
      return text;
    }
    return Html.format(
        "<mark class=\"%s\" style=\"--w:%.2f\" title=\"%+.2f\">%s</mark>",
        share > 0 ? "for" : "against", Math.abs(share), word.weight(), text);
  }

  /** The strongest words in words: which spoke for the label and which against it. */
  static String strongest(Explanation explanation) {
    String label = Html.text(explanation.label());
    return side("for " + label, explanation.speakingFor(MOST_LISTED))
        + side("against it", explanation.speakingAgainst(MOST_LISTED));
  }

  private static String side(String title, List<WordWeight> words) {
    return words.isEmpty()
        ? ""
        : words.stream()
            .map(w -> Html.format("%s&nbsp;%+.2f", Html.text(w.text()), w.weight()))
            .collect(Collectors.joining(", ", "<span>" + title + ": ", "</span>"));
  }
}
