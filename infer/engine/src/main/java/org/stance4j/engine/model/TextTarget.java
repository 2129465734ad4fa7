package org.stance4j.engine.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text to score.
 *
 * @param text a sentence or a longer text
 * @param target what the position is toward; null for a model without targets
 */
public record TextTarget(String text, @Nullable String target) {
  /** Checks that there is a text. */
  public TextTarget {
    Objects.requireNonNull(text, "text");
  }

  /** A text for a model without targets. */
  public static TextTarget of(String text) {
    return new TextTarget(text, null);
  }

  /**
   * A text of which one span is the target, for models that were trained so ({@link
   * ModelInfo#marksSpans}): the span stands between dollar signs in the text, which its words
   * seldom do, and is the target as well.
   *
   * @param start first UTF-16 unit of the span
   * @param end the unit after its last
   */
  public static TextTarget ofSpan(String text, int start, int end) {
    String span = text.substring(start, end);
    return of(text.substring(0, start) + " $ " + span + " $ " + text.substring(end), span);
  }

  /** A text and the target that the position is toward. */
  public static TextTarget of(String text, String target) {
    return new TextTarget(text, Objects.requireNonNull(target, "target"));
  }
}
