package org.stance4j.archive.speakers;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says whether two names are ways of writing one.
 *
 * <p>The rule: names are cut into words at spaces and hyphens, and every word is folded (no
 * accents, apostrophes, case or doubled letters; q, k and ck are one letter, as are o, u, ou, oo
 * and w; kh and h; gh and g; dh and d; ph and f; y and i; the Arabic article and the "-ul" of
 * "Abdul" are dropped). Two folded words are variants if they have the same consonants in the same
 * order and differ in at most one vowel or h, or in two where the shorter has seven letters or
 * more. Words of up to three letters must be equal, as must the first and the last letter of a
 * given name, which may differ only in one vowel that is an e in one of them. Two names are one if
 * they have equally many words and all of them are variants, the first by the rule for given names.
 *
 * <p>It does not know that Bill is William, nor Peking Beijing, and no middle names: "Donald J.
 * Trump" and "Donald Trump" are two names here. Names that differ only in a vowel ("Hansen",
 * "Hanson") are taken for one. Stateless, so safe to use from any thread.
 */
public final class NameVariants {

  private static final int EXACT_LENGTH = 3;
  private static final int LONG_WORD = 7;

  private NameVariants() {}

  /** Are both ways of writing one name? Reflexive and symmetric, but not transitive. */
  public static boolean same(String name, String other) {
    List<String> words = Transliteration.words(name);
    List<String> others = Transliteration.words(other);
    if (words.size() != others.size()) {
      return false;
    }
    if (words.size() > 1 && !sameGiven(words.get(0), others.get(0))) {
      return false;
    }
    for (int at = words.size() > 1 ? 1 : 0; at < words.size(); at++) {
      if (!sameWord(words.get(at), others.get(at))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Equal for all ways of writing a name, and for some other names as well: sort an archive's names
   * by it, then ask {@link #same} within each group.
   */
  public static String key(String name) {
    return Transliteration.words(name).stream()
        .map(Transliteration::skeleton)
        .collect(Collectors.joining(" "));
  }

  static boolean sameGiven(String word, String other) {
    if (word.equals(other)) {
      return true;
    }
    if (word.length() != other.length() || word.length() <= EXACT_LENGTH) {
      return false;
    }
    int last = word.length() - 1;
    int differences = 0;
    boolean easy = true;
    for (int at = 0; at <= last; at++) {
      char a = word.charAt(at);
      char b = other.charAt(at);
      if (a != b) {
        differences++;
        easy &= at > 0 && at < last && isVowel(a) && isVowel(b) && (a == 'e' || b == 'e');
      }
    }
    return differences == 1 && easy;
  }

  static boolean sameWord(String word, String other) {
    if (word.equals(other)) {
      return true;
    }
    int shorter = Math.min(word.length(), other.length());
    boolean comparable =
        shorter > EXACT_LENGTH
            && Math.abs(word.length() - other.length()) <= 2
            && Transliteration.skeleton(word).equals(Transliteration.skeleton(other))
            && Transliteration.isSoft(word.charAt(0)) == Transliteration.isSoft(other.charAt(0));
    return comparable && distance(word, other) <= (shorter >= LONG_WORD ? 2 : 1);
  }

  private static boolean isVowel(char c) {
    return c != 'h' && Transliteration.isSoft(c);
  }

  /** Levenshtein's edit distance. */
  private static int distance(String word, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
