package org.stance4j.engine.math;

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
  /** Elements of a block: a few such arrays fit into the first-level cache. */
  private static final int ELEMENTS = 1 << 12;

  private final Parallel parallel;
  private final Loops loops;
  private final CpuLinear linear;
  private final @Nullable ConstantLinear constant;
  private final CpuLayerNorm layerNorm;
  private final CpuAttention attention;

  /** Kernels that spread one call over the threads of {@code parallel}. */
  public CpuKernels(Parallel parallel) {
    this(parallel, Loops.best());
  }

  CpuKernels(Parallel parallel, Loops loops) {
    this(parallel, loops, null);
  }

  private CpuKernels(Parallel parallel, Loops loops, @Nullable ConstantLinear constant) {
    this.constant = constant;
    this.parallel = parallel;
    this.loops = loops;
    this.linear = new CpuLinear(parallel);
    this.layerNorm = new CpuLayerNorm(parallel, loops);
    this.attention = new CpuAttention(parallel, loops);
  }

  /** See {@link Kernels#scoring}. */
  static CpuKernels scoring(Parallel parallel, Loops loops) {
    return new CpuKernels(parallel, loops, PackedLinear.of(parallel, loops));
  }

  /** See {@link Kernels#scoring}. */
  static CpuKernels scoring(Parallel parallel, Loops loops, Bfloat16Products products) {
    return new CpuKernels(parallel, loops, new Bfloat16Linear(parallel, products));
  }

  /** Name of the OpenBLAS kernel in use, for example SkylakeX. */
  public static String blasKernel() {
    return Blas.kernelName();
  }

  @Override
  public String name() {
    String products = constant == null ? "" : constant.name();
    return "cpu (" + loops.name() + (products.isEmpty() ? ")" : ", " + products + ")");
  }

  @Override
  public void linear(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    if (constant != null && constant.takes(x.size(0))) {
      constant.forward(x, weight, bias, out);
    } else {
      linear.forward(x, weight, bias, out);
    }
  }

  @Override
  public void feedForward(
      INDArray x,
      INDArray upWeight,
      INDArray upBias,
      INDArray downWeight,
      INDArray downBias,
      INDArray between,
      INDArray out) {
    if (constant != null) {
      constant.feedForward(x, upWeight, upBias, downWeight, downBias, out);
    } else {
      Kernels.super.feedForward(x, upWeight, upBias, downWeight, downBias, between, out);
    }
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
    linear.backward(x, weight, outGrad, xGrad, addToXGrad, weightGrad, biasGrad);
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

  private static int blockCount(int total, int size) {
    return (total + size - 1) / size;
  }
}
