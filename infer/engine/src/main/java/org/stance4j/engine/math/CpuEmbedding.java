package org.stance4j.engine.math;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Sums of table rows on host memory. One thread: there is too little to do for two. */
final class CpuEmbedding {
  private CpuEmbedding() {}

  static void sum(INDArray words, INDArray positions, INDArray types, TokenIds ids, INDArray out) {
    HostMatrix w = HostMatrix.of(words);
    HostMatrix p = HostMatrix.of(positions);
    HostMatrix t = HostMatrix.of(types);
    HostMatrix to = HostMatrix.of(out);
    int columns = to.columns;
    float[] sum = new float[columns];
    float[] row = new float[columns];
    for (int r = 0; r < ids.tokens(); r++) {
      w.read(ids.words()[r] * columns, sum, columns);
      p.read(ids.positions()[r] * columns, row, columns);
      Loops.add(row, 0, sum, columns);
      t.read(ids.types()[r] * columns, row, columns);
      Loops.add(row, 0, sum, columns);
      to.write(r * columns, sum, columns);
    }
  }

  static void addRows(INDArray outGrad, int[] ids, INDArray tableGrad) {
    HostMatrix from = HostMatrix.of(outGrad);
    HostMatrix table = HostMatrix.of(tableGrad);
    int columns = from.columns;
    float[] sum = new float[columns];
    float[] row = new float[columns];
    for (int r = 0; r < ids.length; r++) {
      table.read(ids[r] * columns, sum, columns);
      from.read(r * columns, row, columns);
      Loops.add(row, 0, sum, columns);
      table.write(ids[r] * columns, sum, columns);
    }
  }
}
