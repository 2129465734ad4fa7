package org.stance4j.archive.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that shows a position.
 *
 * @param start first UTF-16 code unit in the article's text as it was given
 * @param end one past the last
 * @param text the sentence, {@code articleText.substring(start, end)}
 * @param stance its most probable label
 * @param probabilities of the labels, in the model's order
 * @param windows in how many pieces it was scored; 1 unless it is longer than the model's input
 * @param sentiment of the sentence; null if it was not asked for
 */
public record Evidence(
    int start,
    int end,
    String text,
    String stance,
    Map<String, Double> probabilities,
    int windows,
    @Nullable Sentiment sentiment) {

  /** Of a sentence whose sentiment was not asked for. */
  public Evidence(
      int start,
      int end,
      String text,
      String stance,
      Map<String, Double> probabilities,
      int windows) {
    this(start, end, text, stance, probabilities, windows, null);
  }
}
