package org.stance4j.archive.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says whether one sentence ends and the next begins at given places of a paragraph. The places
 * have to be asked for in order.
 */
final class BoundaryRules {

  private static final String CLOSERS = "\"'”’»)]}";
  private static final String QUOTES = "\"'”’»";
  private static final String OPENING_QUOTES = "\"'“‘«¿¡";
  private static final String OPENERS = OPENING_QUOTES + "([{";
  private static final String NEVER_FIRST = "—–.…!?,;:&%" + CLOSERS;
  private static final String WIDE_TERMINATORS = "。！？｡";
  private static final int MAX_WORD = 40;
  private static final int MAX_LIST_NUMBER = 8;
  private static final Pattern LIST_NUMBER =
      Pattern.compile("(?:[•▪·*–-] ?)?\\(?(?:\\d{1,3}|\\p{L}|[ivx]{2,4}|[IVX]{2,4})");
  private static final int MAX_PHRASE = 60;

  /** "At 9 a.m", "By late Sept": no sentence consists of that. */
  private static final Pattern PHRASE_OF_TIME_OR_PLACE =
      Pattern.compile(
          "[\"'“‘(]*(?:About|After|Around|As of|At|Before|Between|By|During|From|In|Just|On|Shortly"
              + "|Since|Till|Until)(?: (?:a|about|after|and|around|before|early|exactly|just|late"
              + "|nearly|on|the|to|until|[\\d.:,–-]+|[ap]\\.m\\.))* [\\p{L}.]+");

  /** What a number, a sum or a Roman number begins with. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{Sc}#]?\\p{N}|\\p{Lu}{0,3}-?\\p{N}|[IVXLC]{2,6}\\b|[VX]\\b");

  private final String body;
  private final Asides asides;
  private final ExclamationNames names;

  BoundaryRules(String body) {
    this.body = body;
    this.asides = new Asides(body);
    this.names = new ExclamationNames(body);
  }

  /**
   * Does a sentence end before {@code at}?
   *
   * @param sentenceStart where the sentence that may end here began
   * @param at where the next sentence would begin, after the white space between the two
   */
  boolean isBoundary(int sentenceStart, int at) {
    int start = Span.trimmed(body, sentenceStart, at).start();
    int end = Span.trimmed(body, start, at).end();
    int stop = end;
    while (stop > start && isCloserOrSpace(body.charAt(stop - 1))) {
      stop--;
    }
    int next = skip(at, OPENERS);
    if (next > at && body.charAt(next - 1) == '«') {
      next = Span.trimmed(body, next, body.length()).start();
    }
    if (stop == start || next == body.length()) {
      return false;
    }
    char terminator = body.charAt(stop - 1);
    if (WIDE_TERMINATORS.indexOf(terminator) >= 0) {
      return true;
    }
    if (!mayBegin(next)
        || (end == at && !MissingSpace.isBetweenWords(body, stop - 1, at))
        || asides.contains(skip(start, OPENING_QUOTES), end)
        || (isQuoted(stop, end) && SpeechClause.begins(body, next, terminator))) {
      return false;
    }
    return switch (terminator) {
      case '.' -> isBoundaryAfterFullStop(start, stop - 1, end, next);
      case '…' -> isBoundaryAfterEllipsis(stop, end, next);
      case '!' -> !isExclamationName(start, stop - 1, end, next);
      case '?' -> true;
      default -> false;
    };
  }

  private static boolean isCloserOrSpace(char c) {
    return CLOSERS.indexOf(c) >= 0 || Span.isSpace(c);
  }

  /** Nothing begins with a dash or a comma, and in lower case only certain names do. */
  private boolean mayBegin(int next) {
    char c = body.charAt(next);
    return NEVER_FIRST.indexOf(c) < 0
        && !Span.isSpace(c)
        && !body.startsWith("--", next)
        && (!Character.isLowerCase(body.codePointAt(next))
            || SentenceStarts.isSmallBeginning(body, next));
  }

  private boolean isQuoted(int stop, int end) {
    for (int i = stop; i < end; i++) {
      if (QUOTES.indexOf(body.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoundaryAfterFullStop(int start, int dot, int end, int next) {
    if (dot > start && isDotBefore(dot)) {
      return isBoundaryAfterEllipsis(dot + 1, end, next);
    }
    int wordStart = wordStart(start, dot);
    String last = body.substring(wordStart, dot);
    if (last.isEmpty() || isListNumber(start, dot)) {
      return false;
    }
    if (isQuoted(dot + 1, end) || body.startsWith(")", dot + 1)) {
      // Abbreviations seldom stand at the end of a quotation or a parenthesis.
      return !(Abbreviations.isPrefix(last) || Abbreviations.maybeLast(last))
          || SentenceStarts.isStarter(body, next);
    }
    return isBoundaryAfterWord(start, wordStart, last, next);
  }

  private boolean isDotBefore(int dot) {
    char before = body.charAt(dot - 1);
    return before == '.'
        || before == '…'
        || (before == ' ' && dot > 1 && body.charAt(dot - 2) == '.');
  }

  private boolean isBoundaryAfterWord(int start, int wordStart, String last, int next) {
    if (Abbreviations.isPrefix(last)) {
      return Abbreviations.isStreet(last)
          && Character.isUpperCase(firstOfWordBefore(start, wordStart))
          && SentenceStarts.isStarter(body, next);
    }
    if (Abbreviations.belongsToNumber(last) && lookingAt(NUMBER, next)) {
      return false;
    }
    boolean time = Abbreviations.isTimeOfDay(last);
    boolean maybeLast = Abbreviations.maybeLast(last);
    if ((time || maybeLast || Abbreviations.isMonth(last))
        && isPhraseOnly(start, wordStart, last)) {
      return false;
    }
    if (time) {
      boolean aside = body.charAt(next - 1) == '(' && Character.isDigit(body.charAt(next));
      return !aside && !SentenceStarts.goesOnWithTime(body, next);
    }
    if (isInitial(last)) {
      return isBoundaryAfterInitial(start, wordStart, last, next);
    }
    if (maybeLast) {
      return !isInitialAt(next)
          && (SentenceStarts.isStarter(body, next)
              || (isNoun(start, wordStart, last) && SentenceStarts.isNameAndVerb(body, next))
              || (Abbreviations.isState(last) && endsPlace(wordStart, next)));
    }
    return true;
  }

  /** Most acronyms are parts of names; "in the U.S" ends a sentence as easily as a word does. */
  private boolean isNoun(int start, int wordStart, String last) {
    return !Abbreviations.isAcronym(last)
        || (Abbreviations.isPlace(last)
            && Abbreviations.isBeforeNouns(previousWord(start, wordStart)));
  }

  /** A state after a town has a comma behind it unless the sentence ends there. */
  private boolean endsPlace(int wordStart, int next) {
    return wordStart > 1
        && body.charAt(wordStart - 2) == ','
        && Character.isUpperCase(body.charAt(next))
        && body.charAt(next - 1) != '('
        && !SentenceStarts.isNamePart(body, next)
        && !Abbreviations.isPrefix(body.substring(next, wordEnd(next)));
  }

  private boolean isBoundaryAfterInitial(int start, int wordStart, String last, int next) {
    if (isInitialAt(next)) {
      return false;
    }
    String previous = previousWord(start, wordStart).toLowerCase(Locale.ROOT);
    boolean pronoun =
        last.equals("I") && Character.isLowerCase(firstOfWordBefore(start, wordStart));
    boolean lettered =
        Abbreviations.isLettered(previous)
            || (!previous.isEmpty() && Character.isDigit(previous.charAt(0)));
    return pronoun || lettered || SentenceStarts.isStarterAfterInitial(body, next);
  }

  private boolean isPhraseOnly(int start, int wordStart, String last) {
    int end = wordStart + last.length();
    return end - start <= MAX_PHRASE
        && PHRASE_OF_TIME_OR_PLACE.matcher(body).region(start, end).matches();
  }

  /** After an ellipsis a capital begins a sentence, but "I" may only go on with it. */
  private boolean isBoundaryAfterEllipsis(int stop, int end, int next) {
    boolean pronoun =
        body.charAt(next) == 'I'
            && (next + 1 == body.length() || !Character.isLetterOrDigit(body.charAt(next + 1)));
    return !pronoun || isQuoted(stop, end);
  }

  private boolean isExclamationName(int start, int mark, int end, int next) {
    int wordStart = wordStart(start, mark);
    String word = body.substring(wordStart, mark);
    return mark + 1 >= end
        && !SentenceStarts.isStarter(body, next)
        && names.isName(previousWord(start, wordStart), word);
  }

  private boolean isListNumber(int start, int dot) {
    return dot - start <= MAX_LIST_NUMBER
        && !(dot - start == 1 && body.charAt(start) == 'I')
        && LIST_NUMBER.matcher(body).region(start, dot).matches();
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  private boolean isInitialAt(int next) {
    return next + 1 < body.length()
        && Character.isUpperCase(body.charAt(next))
        && body.charAt(next + 1) == '.';
  }

  /** Where the word that ends before {@code end} begins, without quotation marks and brackets. */
  private int wordStart(int from, int end) {
    int start = end;
    while (start > from && end - start < MAX_WORD && !isWordBorder(body.charAt(start - 1))) {
      start--;
    }
    return Math.min(end, skip(start, OPENERS));
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < body.length() && Character.isLetter(body.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The word before the one that begins at {@code wordStart}, empty if there is none. */
  private String previousWord(int from, int wordStart) {
    int end = Math.max(from, wordStart - 1);
    return body.substring(wordStart(from, end), end);
  }

  private int firstOfWordBefore(int from, int wordStart) {
    String previous = previousWord(from, wordStart);
    return previous.isEmpty() ? ' ' : previous.codePointAt(0);
  }

  private static boolean isWordBorder(char c) {
    return Span.isSpace(c) || c == '-' || c == '–' || c == '—' || c == '/';
  }

  private boolean lookingAt(Pattern pattern, int at) {
    return pattern.matcher(body).region(at, body.length()).lookingAt();
  }

  private int skip(int at, String chars) {
    int to = Math.min(body.length(), at + MAX_WORD);
    int i = at;
    while (i < to && chars.indexOf(body.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
