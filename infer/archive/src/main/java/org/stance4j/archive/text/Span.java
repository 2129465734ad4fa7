package org.stance4j.archive.text;

/**
 * A piece of a text: the UTF-16 code units from {@code start} to before {@code end}.
 *
 * @param start first code unit, counted from 0
 * @param end one past the last code unit
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: start " + start + ", end " + end);
    }
  }

  /** The piece itself; {@code text} must be the text that this span was made for. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  /** The span without white space at either end, no-break spaces included; maybe empty. */
  static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
