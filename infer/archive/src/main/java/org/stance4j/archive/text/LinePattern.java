package org.stance4j.archive.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for a whole line.
 *
 * @param pattern is tried last, as it costs most
 * @param unquoted does it match no line with a quotation mark?
 * @param needs strings in lower case one of which is in every line that it matches; empty if
 *     unknown
 */
record LinePattern(Pattern pattern, boolean unquoted, List<String> needs) {

  private static final String QUOTATION_MARKS = "\"“”";

  /** A line with what patterns ask of it. */
  record Line(String text, String lowerCase, boolean isQuoted) {

    static Line of(String text) {
      boolean quoted = text.chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
      return new Line(text, text.toLowerCase(Locale.ROOT), quoted);
    }
  }

  boolean matches(Line line) {
    return !(unquoted && line.isQuoted())
        && (needs.isEmpty() || hasOne(line.lowerCase()))
        && pattern.matcher(line.text()).matches();
  }

  private boolean hasOne(String lowerCase) {
    for (String need : needs) {
      if (lowerCase.contains(need)) {
        return true;
      }
    }
    return false;
  }
}
