package org.stance4j.engine.math;

import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Kernels on host memory: products by OpenBLAS, the rest in Java on blocks that stay in the cache.
 * Floats only.
 *
 * <p>Work is cut into blocks whose size depends on the shapes alone and sums are taken block by
 * block in order, so that results do not depend on the number of threads.
 */
public final class CpuKernels implements Kernels {
  /** Rows of a product's block: fewer cost speed, more leave threads idle. */
  private static final int PRODUCT_ROWS = 384;

  private static final int FEWEST_ROWS = 64;
  private static final int GRADIENT_ROWS = 768;

  /** Elements of a block: a few such arrays fit into the first-level cache. */
  private static final int ELEMENTS = 1 << 12;

  private final Parallel parallel;
  private final Loops loops;
  private final CpuLayerNorm layerNorm;
  private final CpuAttention attention;

  /** Kernels that spread one call over the threads of {@code parallel}. */
  public CpuKernels(Parallel parallel) {
    this(parallel, Loops.best());
  }

  CpuKernels(Parallel parallel, Loops loops) {
    this.parallel = parallel;
    this.loops = loops;
    this.layerNorm = new CpuLayerNorm(parallel, loops);
    this.attention = new CpuAttention(parallel, loops);
  }

  /** Name of the OpenBLAS kernel in use, for example SkylakeX. */
  public static String blasKernel() {
    return Blas.kernelName();
  }

  @Override
  public String name() {
    return "cpu (" + loops.name() + ")";
  }

  @Override
  public void linear(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix w = HostMatrix.ofWeight(weight);
    HostMatrix to = HostMatrix.of(out);
    int outputs = w.rows;
    float[] biasRow = new float[outputs];
    HostMatrix.of(bias).read(0, biasRow, outputs);
    blocks(
        from.rows,
        productRows(from.rows),
        (row, rows) -> {
          for (int r = row; r < row + rows; r++) {
            to.write(r * outputs, biasRow, outputs);
          }
          multiply(from, w, to, row, rows);
        });
  }

  private static void multiply(HostMatrix x, HostMatrix w, HostMatrix out, int row, int rows) {
    int inputs = w.columns;
    int outputs = w.rows;
    FloatPointer from = x.at((long) row * inputs);
    FloatPointer to = out.at((long) row * outputs);
    Blas.gemm(
        false, true, rows, outputs, inputs, 1, from, inputs, w.pointer, inputs, 1, to, outputs);
  }

  @Override
  public void linearBackward(
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
    int blockRows = productRows(input.rows);
    int inputBlocks = blockCount(input.rows, blockRows);
    int weightBlocks = blockCount(w.rows, GRADIENT_ROWS);
    // The three gradients do not depend on each other: one queue for all.
    parallel.run(
        inputBlocks + weightBlocks + 1,
        task -> {
          if (task == 0) {
            sumRows(dOut, dBias);
          } else if (task <= weightBlocks) {
            int row = (task - 1) * GRADIENT_ROWS;
            weightGradient(input, dOut, dW, row, Math.min(GRADIENT_ROWS, w.rows - row));
          } else {
            int row = (task - 1 - weightBlocks) * blockRows;
            int rows = Math.min(blockRows, input.rows - row);
            inputGradient(dOut, w, dX, addToXGrad, row, rows);
          }
        });
  }

  private static void inputGradient(
      HostMatrix dOut, HostMatrix w, HostMatrix dX, boolean add, int row, int rows) {
    int inputs = w.columns;
    int outputs = w.rows;
    FloatPointer from = dOut.at((long) row * outputs);
    FloatPointer to = dX.at((long) row * inputs);
    float beta = add ? 1 : 0;
    Blas.gemm(
        false, false, rows, inputs, outputs, 1, from, outputs, w.pointer, inputs, beta, to, inputs);
  }

  private static void weightGradient(
      HostMatrix x, HostMatrix dOut, HostMatrix dW, int row, int rows) {
    int inputs = x.columns;
    int outputs = dOut.columns;
    FloatPointer to = dW.at((long) row * inputs);
    Blas.gemm(
        true,
        false,
        rows,
        inputs,
        x.rows,
        1,
        dOut.at(row),
        outputs,
        x.pointer,
        inputs,
        0,
        to,
        inputs);
  }

  private static void sumRows(HostMatrix x, HostMatrix sums) {
    int columns = x.columns;
    float[] total = new float[columns];
    float[] row = new float[columns];
    for (int r = 0; r < x.rows; r++) {
      x.read(r * columns, row, columns);
      Loops.add(row, 0, total, columns);
    }
    sums.write(0, total, columns);
  }

  @Override
  public void gelu(INDArray x, INDArray out) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    blocks(
        from.length(),
        ELEMENTS,
        (start, length) -> {
          float[] block = Scratch.floats(Scratch.KERNEL, length);
          from.read(start, block, length);
          loops.gelu(block, length);
          to.write(start, block, length);
        });
  }

  @Override
  public void geluBackward(INDArray x, INDArray outGrad, INDArray xGrad) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix dOut = HostMatrix.of(outGrad);
    HostMatrix to = HostMatrix.of(xGrad);
    blocks(
        from.length(),
        ELEMENTS,
        (start, length) -> {
          float[] block = Scratch.floats(Scratch.KERNEL, length);
          float[] grad = Scratch.floats(Scratch.KERNEL + 1, length);
          from.read(start, block, length);
          dOut.read(start, grad, length);
          loops.geluGradient(block, grad, length);
          to.write(start, grad, length);
        });
  }

  @Override
  public void layerNorm(
      INDArray x,
      @Nullable INDArray residual,
      INDArray gain,
      INDArray bias,
      double epsilon,
      INDArray out,
      @Nullable INDArray normalized,
      @Nullable INDArray inverseStd) {
    layerNorm.forward(x, residual, gain, bias, epsilon, out, normalized, inverseStd);
  }

  @Override
  public void layerNormBackward(
      INDArray normalized,
      INDArray inverseStd,
      INDArray gain,
      INDArray outGrad,
      INDArray xGrad,
      INDArray gainGrad,
      INDArray biasGrad) {
    layerNorm.backward(normalized, inverseStd, gain, outGrad, xGrad, gainGrad, biasGrad);
  }

  @Override
  public void attention(
      INDArray qkv, Sequences sequences, int heads, Dropout dropout, INDArray out) {
    attention.forward(qkv, sequences, heads, dropout, out);
  }

  @Override
  public void attentionBackward(
      INDArray qkv,
      Sequences sequences,
      int heads,
      Dropout dropout,
      INDArray outGrad,
      INDArray qkvGrad) {
    attention.backward(qkv, sequences, heads, dropout, outGrad, qkvGrad);
  }

  @Override
  public void dropout(INDArray x, Dropout dropout, INDArray out) {
    HostMatrix from = HostMatrix.of(x);
    HostMatrix to = HostMatrix.of(out);
    blocks(
        from.length(),
        ELEMENTS,
        (start, length) -> {
          float[] block = Scratch.floats(Scratch.KERNEL, length);
          from.read(start, block, length);
          if (dropout.active()) {
            loops.dropout(block, length, dropout, start);
          }
          to.write(start, block, length);
        });
  }

  @Override
  public void embed(
      INDArray words, INDArray positions, INDArray types, TokenIds ids, INDArray out) {
    CpuEmbedding.sum(words, positions, types, ids, out);
  }

  @Override
  public void addRows(INDArray outGrad, int[] ids, INDArray tableGrad) {
    CpuEmbedding.addRows(outGrad, ids, tableGrad);
  }

  @Override
  public void meanPool(INDArray x, Sequences sequences, INDArray out) {
    CpuPooling.mean(x, sequences, out);
  }

  @Override
  public void meanPoolBackward(INDArray outGrad, Sequences sequences, INDArray xGrad) {
    CpuPooling.meanBackward(outGrad, sequences, xGrad);
  }

  @Override
  public void firstPool(INDArray x, Sequences sequences, INDArray out) {
    CpuPooling.first(x, sequences, out);
  }

  @Override
  public void firstPoolBackward(INDArray outGrad, Sequences sequences, INDArray xGrad) {
    CpuPooling.firstBackward(outGrad, sequences, xGrad);
  }

  @Override
  public void adamW(
      INDArray params,
      INDArray grads,
      INDArray firstMoments,
      INDArray secondMoments,
      AdamWStep step) {
    HostMatrix p = HostMatrix.of(params);
    HostMatrix g = HostMatrix.of(grads);
    HostMatrix m = HostMatrix.of(firstMoments);
    HostMatrix v = HostMatrix.of(secondMoments);
    blocks(
        p.length(),
        ELEMENTS,
        (start, length) -> {
          float[] param = Scratch.floats(Scratch.KERNEL, length);
          float[] grad = Scratch.floats(Scratch.KERNEL + 1, length);
          float[] first = Scratch.floats(Scratch.KERNEL + 2, length);
          float[] second = Scratch.floats(Scratch.KERNEL + 3, length);
          p.read(start, param, length);
          g.read(start, grad, length);
          m.read(start, first, length);
          v.read(start, second, length);
          Loops.adamW(param, grad, first, second, length, step);
          p.write(start, param, length);
          m.write(start, first, length);
          v.write(start, second, length);
        });
  }

  @Override
  public double sumOfSquares(INDArray vector) {
    HostMatrix x = HostMatrix.of(vector);
    double[] parts = new double[blockCount(x.length(), ELEMENTS)];
    blocks(
        x.length(),
        ELEMENTS,
        (start, length) -> {
          float[] block = Scratch.floats(Scratch.KERNEL, length);
          x.read(start, block, length);
          parts[start / ELEMENTS] = loops.sumOfSquares(block, length);
        });
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  private interface Block {
    void run(int start, int length);
  }

  private void blocks(int total, int size, Block block) {
    parallel.run(
        blockCount(total, size), i -> block.run(i * size, Math.min(size, total - i * size)));
  }

  /** An even number of equal blocks, so that two threads have the same to do. */
  private static int productRows(int rows) {
    if (rows < FEWEST_ROWS) {
      return Math.max(1, rows);
    }
    int pairs = blockCount(rows, 2 * PRODUCT_ROWS);
    return blockCount(rows, 2 * pairs);
  }

  private static int blockCount(int total, int size) {
    return (total + size - 1) / size;
  }
}
