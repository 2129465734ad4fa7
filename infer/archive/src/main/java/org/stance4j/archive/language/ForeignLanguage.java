package org.stance4j.archive.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds articles that are not in English: a model of English sentences would give answers to them,
 * and they would mean nothing.
 *
 * <p>Where enough words are such as every English text is full of, a text is English, and no more
 * is computed. All others are left to the language detector of Apache OpenNLP (103 languages). Its
 * word is taken if another language is clearly more likely than English. It cannot tell the
 * language of texts of fewer than {@value #FEWEST_WORDS} words; those count as English, unless most
 * of their letters are of another script than English has. Looked at are the first {@value
 * #MOST_CHARACTERS} characters. Thread-safe.
 */
public final class ForeignLanguage {
  private static final int FEWEST_WORDS = 15;

  /** More says no more, and takes longer. */
  private static final int MOST_CHARACTERS = 3000;

  private static final double ENGLISH_SHARE = 0.2;

  /** The detector's confidences are small, being of 103 languages; so they are compared. */
  private static final double TIMES_ENGLISH = 2;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by",
          "at", "it", "from", "his", "he", "she", "be", "are", "has", "have", "had", "said", "this",
          "they", "their", "not", "but", "who", "which", "would", "were", "been", "will", "an",
          "its", "you");

  private ForeignLanguage() {}

  /**
   * The language of a text that is not in English.
   *
   * @return its code (ISO 639-3, such as {@code fra}); empty if it is English, or too short to
   *     tell; {@link #scriptOf} may know more of it then
   */
  public static Optional<String> of(String text) {
    String beginning = beginning(text);
    String[] words = words(beginning);
    if (words.length < FEWEST_WORDS || isFullOfEnglish(words)) {
      return Optional.empty();
    }
    Map<String, Double> confidences = Detector.INSTANCE.detect(beginning);
    String likeliest = confidences.keySet().iterator().next();
    double english = confidences.getOrDefault("eng", 0.0);
    return confidences.get(likeliest) < TIMES_ENGLISH * english
        ? Optional.empty()
        : Optional.of(likeliest);
  }

  /**
   * The script of a text that cannot be English, however short it is.
   *
   * @return its name in Unicode, such as {@code Cyrillic}; empty if at least half of the letters
   *     are Latin, or enough of the words English
   */
  public static Optional<String> scriptOf(String text) {
    String beginning = beginning(text);
    return LetterCount.of(beginning)
        .foreignScript()
        .filter(script -> !isFullOfEnglish(words(beginning)));
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }

  private static String[] words(String beginning) {
    return BETWEEN_WORDS.split(beginning.strip());
  }

  private static boolean isFullOfEnglish(String[] words) {
    int english = 0;
    for (String word : words) {
      english += ENGLISH_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return english >= ENGLISH_SHARE * words.length;
  }
}
