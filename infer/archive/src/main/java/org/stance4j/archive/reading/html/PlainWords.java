package org.stance4j.archive.reading.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text as they are compared: letters and digits, in lower case. */
final class PlainWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainWords() {}

  static List<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(BETWEEN_WORDS.split(lower)).filter(word -> !word.isEmpty()).toList();
  }
}
