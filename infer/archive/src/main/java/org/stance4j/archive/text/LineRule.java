package org.stance4j.archive.text;

import java.util.regex.Pattern;

/**
 * One kind of line that web pages leave in a text.
 *
 * @param name what the line is
 * @param maxLength the longest paragraph that it applies to, in UTF-16 code units
 * @param effect what the line says of the lines that follow
 * @param pattern must match the whole paragraph
 */
record LineRule(String name, int maxLength, Effect effect, Pattern pattern) {

  enum Effect {
    /** Nothing: the article may go on. */
    LINE,
    /** Headlines of other stories follow. */
    LIST,
    /** The article is over, unless much text follows. */
    END,
    /** The article is over, even if some text follows. */
    CLOSE
  }

  boolean matches(CharSequence paragraph) {
    return paragraph.length() <= maxLength && pattern.matcher(paragraph).matches();
  }
}
