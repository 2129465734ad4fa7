package org.stance4j.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A text that nobody has labelled.
 *
 * @param text never blank
 * @param target what it could be judged toward, or null if the source named none
 */
public record UnlabeledText(String text, @Nullable String target) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public UnlabeledText {
    if (Texts.collapse(text).isEmpty()) {
      throw new IllegalArgumentException("the text is blank");
    }
  }
}
