package org.stance4j.engine.math;

/**
 * What the rows of a packed batch stand for; three arrays of the same length.
 *
 * @param words row of the word table, for each token
 * @param positions position in its sequence, from 0
 * @param types 0 for the first segment of a pair, 1 for the second
 */
@SuppressWarnings("ArrayRecordComponent")
public record TokenIds(int[] words, int[] positions, int[] types) {
  /** Number of tokens. */
  public int tokens() {
    return words.length;
  }
}
