package org.stance4j.archive.speakers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Folds away what different ways of writing one foreign name in Latin letters differ in. */
final class Transliteration {

  private static final Pattern ABD = Pattern.compile("abd[aeiu]l");
  private static final Pattern GAPS = Pattern.compile("[\\s-]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "as", "es", "ash", "ad", "an", "ar", "at", "az");
  private static final String[][] LETTERS = {
    {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"},
    {"ı", "i"}, {"ph", "f"}, {"kh", "h"}, {"gh", "g"}, {"dh", "d"}, {"ck", "k"}, {"q", "k"},
    {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"o", "u"}, {"ay", "ai"}, {"ey", "ei"}, {"y", "i"},
    {"w", "u"},
  };

  private Transliteration() {}

  /** The words of a name, folded; particles such as "al-" are left out unless nothing else is. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : GAPS.split(name)) {
      String word = fold(part);
      if (ABD.matcher(word).lookingAt()) {
        words.add("abd");
        word = word.substring(5);
      }
      if (!word.isEmpty() && !ARTICLES.contains(word)) {
        words.add(word);
      }
    }
    return words.isEmpty() ? List.of(fold(name)) : words;
  }

  /** The consonants of a folded word, by which its variants can be found. */
  static String skeleton(String folded) {
    StringBuilder skeleton = new StringBuilder();
    for (int at = 0; at < folded.length(); at++) {
      char c = folded.charAt(at);
      if (!isSoft(c)) {
        skeleton.append(c);
      }
    }
    return skeleton.isEmpty() ? folded : skeleton.toString();
  }

  /** A vowel or an h, which come and go between ways of writing. */
  static boolean isSoft(char c) {
    return "aeiouh".indexOf(c) >= 0;
  }

  private static String fold(String word) {
    String folded = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    folded = NO_LETTERS.matcher(folded).replaceAll("");
    for (String[] letter : LETTERS) {
      folded = folded.replace(letter[0], letter[1]);
    }
    StringBuilder single = new StringBuilder();
    for (int at = 0; at < folded.length(); at++) {
      if (at == 0 || folded.charAt(at) != folded.charAt(at - 1)) {
        single.append(folded.charAt(at));
      }
    }
    return single.toString();
  }
}
