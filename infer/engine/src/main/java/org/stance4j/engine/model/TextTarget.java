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

  /** A text and the target that the position is toward. */
  public static TextTarget of(String text, String target) {
    return new TextTarget(text, Objects.requireNonNull(target, "target"));
  }
}
