package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the words that may name something. For one thread.
 *
 * @see NamedTarget
 */
final class NamingWords {

  private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{N}]+");

  /** What "atheist" and "atheism" differ in, which the stemmer leaves on. */
  private static final Pattern FOLLOWERS = Pattern.compile("(?<=\\p{L}{4})is[mt]$");

  private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
  private final Map<String, Word> known = new HashMap<>();

  /**
   * A word, or the words of a country's name.
   *
   * @param stem what all its forms begin with, in lower case
   * @param country that it stands for: by its name, its adjective, its people or its capital
   */
  record Word(String written, String stem, @Nullable String country) {

    boolean isCapitalized() {
      return Character.isUpperCase(written.charAt(0));
    }
  }

  /** The words in order. */
  List<Word> of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    List<Word> words = new ArrayList<>(parts.size());
    for (int at = 0; at < parts.size(); at++) {
      String part = parts.get(at);
      String two = at + 1 < parts.size() ? part + " " + parts.get(at + 1) : part;
      if (Character.isUpperCase(part.charAt(0)) && States.of(two) != null) {
        words.add(new Word(two, stem(part), States.of(two)));
        at += two.length() > part.length() ? 1 : 0;
      } else {
        words.add(known.computeIfAbsent(part, this::word));
      }
    }
    return words;
  }

  private Word word(String written) {
    return new Word(written, stem(written), country(written));
  }

  /** The part of a word by which its forms are compared. */
  String stem(String word) {
    CharSequence stem = stemmer.stem(word.toLowerCase(Locale.ROOT));
    return FOLLOWERS.matcher(stem).replaceFirst("");
  }

  private static @Nullable String country(String word) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return null;
    }
    String country = States.of(word);
    if (country == null) {
      country = States.ofAdjective(word);
    }
    return country == null && States.isNationals(word)
        ? States.ofAdjective(word.substring(0, word.length() - 1))
        : country;
  }
}
