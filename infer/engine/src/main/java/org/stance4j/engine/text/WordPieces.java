package org.stance4j.engine.text;

/**
 * Spells the words of one text: takes their normalised code points one after the other, and adds
 * the ids of the longest pieces from left to right, or the unknown token where that fails.
 */
final class WordPieces {
  private final PieceTable beginnings;
  private final PieceTable continuations;
  private final int unkId;
  private final int maxCodePoints;
  private final int[] prefixHashes;
  private final char[] word;
  private final IdBuffer ids;
  private int length;
  private int codePoints;

  WordPieces(Vocabulary vocabulary, int unkId, int maxCodePoints, IdBuffer ids) {
    this.beginnings = vocabulary.beginnings();
    this.continuations = vocabulary.continuations();
    this.unkId = unkId;
    this.maxCodePoints = maxCodePoints;
    this.prefixHashes = new int[Math.max(beginnings.longest(), continuations.longest())];
    this.word = new char[2 * maxCodePoints];
    this.ids = ids;
  }

  /** Goes on with the word. Only the length of a word that is too long is kept. */
  void append(char c) {
    if (codePoints++ < maxCodePoints) {
      word[length++] = c;
    }
  }

  /** Like {@link #append(char)}, for any code point. */
  void append(int codePoint) {
    if (codePoints++ < maxCodePoints) {
      length += Character.toChars(codePoint, word, length);
    }
  }

  /** Adds the ids of the word, if there is one. */
  void endWord() {
    if (codePoints > 0) {
      spell();
      codePoints = 0;
      length = 0;
    }
  }

  private void spell() {
    int sizeBefore = ids.size();
    boolean spelt = codePoints <= maxCodePoints;
    PieceTable table = beginnings;
    for (int at = 0; spelt && at < length; table = continuations) {
      int piece = table.longestAt(word, at, length, prefixHashes);
      spelt = piece >= 0;
      if (spelt) {
        ids.add(table.idOf(piece));
        at += table.lengthOf(piece);
      }
    }
    if (!spelt) {
      ids.truncate(sizeBefore);
      ids.add(unkId);
    }
  }
}
