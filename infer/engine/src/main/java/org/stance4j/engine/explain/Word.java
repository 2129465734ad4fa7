package org.stance4j.engine.explain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param start of its first character in the text
 * @param end after its last
 */
record Word(int start, int end) {
  private static final char TYPOGRAPHIC_APOSTROPHE = '\u2019';

  /**
   * The words of a text in their order. They lie between the word boundaries of {@link
   * BreakIterator} and hold a letter, a digit or a symbol such as an emoji; blanks and punctuation
   * belong to no word.
   */
  static List<Word> of(String text) {
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    // The iterator parts "don’t" at the typographic apostrophe, but not at the other one.
    boundaries.setText(text.replace(TYPOGRAPHIC_APOSTROPHE, '\''));
    List<Word> words = new ArrayList<>();
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      if (text.substring(start, end).codePoints().anyMatch(Word::meansSomething)) {
        words.add(new Word(start, end));
      }
      start = end;
    }
    return words;
  }

  private static boolean meansSomething(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }
}
