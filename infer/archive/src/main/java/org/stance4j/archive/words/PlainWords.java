package org.stance4j.archive.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: letters and digits, in lower case, without apostrophes.
 */
public final class PlainWords {

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainWords() {}

  /** The words in order; "don't" is one word. */
  public static List<String> of(String text) {
    String lower = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(lower)).filter(word -> !word.isEmpty()).toList();
  }

  /** The words with a blank between each two. */
  public static String joined(String text) {
    return String.join(" ", of(text));
  }
}
