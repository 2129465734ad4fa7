package org.stance4j.engine.math;

import org.nd4j.linalg.api.ndarray.INDArray;

/** One vector a sequence, on host memory. One thread: there is too little to do for two. */
final class CpuPooling {
  private CpuPooling() {}

  static void mean(INDArray x, Sequences sequences, INDArray out) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    int columns = from.columns;
    float[] row = new float[columns];
    for (int i = 0; i < sequences.count(); i++) {
      float[] sum = new float[columns];
      for (int t = 0; t < sequences.length(i); t++) {
        from.read((sequences.offset(i) + t) * columns, row, columns);
        Loops.add(row, 0, sum, columns);
      }
      scale(sum, 1f / sequences.length(i));
      to.write(i * columns, sum, columns);
    }
  }

  static void meanBackward(INDArray outGrad, Sequences sequences, INDArray xGrad) {
    HostMatrix from = HostMatrix.of(outGrad);
    HostMatrix to = HostMatrix.of(xGrad);
    int columns = from.columns;
    float[] row = new float[columns];
    for (int i = 0; i < sequences.count(); i++) {
      from.read(i * columns, row, columns);
      scale(row, 1f / sequences.length(i));
      for (int t = 0; t < sequences.length(i); t++) {
        to.write((sequences.offset(i) + t) * columns, row, columns);
      }
    }
  }

  static void first(INDArray x, Sequences sequences, INDArray out) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    float[] row = new float[from.columns];
    for (int i = 0; i < sequences.count(); i++) {
      from.read(sequences.offset(i) * from.columns, row, from.columns);
      to.write(i * from.columns, row, from.columns);
    }
  }

  static void firstBackward(INDArray outGrad, Sequences sequences, INDArray xGrad) {
    HostMatrix from = HostMatrix.of(outGrad);
    HostMatrix to = HostMatrix.of(xGrad);
    int columns = from.columns;
    float[] row = new float[columns];
    float[] zeros = new float[columns];
    for (int i = 0; i < sequences.count(); i++) {
      from.read(i * columns, row, columns);
      to.write(sequences.offset(i) * columns, row, columns);
      for (int t = 1; t < sequences.length(i); t++) {
        to.write((sequences.offset(i) + t) * columns, zeros, columns);
      }
    }
  }

  private static void scale(float[] x, float by) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= by;
    }
  }
}
