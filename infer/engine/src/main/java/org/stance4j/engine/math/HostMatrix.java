package org.stance4j.engine.math;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The memory of a contiguous float array, for reading and writing in blocks. Holds no reference to
 * the array: use it no longer than the array lives. Blocks that do not overlap may be written from
 * several threads.
 */
final class HostMatrix {
  final FloatPointer pointer;
  private final FloatBuffer buffer;

  /** Rows and columns as they lie in memory: a weight in f order [in, out] has out rows. */
  final int rows;

  final int columns;

  private HostMatrix(FloatPointer pointer, int rows, int columns) {
    this.pointer = pointer;
    this.buffer = pointer.asBuffer();
    if ((long) rows * columns > buffer.capacity()) {
      throw new IllegalArgumentException(
          "an array of "
              + rows
              + " x "
              + columns
              + " floats is larger than 2 GB; use smaller batches or shorter inputs");
    }
    this.rows = rows;
    this.columns = columns;
  }

  /** Fresh memory, freed when it is no longer reachable. */
  static HostMatrix allocate(int rows, int columns) {
    return new HostMatrix(new FloatPointer((long) rows * columns), rows, columns);
  }

  /** A matrix in c order, or a vector as one row. */
  static HostMatrix of(INDArray array) {
    require(array, 'c');
    int columns = (int) array.size(array.rank() - 1);
    return new HostMatrix(
        address(array), columns == 0 ? 0 : (int) (array.length() / columns), columns);
  }

  /** A weight in f order, [in, out]: its memory is the c-order matrix [out, in]. */
  static HostMatrix ofWeight(INDArray array) {
    require(array, 'f');
    return new HostMatrix(address(array), (int) array.size(1), (int) array.size(0));
  }

  private static void require(INDArray array, char order) {
    boolean contiguous = true;
    long expected = 1;
    for (int i = 0; i < array.rank(); i++) {
      int d = order == 'c' ? array.rank() - 1 - i : i;
      contiguous &= array.size(d) == 1 || array.stride(d) == expected;
      expected *= array.size(d);
    }
    if (array.dataType() != DataType.FLOAT || !contiguous) {
      throw new IllegalArgumentException(
          "expected a contiguous float array in "
              + order
              + " order, found "
              + array.dataType()
              + Arrays.toString(array.shape())
              + " with strides "
              + Arrays.toString(array.stride()));
    }
  }

  private static FloatPointer address(INDArray array) {
    Pointer start = array.data().addressPointer();
    FloatPointer pointer = new FloatPointer(start);
    // A view's pointer may still carry the limit of its parent.
    return pointer.limit(pointer.position() + array.length());
  }

  /** Pointer to an element, for a matrix product. */
  FloatPointer at(long index) {
    return new Element(pointer, index);
  }

  /** Pointer to an element, for a matrix product. */
  FloatPointer at(int row, int column) {
    return at((long) row * columns + column);
  }

  /** {@code pointer.getPointer(index)} without its reflection and its reference to the owner. */
  private static final class Element extends FloatPointer {
    Element(FloatPointer start, long index) {
      super((Pointer) null);
      address = start.address() + Float.BYTES * (start.position() + index);
    }
  }

  /** Copies {@code length} elements from {@code from} on into the start of {@code target}. */
  void read(int from, float[] target, int length) {
    buffer.get(from, target, 0, length);
  }

  /** Copies the first {@code length} elements of {@code source} to {@code to} and on. */
  void write(int to, float[] source, int length) {
    buffer.put(to, source, 0, length);
  }

  /** Copies {@code length} elements of {@code source} from {@code from} on to {@code to} and on. */
  void write(int to, float[] source, int from, int length) {
    buffer.put(to, source, from, length);
  }

  /** Number of elements. */
  int length() {
    return rows * columns;
  }
}
