package org.stance4j.engine.explain;

import java.util.BitSet;
import java.util.List;

/**
 * A text cut into parts that can be left out: a part is a word, or a run of words where there are
 * many. What lies between words stays.
 *
 * @param words at least one
 * @param parts how many, at most as many as words
 */
record PartialText(String text, List<Word> words, int parts) {
  /** What a model is given where nothing is left: the shortest text that says nothing. */
  private static final String NOTHING = ".";

  static PartialText of(String text, List<Word> words, int mostParts) {
    return new PartialText(text, words, Math.min(mostParts, words.size()));
  }

  /** The part to which a word belongs; parts differ by one word at most. */
  int partOf(int word) {
    return (int) ((long) word * parts / words.size());
  }

  /** Number of words of each part. */
  int[] sizes() {
    int[] sizes = new int[parts];
    for (int i = 0; i < words.size(); i++) {
      sizes[partOf(i)]++;
    }
    return sizes;
  }

  /** The text with these parts only; never blank. */
  String keeping(BitSet kept) {
    StringBuilder rest = new StringBuilder();
    int done = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean keep = kept.get(partOf(i));
      rest.append(text, done, keep ? word.end() : word.start());
      // Or "a-b" without "a" and "-" could grow together with what stands before.
      rest.append(keep ? "" : " ");
      done = word.end();
    }
    rest.append(text, done, text.length());
    return rest.toString().isBlank() ? NOTHING : rest.toString();
  }
}
