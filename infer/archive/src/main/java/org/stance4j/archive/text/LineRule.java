package org.stance4j.archive.text;

import java.util.List;

/**
 * One kind of line that web pages leave in a text.
 *
 * @param name what the line is
 * @param maxLength the longest paragraph that it applies to, in UTF-16 code units
 * @param effect what the line says of the lines that follow
 * @param patterns one of them must match
 */
record LineRule(String name, int maxLength, Effect effect, List<LinePattern> patterns) {

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

  boolean matches(LinePattern.Line line) {
    if (line.text().length() > maxLength) {
      return false;
    }
    for (LinePattern pattern : patterns) {
      if (pattern.matches(line)) {
        return true;
      }
    }
    return false;
  }
}
