package org.stance4j.archive.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether one sentence ends and the next begins at a given place of a paragraph. */
final class BoundaryRules {

  private static final String CLOSERS = "\"'”’»)]}";
  private static final String QUOTES = "\"'”’»";
  private static final String OPENERS = "\"'“‘«([{¿¡";
  private static final String WIDE_TERMINATORS = "。！？｡";
  private static final Pattern WORD_AHEAD = Pattern.compile("[\\p{L}\\p{N}'’]+");
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");
  private static final int MAX_LIST_NUMBER = 8;
  private static final Pattern LIST_NUMBER = Pattern.compile("\\(?(?:\\d{1,3}|\\p{L})");
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}.'’-]*|of|the|de|van|von) ){1,5}(?:said|says|asked|asks|told|wrote"
              + "|writes|added|adds|replied|shouted|cried|wondered|tweeted|continued"
              + "|exclaimed)\\b.*",
          Pattern.DOTALL);

  private BoundaryRules() {}

  /**
   * Does a sentence end before {@code at}?
   *
   * @param body a paragraph
   * @param sentenceStart where the sentence that may end here began
   * @param at where the next sentence would begin, after the white space between the two
   */
  static boolean isBoundary(String body, int sentenceStart, int at) {
    int end = Span.trimmed(body, sentenceStart, at).end();
    int stop = end;
    while (stop > sentenceStart && CLOSERS.indexOf(body.charAt(stop - 1)) >= 0) {
      stop--;
    }
    if (stop == sentenceStart) {
      return false;
    }
    int next = skip(body, Span.trimmed(body, at, body.length()).start(), OPENERS);
    if (next == body.length()) {
      return false;
    }
    char terminator = body.charAt(stop - 1);
    if (WIDE_TERMINATORS.indexOf(terminator) >= 0) {
      return true;
    }
    if (end == at || Character.isLowerCase(body.codePointAt(next))) {
      return false;
    }
    return switch (terminator) {
      case '.' -> isBoundaryAfterFullStop(body, sentenceStart, stop - 1, end, next);
      case '…' -> isBoundaryAfterEllipsis(body, next);
      case '!', '?' -> !isAttributed(body, stop, end, next);
      default -> false;
    };
  }

  private static boolean isBoundaryAfterFullStop(
      String body, int sentenceStart, int dot, int end, int next) {
    if (dot > sentenceStart && isDotBefore(body, dot)) {
      return isBoundaryAfterEllipsis(body, next);
    }
    String last = wordBefore(body, sentenceStart, dot);
    if (last.isEmpty() || isListNumber(body, sentenceStart, dot)) {
      return false;
    }
    if (dot + 1 < end) {
      // A closing quotation mark or bracket after the full stop: abbreviations seldom stand there.
      return !(Abbreviations.isPrefix(last) || Abbreviations.maybeLast(last))
          || Abbreviations.startsSentences(wordAt(body, next));
    }
    return isBoundaryAfterWord(last, body, next);
  }

  private static boolean isDotBefore(String body, int dot) {
    char before = body.charAt(dot - 1);
    return before == '.'
        || before == '…'
        || (before == ' ' && dot > 1 && body.charAt(dot - 2) == '.');
  }

  private static boolean isBoundaryAfterWord(String last, String body, int next) {
    String word = wordAt(body, next);
    if (Abbreviations.isPrefix(last)) {
      return false;
    }
    if (Abbreviations.belongsToNumber(last) && Character.isDigit(body.codePointAt(next))) {
      return false;
    }
    if (Abbreviations.isTimeOfDay(last)) {
      return !Abbreviations.followsTimeOfDay(word);
    }
    if (isInitial(last)) {
      return Abbreviations.startsSentences(word) && !isInitialAt(body, next);
    }
    if (Abbreviations.maybeLast(last) || ACRONYM.matcher(last).matches()) {
      return Abbreviations.startsSentences(word) && !isInitialAt(body, next);
    }
    return true;
  }

  /** After an ellipsis a capital begins a sentence, but "I" may only go on with it. */
  private static boolean isBoundaryAfterEllipsis(String body, int next) {
    String word = wordAt(body, next);
    return !word.equals("I") && !word.startsWith("I'") && !word.startsWith("I’");
  }

  /** {@code "Will it pass?" Smith asked.} is one sentence. */
  private static boolean isAttributed(String body, int stop, int end, int next) {
    boolean quoted = false;
    for (int i = stop; i < end; i++) {
      quoted |= QUOTES.indexOf(body.charAt(i)) >= 0;
    }
    int to = Math.min(body.length(), next + 80);
    return quoted && ATTRIBUTION.matcher(body).region(next, to).matches();
  }

  private static boolean isListNumber(String body, int sentenceStart, int dot) {
    if (dot - sentenceStart > MAX_LIST_NUMBER) {
      return false;
    }
    String soFar = Span.trimmed(body, sentenceStart, dot).of(body);
    return !soFar.equals("I") && LIST_NUMBER.matcher(soFar).matches();
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isInitialAt(String body, int next) {
    return next + 1 < body.length()
        && Character.isUpperCase(body.charAt(next))
        && body.charAt(next + 1) == '.';
  }

  /** The word that ends before {@code end}, without opening quotation marks and brackets. */
  private static String wordBefore(String body, int from, int end) {
    int start = end;
    while (start > from && !isWordBorder(body.charAt(start - 1))) {
      start--;
    }
    return body.substring(skip(body, start, OPENERS), end);
  }

  private static boolean isWordBorder(char c) {
    return Span.isSpace(c) || c == '-' || c == '–' || c == '—' || c == '/';
  }

  private static String wordAt(String body, int at) {
    Matcher word = WORD_AHEAD.matcher(body).region(at, body.length());
    return word.lookingAt() ? word.group() : "";
  }

  private static int skip(String body, int at, String chars) {
    int i = at;
    while (i < body.length() && chars.indexOf(body.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
