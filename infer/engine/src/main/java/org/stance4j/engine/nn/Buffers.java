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

  Buffers(DataType type) {
    this.type = type;
  }

  /** A c-order matrix with arbitrary content; valid until the name is asked for again. */
  INDArray matrix(String name, long rows, long columns) {
    return vector(name, rows * columns).reshape('c', rows, columns);
  }

  INDArray vector(String name, long length) {
    INDArray array = memory.get(name);
    if (array == null || array.length() < length) {
      if (array != null) {
        // Out of the map first: the allocation below may fail.
        memory.remove(name);
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
  }
}
