package org.stance4j.archive.text;

import java.util.regex.Pattern;

/**
 * Says whether a full stop without white space after it is one between two sentences all the same,
 * and not one of an address, a file's name or an abbreviation.
 */
final class MissingSpace {

  /** A pattern for where two sentences may touch; the place is the end of the match. */
  static final String TOUCHING =
      "[.!?…](?<=(?:[\\p{L}\\p{N}][\\p{Ll}\\p{N}%]|[\\s\\p{Zs}]\\p{N}|\\.\\p{L}|\\.\\.).)"
          + "[\"'”’)\\]]*+(?=[“‘(]?(?:\\p{Lu}\\p{Ll}|[IA][\\s\\p{Zs}]))";

  private static final int MAX_WORD = 40;
  private static final Pattern BEFORE =
      Pattern.compile("[\"'“‘(\\[]*[\\p{L}\\p{N}$€£][\\p{L}\\p{N}'’,.%:-]*");
  private static final Pattern AFTER =
      Pattern.compile(
          "[“‘(]?(?!(?:Com|Org|Net|Gov|Edu|Co|Uk|Io|Js)\\b)\\p{L}[\\p{L}'’-]*[,;:.!?…\"”’)]*");

  private MissingSpace() {}

  /**
   * Are the words on either side ordinary ones?
   *
   * @param stop the full stop
   * @param at where the next sentence would begin
   */
  static boolean isBetweenWords(String body, int stop, int at) {
    int start = stop;
    while (start > 0 && stop - start < MAX_WORD && !Span.isSpace(body.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < body.length() && end - at < MAX_WORD && !Span.isSpace(body.charAt(end))) {
      end++;
    }
    return BEFORE.matcher(body).region(start, stop).matches()
        && AFTER.matcher(body).region(at, end).matches();
  }
}
