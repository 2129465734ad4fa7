package org.stance4j.datasets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which texts are made comparable. */
final class Texts {
  /** A class of a regular expression: white space by Unicode's account or by Java's. */
  static final String WHITE_SPACE_CLASS = "\\s\\x1C-\\x1F\\x85\\p{Z}";

  private static final Pattern WHITE_SPACE = Pattern.compile("[" + WHITE_SPACE_CLASS + "]+");
  private static final int MAX_QUOTED = 60;

  private Texts() {}

  /** Without white space around it, and one blank for every run of white space within. */
  static String collapse(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
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
