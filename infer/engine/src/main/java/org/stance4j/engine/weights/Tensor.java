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
