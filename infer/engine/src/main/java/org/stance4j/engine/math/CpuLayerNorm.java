package org.stance4j.engine.math;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layer normalisation on host memory. */
final class CpuLayerNorm {
  /** Rows of a block: small enough to stay in the cache, enough to keep the partial sums few. */
  private static final int ROWS = 16;

  private final Parallel parallel;
  private final Loops loops;

  CpuLayerNorm(Parallel parallel, Loops loops) {
    this.parallel = parallel;
    this.loops = loops;
  }

  void forward(
      INDArray x,
      @Nullable INDArray residual,
      INDArray gain,
      INDArray bias,
      double epsilon,
      INDArray out,
      @Nullable INDArray normalized,
      @Nullable INDArray inverseStd) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix other = residual == null ? null : HostMatrix.of(residual);
    HostMatrix to = HostMatrix.of(out);
    HostMatrix unit = normalized == null ? null : HostMatrix.of(normalized);
    HostMatrix scales = inverseStd == null ? null : HostMatrix.of(inverseStd);
    int columns = from.columns;
    float[] g = vector(gain, columns);
    float[] b = vector(bias, columns);
    parallel.run(
        blocks(from.rows),
        block -> {
          int row = block * ROWS;
          int rows = Math.min(ROWS, from.rows - row);
          int length = rows * columns;
          float[] values = readSum(from, other, row, length);
          float[] inverse = new float[rows];
          loops.normalizeRows(values, inverse, rows, columns, (float) epsilon);
          if (unit != null) {
            unit.write(row * columns, values, length);
          }
          if (scales != null) {
            scales.write(row, inverse, rows);
          }
          loops.scaleRows(values, rows, g, b);
          to.write(row * columns, values, length);
        });
  }

  private float[] readSum(HostMatrix x, @Nullable HostMatrix residual, int row, int length) {
    float[] values = Scratch.floats(Scratch.KERNEL, length);
    x.read(row * x.columns, values, length);
    if (residual != null) {
      float[] other = Scratch.floats(Scratch.KERNEL + 1, length);
      residual.read(row * x.columns, other, length);
      loops.accumulate(other, 0, values, length);
    }
    return values;
  }

  void backward(
      INDArray normalized,
      INDArray inverseStd,
      INDArray gain,
      INDArray outGrad,
      INDArray xGrad,
      INDArray gainGrad,
      INDArray biasGrad) {
    HostMatrix unit = HostMatrix.of(normalized);
    HostMatrix scales = HostMatrix.of(inverseStd);
    HostMatrix dOut = HostMatrix.of(outGrad);
    HostMatrix to = HostMatrix.of(xGrad);
    int columns = unit.columns;
    float[] g = vector(gain, columns);
    int blocks = blocks(unit.rows);
    float[][] gainSums = new float[blocks][columns];
    float[][] biasSums = new float[blocks][columns];
    parallel.run(
        blocks,
        block -> {
          int row = block * ROWS;
          int rows = Math.min(ROWS, unit.rows - row);
          int length = rows * columns;
          float[] x = Scratch.floats(Scratch.KERNEL, length);
          float[] grad = Scratch.floats(Scratch.KERNEL + 1, length);
          float[] inverse = new float[rows];
          unit.read(row * columns, x, length);
          dOut.read(row * columns, grad, length);
          scales.read(row, inverse, rows);
          sumGradients(x, grad, length, g, gainSums[block], biasSums[block]);
          loops.normalizeGradientRows(x, grad, inverse, rows, columns);
          to.write(row * columns, grad, length);
        });
    HostMatrix.of(gainGrad).write(0, total(gainSums, columns), columns);
    HostMatrix.of(biasGrad).write(0, total(biasSums, columns), columns);
  }

  /**
   * Adds up the gradients of gain and bias and turns those of the output into those of the
   * normalised rows.
   */
  private void sumGradients(
      float[] x, float[] grad, int length, float[] gain, float[] gainSum, float[] biasSum) {
    int columns = gain.length;
    for (int from = 0; from < length; from += columns) {
      for (int i = 0; i < columns; i++) {
        gainSum[i] += grad[from + i] * x[from + i];
      }
      loops.accumulate(grad, from, biasSum, columns);
      for (int i = 0; i < columns; i++) {
        grad[from + i] *= gain[i];
      }
    }
  }

  private static float[] total(float[][] parts, int columns) {
    float[] sum = new float[columns];
    for (float[] part : parts) {
      Loops.add(part, 0, sum, columns);
    }
    return sum;
  }

  private static float[] vector(INDArray array, int length) {
    float[] values = new float[length];
    HostMatrix.of(array).read(0, values, length);
    return values;
  }

  private static int blocks(int rows) {
    return (rows + ROWS - 1) / ROWS;
  }
}
