package org.stance4j.datasets;

import java.util.Optional;

/**
 * The first place where a text breaks the quoting rules of RFC 4180.
 *
 * @param position of the quote that is never closed, or of the text after a closing quote
 */
record QuoteFault(int position, String found, String expected) {

  /** Looks for the first fault; a quote within a field that does not start with one is text. */
  static Optional<QuoteFault> in(String text, char separator) {
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        at = afterField(text, at, separator);
        continue;
      }
      int close = closingQuote(text, at);
      if (close < 0) {
        return Optional.of(
            new QuoteFault(
                at, "a quote that is never closed", "a closing quote; write \"\" for a quote"));
      }
      int next = close + 1;
      while (next < text.length() && isBlank(text.charAt(next), separator)) {
        next++;
      }
      if (next < text.length() && !endsField(text.charAt(next), separator)) {
        return Optional.of(
            new QuoteFault(
                next, "text after a closing quote", "a separator; write \"\" for a quote"));
      }
      at = next + 1;
    }
    return Optional.empty();
  }

  private static int afterField(String text, int from, char separator) {
    int at = from;
    while (at < text.length() && !endsField(text.charAt(at), separator)) {
      at++;
    }
    return at + 1;
  }

  /** Where the quote that opens at a position closes, or -1; doubled quotes are text. */
  private static int closingQuote(String text, int open) {
    int at = text.indexOf('"', open + 1);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    return at;
  }

  private static boolean endsField(char c, char separator) {
    return c == separator || c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c, char separator) {
    return Character.isWhitespace(c) && !endsField(c, separator);
  }
}
