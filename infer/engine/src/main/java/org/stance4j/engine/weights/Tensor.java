package org.stance4j.engine.weights;

import java.util.Arrays;

/**
 * One array of weights, row-major.
 *
 * @param shape sizes of its dimensions
 * @param values its elements; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Tensor(long[] shape, float[] values) {
  /** So many values of eight bytes still fit into an array of bytes. */
  private static final long MAX_VALUES = Integer.MAX_VALUE / Long.BYTES;

  /** The number of values of a shape; -1 if it is no shape or more than can be read. */
  static long count(long[] shape) {
    long count = 1;
    for (long size : shape) {
      if (size < 0 || size > MAX_VALUES || count * size > MAX_VALUES) {
        return -1;
      }
      count *= size;
    }
    return count;
  }

  /** The matrix with rows and columns exchanged. */
  Tensor transposed() {
    int rows = (int) shape[0];
    int columns = (int) shape[1];
    float[] result = new float[values.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        result[c * rows + r] = values[r * columns + c];
      }
    }
    return new Tensor(new long[] {columns, rows}, result);
  }

  boolean hasShape(long... expected) {
    return Arrays.equals(shape, expected);
  }
}
