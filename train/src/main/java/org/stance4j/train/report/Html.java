package org.stance4j.train.report;

import java.util.Locale;

/** What all parts of a page need: escaping and numbers. */
final class Html {
  private Html() {}

  /** Foreign text as HTML, safe between tags and within quoted attributes. */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    raw.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      // HTML allows no other control characters, and no half of a surrogate pair.
      case '\t', '\n', '\r' -> out.append(' ');
      default ->
          out.appendCodePoint(
              Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                  ? '\uFFFD'
                  : c);
    }
  }

  /** {@link String#format} for all locales; the values are not escaped. */
  static String format(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  /** A metric or probability. */
  static String number(double value) {
    return format("%.3f", value);
  }

  /** A share as percentage. */
  static String percent(double share) {
    return format("%.1f%%", 100 * share);
  }

  static String count(int value) {
    return format("%,d", value);
  }
}
