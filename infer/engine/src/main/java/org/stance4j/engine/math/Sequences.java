package org.stance4j.engine.math;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where each sequence of a packed batch lies. A packed batch stores the tokens of all sequences one
 * after another, without padding: row {@code offset(i) + t} holds token {@code t} of sequence
 * {@code i}. Immutable.
 */
public final class Sequences {
  private final int[] offsets;

  private Sequences(int[] offsets) {
    this.offsets = offsets;
  }

  /**
   * Packs sequences of the given lengths in their order.
   *
   * @param lengths tokens of each sequence, each at least 1
   */
  public static Sequences ofLengths(int... lengths) {
    int[] offsets = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] < 1) {
        throw new IllegalArgumentException(
            "sequence " + i + " has length " + lengths[i] + ", expected at least 1");
      }
      offsets[i + 1] = Math.addExact(offsets[i], lengths[i]);
    }
    return new Sequences(offsets);
  }

  /**
   * Reads the lengths from a mask of shape [batch, tokens], 1 for a token and 0 for padding on the
   * right.
   *
   * @throws IllegalArgumentException if a row is empty or its padding is not on the right
   */
  public static Sequences ofMask(INDArray mask) {
    int batch = (int) mask.size(0);
    int width = (int) mask.size(1);
    double[] values = mask.dup('c').data().asDouble();
    int[] lengths = new int[batch];
    for (int i = 0; i < batch; i++) {
      lengths[i] = lengthOfRow(values, i * width, width, i);
    }
    return ofLengths(lengths);
  }

  private static int lengthOfRow(double[] values, int from, int width, int row) {
    int length = 0;
    while (length < width && values[from + length] != 0) {
      length++;
    }
    for (int t = length; t < width; t++) {
      if (values[from + t] != 0) {
        throw new IllegalArgumentException(
            "mask row " + row + " has a token at " + t + " after padding; pad on the right only");
      }
    }
    return length;
  }

  /** Number of sequences. */
  public int count() {
    return offsets.length - 1;
  }

  /** Number of tokens of all sequences together. */
  public int tokens() {
    return offsets[offsets.length - 1];
  }

  /** First row of sequence {@code i}. */
  public int offset(int i) {
    return offsets[i];
  }

  /** Tokens of sequence {@code i}. */
  public int length(int i) {
    return offsets[i + 1] - offsets[i];
  }

  /** Tokens of the longest sequence. */
  public int maxLength() {
    int max = 0;
    for (int i = 0; i < count(); i++) {
      max = Math.max(max, length(i));
    }
    return max;
  }

  @Override
  public String toString() {
    return "Sequences" + Arrays.toString(offsets);
  }
}
