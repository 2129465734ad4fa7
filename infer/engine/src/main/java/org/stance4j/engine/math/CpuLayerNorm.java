package org.stance4j.engine.math;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layer normalisation on host memory. */
final class CpuLayerNorm {
  private static final int ROWS = 32;

  private final Parallel parallel;

  CpuLayerNorm(Parallel parallel) {
    this.parallel = parallel;
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
          float[] values = readSum(from, other, row, rows);
          float[] inverse = normalizeRows(values, rows, columns, (float) epsilon);
          if (unit != null) {
            unit.write(row * columns, values, values.length);
          }
          if (scales != null) {
            scales.write(row, inverse, rows);
          }
          applyGain(values, g, b);
          to.write(row * columns, values, values.length);
        });
  }

  private static float[] readSum(HostMatrix x, @Nullable HostMatrix residual, int row, int rows) {
    int length = rows * x.columns;
    float[] values = new float[length];
    x.read(row * x.columns, values, length);
    if (residual != null) {
      float[] other = new float[length];
      residual.read(row * x.columns, other, length);
      Loops.add(other, 0, values, length);
    }
    return values;
  }

  /** Normalises rows in place and returns 1 / standard deviation of each. */
  private static float[] normalizeRows(float[] x, int rows, int columns, float epsilon) {
    float[] inverse = new float[rows];
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      float mean = Loops.sum(x, from, from + columns) / columns;
      for (int i = from; i < from + columns; i++) {
        x[i] -= mean;
      }
      float variance = Loops.dot(x, from, x, from, columns) / columns;
      float scale = (float) (1 / Math.sqrt(variance + epsilon));
      for (int i = from; i < from + columns; i++) {
        x[i] *= scale;
      }
      inverse[r] = scale;
    }
    return inverse;
  }

  private static void applyGain(float[] x, float[] gain, float[] bias) {
    int columns = gain.length;
    for (int from = 0; from < x.length; from += columns) {
      for (int i = 0; i < columns; i++) {
        x[from + i] = x[from + i] * gain[i] + bias[i];
      }
    }
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
          float[] x = new float[rows * columns];
          float[] grad = new float[rows * columns];
          float[] inverse = new float[rows];
          unit.read(row * columns, x, x.length);
          dOut.read(row * columns, grad, grad.length);
          scales.read(row, inverse, rows);
          rowGradients(x, grad, inverse, g, gainSums[block], biasSums[block]);
          to.write(row * columns, grad, grad.length);
        });
    HostMatrix.of(gainGrad).write(0, total(gainSums, columns), columns);
    HostMatrix.of(biasGrad).write(0, total(biasSums, columns), columns);
  }

  /** Turns output gradients into input gradients in place and adds up those of gain and bias. */
  private static void rowGradients(
      float[] x, float[] grad, float[] inverse, float[] gain, float[] gainSum, float[] biasSum) {
    int columns = gain.length;
    for (int r = 0; r < inverse.length; r++) {
      int from = r * columns;
      for (int i = 0; i < columns; i++) {
        gainSum[i] += grad[from + i] * x[from + i];
      }
      Loops.add(grad, from, biasSum, columns);
      for (int i = 0; i < columns; i++) {
        grad[from + i] *= gain[i];
      }
      float mean = Loops.sum(grad, from, from + columns) / columns;
      float slope = Loops.dot(grad, from, x, from, columns) / columns;
      float scale = inverse[r];
      for (int i = from; i < from + columns; i++) {
        grad[i] = scale * (grad[i] - mean - slope * x[i]);
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
