package org.stance4j.engine.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the longest of its pieces that a word goes on with. A hash table with open addressing over
 * ranges of characters, so that a candidate needs no string of its own.
 */
final class PieceTable {
  private static final int HASH_FACTOR = 31;

  /** Spreads the polynomial hash over the high bits (2^32 divided by the golden ratio). */
  private static final int SPREAD = 0x9E3779B9;

  private final char[] pool;
  private final int[] starts;
  private final int[] ids;

  /** Hash of a piece in the upper half, its index plus one in the lower; 0 where a slot is free. */
  private final long[] slots;

  private final int shift;
  private final int longest;

  /**
   * Builds the table.
   *
   * @param pieces distinct and not empty
   * @param ids the token id of each piece
   */
  PieceTable(List<String> pieces, int[] ids) {
    this.ids = ids.clone();
    this.pool = String.join("", pieces).toCharArray();
    this.starts = new int[pieces.size() + 1];
    int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(pieces.size()));
    this.slots = new long[1 << bits];
    this.shift = Integer.SIZE - bits;
    int length = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      starts[i + 1] = starts[i] + piece.length();
      length = Math.max(length, piece.length());
      insert(i, hash(piece));
    }
    this.longest = length;
  }

  /** The number of characters of the longest piece. */
  int longest() {
    return longest;
  }

  /**
   * Looks up the longest piece that {@code word} holds at {@code from}.
   *
   * @param prefixHashes room for {@link #longest} hashes, overwritten
   * @return the index of the piece, or -1 if there is none
   */
  int longestAt(char[] word, int from, int to, int[] prefixHashes) {
    int room = Math.min(to - from, longest);
    int hash = 0;
    for (int i = 0; i < room; i++) {
      hash = HASH_FACTOR * hash + word[from + i];
      prefixHashes[i] = hash;
    }
    for (int length = room; length > 0; length--) {
      int piece = find(word, from, length, prefixHashes[length - 1]);
      if (piece >= 0) {
        return piece;
      }
    }
    return -1;
  }

  int idOf(int piece) {
    return ids[piece];
  }

  int lengthOf(int piece) {
    return starts[piece + 1] - starts[piece];
  }

  private int find(char[] word, int from, int length, int hash) {
    int slot = hash * SPREAD >>> shift;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((int) (entry >>> Integer.SIZE) == hash) {
        int piece = (int) entry - 1;
        if (Arrays.equals(pool, starts[piece], starts[piece + 1], word, from, from + length)) {
          return piece;
        }
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  private void insert(int piece, int hash) {
    int slot = hash * SPREAD >>> shift;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = (long) hash << Integer.SIZE | piece + 1;
  }

  private static int hash(String piece) {
    int hash = 0;
    for (int i = 0; i < piece.length(); i++) {
      hash = HASH_FACTOR * hash + piece.charAt(i);
    }
    return hash;
  }
}
