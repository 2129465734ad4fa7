package org.stance4j.archive.duplicates;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The set of a text's runs of {@value #WORDS} words (Broder's shingles), as 64-bit hashes.
 *
 * <p>Words are runs of letters and digits in lower case; an apostrophe or soft hyphen within a word
 * and the full stops of an abbreviation like "U.S." are left out, so that the house styles of two
 * outlets make no difference.
 */
final class Shingles {

  static final int WORDS = 5;

  private static final int SOFT_HYPHEN = 0xAD;

  private Shingles() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int dots = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isPartOfWord(c)) {
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (c == '.' && word.length() == dots + 1 && isInitialAt(text, i + 1)) {
        dots++;
      } else if (word.length() > 0 && !isLeftOut(c, text, i + 1)) {
        words.add(word.toString());
        word.setLength(0);
        dots = 0;
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isPartOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** One letter alone, as after the first full stop of "U.S." */
  private static boolean isInitialAt(String text, int at) {
    return at < text.length()
        && Character.isLetter(text.charAt(at))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean isLeftOut(int c, String text, int next) {
    boolean apostrophe = c == '\'' || c == '’';
    return c == SOFT_HYPHEN
        || (apostrophe && next < text.length() && Character.isLetter(text.charAt(next)));
  }

  /** The distinct hashes in ascending order; empty for fewer than {@value #WORDS} words. */
  static long[] of(List<String> words) {
    long[] hashes =
        words.stream().mapToLong(word -> Hashing.komihash5_0().hashCharsToLong(word)).toArray();
    long[] shingles = new long[Math.max(0, hashes.length - WORDS + 1)];
    HashStream64 stream = Hashing.komihash5_0().hashStream();
    for (int first = 0; first < shingles.length; first++) {
      stream.reset();
      for (int i = first; i < first + WORDS; i++) {
        stream.putLong(hashes[i]);
      }
      shingles[first] = stream.getAsLong();
    }
    return Arrays.stream(shingles).sorted().distinct().toArray();
  }
}
