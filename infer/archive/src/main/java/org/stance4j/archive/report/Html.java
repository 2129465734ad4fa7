package org.stance4j.archive.report;

import java.util.Locale;

/** What all parts of a page need: escaping and numbers. */
final class Html {
  private Html() {}

  /**
   * Foreign text with a blank for each line break, and U+FFFD for all that neither HTML nor UTF-8
   * can hold: other control characters and halves of surrogate pairs. Offsets stay as they are.
   */
  static String clean(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> out.appendCodePoint(clean(c)));
    return out.toString();
  }

  private static int clean(int c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      return ' ';
    }
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c;
  }

  /** Foreign text as HTML, safe between tags and within quoted attributes. */
  static String text(String raw) {
    return clean(raw)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** {@link String#format} for all locales; the values are not escaped. */
  static String format(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  /** A number with commas. */
  static String count(long value) {
    return format("%,d", value);
  }

  /** A number of things: "1 story", "2 stories". */
  static String count(long value, String one, String many) {
    return count(value) + " " + (value == 1 ? one : many);
  }

  /** A share as percentage. */
  static String percent(long part, long whole) {
    return whole == 0 ? "–" : format("%.0f%%", 100.0 * part / whole);
  }
}
