package org.stance4j.datasets;

import java.text.Normalizer;
import java.util.Locale;

/** The ways in which texts are made comparable. */
final class Texts {
  /** A class of a regular expression: white space by Unicode's account or by Java's. */
  static final String WHITE_SPACE_CLASS = "\\s\\x1C-\\x1F\\x85\\p{Z}";

  private static final int MAX_QUOTED = 60;

  private Texts() {}

  /** Without white space around it, and one blank for every run of white space within. */
  static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWhiteSpace(c)) {
        gap = collapsed.length() > 0;
      } else {
        if (gap) {
          collapsed.append(' ');
          gap = false;
        }
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  /** Whether it is in {@link #WHITE_SPACE_CLASS}; asking a pattern takes ten times as long. */
  private static boolean isWhiteSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c >= '\u001C' && c <= '\u001F'
        || c >= '\u0080' && (c == '\u0085' || Character.isSpaceChar(c));
  }

  static String upperCase(String text) {
    return collapse(text).toUpperCase(Locale.ROOT);
  }

  static String lowerCase(String text) {
    return collapse(text).toLowerCase(Locale.ROOT);
  }

  /** Equal for texts that differ in white space, case or compatibility forms (NFKC) only. */
  static String normalize(String text) {
    return lowerCase(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** In quotation marks, on one line, and cut short where it is long. */
  static String quote(String text) {
    String line = collapse(text);
    return line.length() <= MAX_QUOTED
        ? "\"" + line + "\""
        : "\"" + line.substring(0, MAX_QUOTED) + "...\"";
  }
}
