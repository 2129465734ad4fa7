package org.stance4j.engine.text;

import java.util.Arrays;
import java.util.Objects;

/** The token ids of one input of an encoder, special tokens included. Immutable. */
public final class Encoding {
  private final int[] ids;
  private final int pairStart;
  private final int textTokensCut;
  private final int pairTokensCut;

  /** Takes ownership of {@code ids}; those from {@code pairStart} on have type 1. */
  Encoding(int[] ids, int pairStart, int textTokensCut, int pairTokensCut) {
    this.ids = ids;
    this.pairStart = pairStart;
    this.textTokensCut = textTokensCut;
    this.pairTokensCut = pairTokensCut;
  }

  /** The number of tokens. */
  public int length() {
    return ids.length;
  }

  /** A copy of the token ids. */
  public int[] ids() {
    return ids.clone();
  }

  /**
   * The token id at a position.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= position < length()}
   */
  public int idAt(int position) {
    return ids[position];
  }

  /** The type of every token: 0 for {@code [CLS] text [SEP]}, 1 for {@code pair [SEP]}. */
  public int[] typeIds() {
    int[] types = new int[ids.length];
    Arrays.fill(types, pairStart, ids.length, 1);
    return types;
  }

  /**
   * The type of the token at a position, as in {@link #typeIds}.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= position < length()}
   */
  public int typeIdAt(int position) {
    return Objects.checkIndex(position, ids.length) < pairStart ? 0 : 1;
  }

  /** How many tokens of the text were lost to truncation. */
  public int textTokensCut() {
    return textTokensCut;
  }

  /** How many tokens of the pair were lost to truncation. */
  public int pairTokensCut() {
    return pairTokensCut;
  }
}
