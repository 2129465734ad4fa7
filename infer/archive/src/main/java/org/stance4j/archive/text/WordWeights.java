package org.stance4j.archive.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words and phrases with weights, read from a table; {@code *} at a word's end is any ending. */
final class WordWeights {

  private static final int MAX_WORDS_OF_PHRASE = 4;
  private static final int MIN_STEM = 4;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:['’-][\\p{L}\\p{N}]++)*+");
  private static final Pattern TABLE_LINE = Pattern.compile("([\\d.]+): (.+)");

  private final Map<String, Double> phrases = new HashMap<>();
  private final Map<String, Double> stems = new HashMap<>();

  private WordWeights() {}

  static WordWeights read(String resource) {
    WordWeights weights = new WordWeights();
    try (InputStream in = WordWeights.class.getResourceAsStream(resource)) {
      Objects.requireNonNull(in, resource);
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(TABLE_LINE::matcher)
          .filter(line -> line.matches())
          .forEach(line -> weights.add(Double.parseDouble(line.group(1)), line.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }

  private void add(double weight, String list) {
    for (String phrase : list.split(", ")) {
      if (phrase.endsWith("*")) {
        stems.put(phrase.substring(0, phrase.length() - 1), weight);
      } else {
        phrases.put(phrase, weight);
      }
    }
  }

  /** The sum for what is in the line, each phrase once and no word in two phrases. */
  double of(String line) {
    String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> words = WORD.matcher(lower).results().map(MatchResult::group).toList();
    Set<String> found = new HashSet<>();
    double sum = 0;
    int from = 0;
    while (from < words.size()) {
      int length = Math.min(MAX_WORDS_OF_PHRASE, words.size() - from);
      while (length > 1
          && !phrases.containsKey(String.join(" ", words.subList(from, from + length)))) {
        length--;
      }
      String phrase = String.join(" ", words.subList(from, from + length));
      if (found.add(phrase)) {
        sum += weight(phrase);
      }
      from += length;
    }
    return sum;
  }

  private double weight(String phrase) {
    Double weight = phrases.get(phrase);
    for (int end = MIN_STEM; weight == null && end <= phrase.length(); end++) {
      weight = stems.get(phrase.substring(0, end));
    }
    return weight == null ? 0 : weight;
  }
}
