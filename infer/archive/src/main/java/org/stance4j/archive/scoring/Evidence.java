package org.stance4j.archive.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/**
 * A sentence that shows a position.
 *
 * @param start first UTF-16 code unit in the article's text as it was given
 * @param end one past the last
 * @param text the sentence: {@code articleText.substring(start, end)}, or if it has parts, these
 *     with a line feed between each two
 * @param stance its most probable label
 * @param probabilities of the labels, in the model's order
 * @param windows in how many pieces it was scored; 1 unless it is longer than the model's input
 * @param sentiment of the sentence; null if it was not asked for
 * @param parts the pieces of the text as it was given that are the sentence, in order, if it goes
 *     over several lines of a column beside which something else stands; empty if it is one piece
 */
public record Evidence(
    int start,
    int end,
    String text,
    String stance,
    Map<String, Double> probabilities,
    int windows,
    @Nullable Sentiment sentiment,
    List<Span> parts) {

  public Evidence {
    parts = List.copyOf(parts);
  }

  /** Of a sentence in one piece. */
  public Evidence(
      int start,
      int end,
      String text,
      String stance,
      Map<String, Double> probabilities,
      int windows,
      @Nullable Sentiment sentiment) {
    this(start, end, text, stance, probabilities, windows, sentiment, List.of());
  }

  /** Of a sentence in one piece whose sentiment was not asked for. */
  public Evidence(
      int start,
      int end,
      String text,
      String stance,
      Map<String, Double> probabilities,
      int windows) {
    this(start, end, text, stance, probabilities, windows, null, List.of());
  }
}
