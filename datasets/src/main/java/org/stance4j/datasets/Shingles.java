package org.stance4j.datasets;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The set of three-word sequences of a text, by which texts that share passages are found.
 *
 * <p>Words are runs of letters, marks and digits, joined by apostrophes, in lower case. A text of
 * one or two words is one shingle, a text without words has none. After A. Z. Broder, On the
 * resemblance and containment of documents, 1997.
 */
public final class Shingles {
  private static final int WORDS = 3;
  // Possessive, because a greedy group would need stack for every apostrophe.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}\\p{M}\\p{N}]+)*+");

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
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
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
