package org.stance4j.archive.speakers;

import java.util.Locale;

/**
 * A word or a mark of a text.
 *
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 * @param quoted does it stand within a quotation?
 */
record Token(int start, int end, String text, String lower, boolean quoted) {

  /** A mark that opens or closes a quotation; never mistaken for an apostrophe. */
  static Token quoteMark(String text, int at) {
    return new Token(at, at + 1, text.substring(at, at + 1), "\"", false);
  }

  static Token of(String text, int start, int end, boolean quoted) {
    String word = text.substring(start, end);
    return new Token(start, end, word, fold(word), quoted);
  }

  /** Lower case, with straight apostrophes and without a last full stop. */
  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.length() > 1 && lower.endsWith(".")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  boolean isPossessive() {
    return lower.equals("'s") || lower.equals("'");
  }

  boolean isComma() {
    return lower.equals(",") || isDash();
  }

  boolean isDash() {
    return lower.equals("—") || lower.equals("–") || lower.equals("--") || lower.equals("-");
  }

  boolean isQuoteMark() {
    return lower.equals("\"") && !quoted;
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Does it begin with a capital, or with a particle such as "al-" before one? */
  boolean isCapitalised() {
    if (Character.isUpperCase(text.codePointAt(0))) {
      return true;
    }
    int hyphen = text.indexOf('-');
    if (hyphen > 0 && hyphen <= 3 && hyphen + 1 < text.length()) {
      return Character.isUpperCase(text.charAt(hyphen + 1)) && !isNumber();
    }
    return text.length() > 2
        && (text.charAt(1) == '\'' || text.charAt(1) == '’')
        && Character.isUpperCase(text.charAt(2));
  }
}
