package org.stance4j.engine.text;

/**
 * Normalises text and splits it into words, in one pass: what the reference does in five (special
 * tokens, cleaning, ideographs, accents and case, then whitespace and punctuation) is decided code
 * point by code point.
 */
final class TextReader {
  private static final int ASCII = 128;
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  /** In {@link #ascii}: the character ends a word and is gone. */
  private static final byte SPACE = 0;

  /** In {@link #ascii}: to be looked at more closely. */
  private static final byte OTHER = -1;

  private final TokenizerSettings settings;
  private final SpecialTokens specials;

  /** What an ASCII character becomes within a word, or {@link #SPACE} or {@link #OTHER}. */
  private final byte[] ascii = new byte[ASCII];

  TextReader(TokenizerSettings settings, SpecialTokens specials) {
    this.settings = settings;
    this.specials = specials;
    for (char c = 0; c < ASCII; c++) {
      boolean capital = c >= 'A' && c <= 'Z';
      int flags = CodePoints.flagsOf(c);
      ascii[c] = (byte) (capital && settings.lowerCase() ? c + ('a' - 'A') : c);
      if (flags == CodePoints.WHITESPACE) {
        ascii[c] = SPACE;
      } else if (flags != 0) {
        ascii[c] = OTHER;
      }
    }
  }

  /** Hands the words of a text over, special tokens to {@code ids} directly. */
  void read(String text, WordPieces words, IdBuffer ids) {
    int end = text.length();
    int at = 0;
    while (at < end) {
      char c = text.charAt(at);
      byte mapped = c < ASCII ? ascii[c] : OTHER;
      if (mapped > 0) {
        words.append((char) mapped);
        at++;
      } else if (mapped == SPACE) {
        words.endWord();
        at++;
      } else if (c < ASCII) {
        at += readAsciiOther(text, at, words, ids);
      } else {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        normalise(lone ? REPLACEMENT_CHARACTER : codePoint, words);
      }
    }
    words.endWord();
  }

  /** Reads a punctuation or control character, or a special token. Returns how far that goes. */
  private int readAsciiOther(String text, int at, WordPieces words, IdBuffer ids) {
    int special = specials.at(text, at);
    if (special < 0) {
      normalise(text.charAt(at), words);
      return 1;
    }
    words.endWord();
    ids.add(specials.idOf(special));
    return specials.lengthOf(special);
  }

  private void normalise(int codePoint, WordPieces words) {
    int flags = CodePoints.flagsOf(codePoint);
    if (settings.cleanText() && (flags & CodePoints.REMOVED) != 0) {
      return;
    }
    boolean alone = settings.splitCjk() && (flags & CodePoints.CJK) != 0;
    if (alone) {
      words.endWord();
    }
    if (!settings.stripAccents() || (flags & (CodePoints.MARK | CodePoints.DECOMPOSES)) == 0) {
      changeCase(codePoint, words);
    } else if ((flags & CodePoints.MARK) == 0) {
      for (int part : Decomposition.of(codePoint)) {
        changeCase(part, words);
      }
    }
    if (alone) {
      words.endWord();
    }
  }

  private void changeCase(int codePoint, WordPieces words) {
    if (!settings.lowerCase()) {
      split(codePoint, words);
    } else if (codePoint == LowerCase.DOTTED_CAPITAL_I) {
      split('i', words);
      split(LowerCase.DOT_ABOVE, words);
    } else if ((CodePoints.flagsOf(codePoint) & CodePoints.RECENT_CAPITAL) != 0) {
      split(LowerCase.ofRecent(codePoint), words);
    } else {
      split(Character.toLowerCase(codePoint), words);
    }
  }

  private void split(int codePoint, WordPieces words) {
    int flags = CodePoints.flagsOf(codePoint);
    boolean inWord = (flags & (CodePoints.WHITESPACE | CodePoints.PUNCTUATION)) == 0;
    if (inWord) {
      words.append(codePoint);
      return;
    }
    words.endWord();
    if ((flags & CodePoints.PUNCTUATION) != 0) {
      words.append(codePoint);
      words.endWord();
    }
  }
}
