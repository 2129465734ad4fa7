package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The set of three-word sequences of a text, by which texts that share passages are found.
 *
 * <p>Words are runs of letters, marks and digits, joined by apostrophes, in lower case. A text of
 * one or two words is one shingle, a text without words has none. After A. Z. Broder, On the
 * resemblance and containment of documents, 1997.
 */
public final class Shingles {
  private static final int WORDS = 3;

  private final Set<String> shingles;

  private Shingles(Set<String> shingles) {
    this.shingles = shingles;
  }

  /** The shingles of a text. */
  public static Shingles of(String text) {
    List<String> words = words(text);
    Set<String> shingles = new HashSet<>();
    for (int start = 0; start + WORDS <= words.size(); start++) {
      shingles.add(String.join(" ", words.subList(start, start + WORDS)));
    }
    if (shingles.isEmpty() && !words.isEmpty()) {
      shingles.add(String.join(" ", words));
    }
    return new Shingles(Collections.unmodifiableSet(shingles));
  }

  /** The words of a text in their order, in lower case. */
  public static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      int end = endOfWord(lower, at);
      if (end > at) {
        words.add(lower.substring(at, end));
        at = end;
      } else {
        at += Character.charCount(lower.codePointAt(at));
      }
    }
    return words;
  }

  /** Where the word that starts here ends; the start itself if none does. */
  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean joins = end > start && (c == '\'' || c == '\u2019');
      if (!isPartOfWord(c) && !(joins && isPartOfWordAt(text, end + 1))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isPartOfWordAt(String text, int position) {
    return position < text.length() && isPartOfWord(text.codePointAt(position));
  }

  private static boolean isPartOfWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /** The number of different shingles. */
  public int size() {
    return shingles.size();
  }

  /**
   * The overlap coefficient: shared shingles over those of the text that has fewer.
   *
   * @return from 0 to 1; 0 if either text has no words
   */
  public double overlap(Shingles other) {
    int smaller = Math.min(size(), other.size());
    if (smaller == 0) {
      return 0;
    }
    long shared = shingles.stream().filter(other.shingles::contains).count();
    return (double) shared / smaller;
  }

  Set<String> asSet() {
    return shingles;
  }
}
