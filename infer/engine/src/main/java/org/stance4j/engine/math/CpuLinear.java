package org.stance4j.engine.math;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Linear maps on host memory: products by OpenBLAS, block by block. */
final class CpuLinear {
  private final Parallel parallel;

  CpuLinear(Parallel parallel) {
    this.parallel = parallel;
  }

  void forward(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix w = HostMatrix.ofWeight(weight);
    HostMatrix to = HostMatrix.of(out);
    int inputs = w.columns;
    int outputs = w.rows;
    float[] biasRow = new float[outputs];
    HostMatrix.of(bias).read(0, biasRow, outputs);
    ProductBlocks blocks = ProductBlocks.of(from.rows, outputs, inputs);
    parallel.run(
        blocks.count(),
        i -> {
          ProductBlocks.Block b = blocks.get(i);
          for (int r = b.row(); r < b.row() + b.rows(); r++) {
            to.write(r * outputs + b.column(), biasRow, b.column(), b.columns());
          }
          Blas.gemm(
              false,
              true,
              b.rows(),
              b.columns(),
              inputs,
              1,
              from.at(b.row(), 0),
              inputs,
              w.at(b.column(), 0),
              inputs,
              1,
              to.at(b.row(), b.column()),
              outputs);
        });
  }

  void backward(
      INDArray x,
      INDArray weight,
      INDArray outGrad,
      INDArray xGrad,
      boolean addToXGrad,
      INDArray weightGrad,
      INDArray biasGrad) {
    HostMatrix input = HostMatrix.of(x);
    HostMatrix w = HostMatrix.ofWeight(weight);
    HostMatrix dOut = HostMatrix.of(outGrad);
    HostMatrix dX = HostMatrix.of(xGrad);
    HostMatrix dW = HostMatrix.ofWeight(weightGrad);
    HostMatrix dBias = HostMatrix.of(biasGrad);
    ProductBlocks inputBlocks = ProductBlocks.of(input.rows, w.columns, w.rows);
    ProductBlocks weightBlocks = ProductBlocks.of(w.rows, w.columns, input.rows);
    // The three gradients do not depend on each other: one queue for all.
    parallel.run(
        inputBlocks.count() + weightBlocks.count() + 1,
        task -> {
          int weightTask = task - inputBlocks.count();
          if (weightTask < 0) {
            inputGradient(dOut, w, dX, addToXGrad, inputBlocks.get(task));
          } else if (weightTask < weightBlocks.count()) {
            weightGradient(input, dOut, dW, weightBlocks.get(weightTask));
          } else {
            sumRows(dOut, dBias);
          }
        });
  }

  private static void inputGradient(
      HostMatrix dOut, HostMatrix w, HostMatrix dX, boolean add, ProductBlocks.Block b) {
    int inputs = w.columns;
    int outputs = w.rows;
    FloatPointer from = dOut.at(b.row(), 0);
    FloatPointer weights = w.at(0, b.column());
    FloatPointer to = dX.at(b.row(), b.column());
    float beta = add ? 1 : 0;
    Blas.gemm(
        false,
        false,
        b.rows(),
        b.columns(),
        outputs,
        1,
        from,
        outputs,
        weights,
        inputs,
        beta,
        to,
        inputs);
  }

  private static void weightGradient(
      HostMatrix x, HostMatrix dOut, HostMatrix dW, ProductBlocks.Block b) {
    int inputs = x.columns;
    int outputs = dOut.columns;
    FloatPointer grads = dOut.at(0, b.row());
    FloatPointer from = x.at(0, b.column());
    FloatPointer to = dW.at(b.row(), b.column());
    Blas.gemm(
        true, false, b.rows(), b.columns(), x.rows, 1, grads, outputs, from, inputs, 0, to, inputs);
  }

  private static void sumRows(HostMatrix x, HostMatrix sums) {
    int columns = x.columns;
    float[] total = new float[columns];
    float[] row = Scratch.floats(Scratch.KERNEL, columns);
    for (int r = 0; r < x.rows; r++) {
      x.read(r * columns, row, columns);
      Loops.add(row, 0, total, columns);
    }
    sums.write(0, total, columns);
  }
}
