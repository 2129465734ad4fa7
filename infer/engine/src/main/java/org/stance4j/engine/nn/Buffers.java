package org.stance4j.engine.nn;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Named memory that grows to the largest batch seen and is then used again, so that memory stays
 * flat when batches have many shapes. For one thread.
 */
final class Buffers {
  private final DataType type;
  private final Map<String, INDArray> memory = new HashMap<>();

  /** The last matrix of each name: to make a view costs as much as a small operation. */
  private final Map<String, INDArray> matrices = new HashMap<>();

  Buffers(DataType type) {
    this.type = type;
  }

  /** A c-order matrix with arbitrary content; valid until the name is asked for again. */
  INDArray matrix(String name, long rows, long columns) {
    INDArray last = matrices.get(name);
    if (last != null && last.size(0) == rows && last.size(1) == columns) {
      return last;
    }
    INDArray matrix = vector(name, rows * columns).reshape('c', rows, columns);
    matrices.put(name, matrix);
    return matrix;
  }

  INDArray vector(String name, long length) {
    INDArray array = memory.get(name);
    if (array == null || array.length() < length) {
      if (array != null) {
        // Out of the map first: the allocation below may fail.
        memory.remove(name);
        matrices.remove(name);
        array.close();
      }
      array = allocate(length + length / 4);
      memory.put(name, array);
    }
    return array.get(NDArrayIndex.interval(0, length));
  }

  @SuppressWarnings("try")
  private INDArray allocate(long length) {
    // Not in a workspace of Deeplearning4j: the memory outlives the iteration.
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.createUninitialized(type, length);
    }
  }

  void close() {
    memory.values().forEach(INDArray::close);
    memory.clear();
    matrices.clear();
  }
}
