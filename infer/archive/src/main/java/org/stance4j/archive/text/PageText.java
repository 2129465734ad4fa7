package org.stance4j.archive.text;

import org.jspecify.annotations.Nullable;

/**
 * A text to clean, and what is known of where it comes from.
 *
 * @param text as it was given
 * @param title the article's headline, so that only lines like it count as one; null if unknown or
 *     itself a guess from the text: then the first line that reads like a headline is taken
 * @param extracted was it taken out of a web page by its elements? Then few leftovers are in it,
 *     and lists and tables of the article look like them
 */
public record PageText(String text, @Nullable String title, boolean extracted) {

  /** A text of which nothing is known: what a scraper or a person saved. */
  public static PageText of(String text) {
    return new PageText(text, null, false);
  }
}
