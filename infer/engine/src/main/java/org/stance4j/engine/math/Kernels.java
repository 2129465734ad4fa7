package org.stance4j.engine.math;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The operations of a BERT encoder, forward and backward.
 *
 * <p>Activations are c-order matrices [tokens, features] of a packed batch. Weights of linear maps
 * are f-order [in, out]. Vectors (biases, gains) have rank 1. Outputs are allocated by the caller
 * and overwritten, unless a method says that it adds. Inputs and outputs do not overlap, unless a
 * method allows it.
 *
 * <p>Implementations keep no state that a caller can see and may be used by several threads at
 * once. Their results do not depend on the number of threads.
 */
public interface Kernels {

  /** Short name for logs: {@code cpu} or {@code nd4j}. */
  String name();

  /** {@code out = x * weight + bias}. */
  void linear(INDArray x, INDArray weight, INDArray bias, INDArray out);

  /**
   * {@code out = gelu(x * up + upBias) * down + downBias}, the feed-forward part of a layer where
   * no backward pass follows. {@code between} is room for what goes in between: what it holds
   * afterwards is not said.
   */
  default void feedForward(
      INDArray x,
      INDArray upWeight,
      INDArray upBias,
      INDArray downWeight,
      INDArray downBias,
      INDArray between,
      INDArray out) {
    linear(x, upWeight, upBias, between);
    gelu(between, between);
    linear(between, downWeight, downBias, out);
  }

  /**
   * Gradients of {@link #linear}.
   *
   * @param xGrad receives the gradient of x
   * @param addToXGrad whether the gradient of x is added to what {@code xGrad} holds
   */
  void linearBackward(
      INDArray x,
      INDArray weight,
      INDArray outGrad,
      INDArray xGrad,
      boolean addToXGrad,
      INDArray weightGrad,
      INDArray biasGrad);

  /**
   * Gaussian error linear unit, {@code out = x * Phi(x)} with the exact normal distribution
   * function (Hendrycks and Gimpel 2016). {@code out} may be {@code x}.
   */
  void gelu(INDArray x, INDArray out);

  /** {@code xGrad = outGrad * gelu'(x)}. {@code xGrad} may be {@code outGrad}. */
  void geluBackward(INDArray x, INDArray outGrad, INDArray xGrad);

  /**
   * Layer normalisation of {@code x + residual} over the features (Ba, Kiros and Hinton 2016).
   *
   * @param residual added to x first, or null
   * @param normalized receives the normalised values before gain and bias, or null
   * @param inverseStd receives 1 / sqrt(variance + epsilon) for each row, or null
   */
  void layerNorm(
      INDArray x,
      @Nullable INDArray residual,
      INDArray gain,
      INDArray bias,
      double epsilon,
      INDArray out,
      @Nullable INDArray normalized,
      @Nullable INDArray inverseStd);

  /** Gradients of {@link #layerNorm}; x and residual have the same gradient. */
  void layerNormBackward(
      INDArray normalized,
      INDArray inverseStd,
      INDArray gain,
      INDArray outGrad,
      INDArray xGrad,
      INDArray gainGrad,
      INDArray biasGrad);

  /**
   * Scaled dot-product attention of each sequence with itself (Vaswani et al. 2017).
   *
   * @param qkv queries, keys and values side by side, [tokens, 3 * hidden]
   * @param heads number of heads, divides hidden
   * @param dropout of the attention probabilities
   * @param out [tokens, hidden]
   */
  void attention(INDArray qkv, Sequences sequences, int heads, Dropout dropout, INDArray out);

  /** Gradient of {@link #attention}; computes the probabilities again instead of keeping them. */
  void attentionBackward(
      INDArray qkv,
      Sequences sequences,
      int heads,
      Dropout dropout,
      INDArray outGrad,
      INDArray qkvGrad);

  /** {@code out = x} with dropout; its own gradient. {@code out} may be {@code x}. */
  void dropout(INDArray x, Dropout dropout, INDArray out);

  /**
   * {@code out[r] = words[wordIds[r]] + positions[positionIds[r]] + types[typeIds[r]]}. The tables
   * are c-order.
   */
  void embed(INDArray words, INDArray positions, INDArray types, TokenIds ids, INDArray out);

  /** Adds the rows of {@code outGrad} to the rows of {@code tableGrad} that {@code ids} names. */
  void addRows(INDArray outGrad, int[] ids, INDArray tableGrad);

  /** {@code out[i] =} mean of the rows of sequence i, [sequences, features]. */
  void meanPool(INDArray x, Sequences sequences, INDArray out);

  /** Gradient of {@link #meanPool}. */
  void meanPoolBackward(INDArray outGrad, Sequences sequences, INDArray xGrad);

  /** {@code out[i] =} first row of sequence i, [sequences, features]. */
  void firstPool(INDArray x, Sequences sequences, INDArray out);

  /** Gradient of {@link #firstPool}. */
  void firstPoolBackward(INDArray outGrad, Sequences sequences, INDArray xGrad);

  /**
   * One step of AdamW on vectors of the same length (Loshchilov and Hutter 2019).
   *
   * @param params updated
   * @param grads of the loss
   * @param firstMoments running mean of the gradients, updated
   * @param secondMoments running mean of their squares, updated
   */
  void adamW(
      INDArray params,
      INDArray grads,
      INDArray firstMoments,
      INDArray secondMoments,
      AdamWStep step);

  /** Sum of the squared elements of a vector. */
  double sumOfSquares(INDArray vector);

  /**
   * The kernels for arrays of a type on this machine. The system property {@code stance4j.kernels}
   * (values {@code cpu}, {@code nd4j}) overrides the choice for floats.
   */
  static Kernels defaults(DataType type) {
    return KernelChoice.forType(type, Parallel.serial());
  }

  /** As {@link #defaults(DataType)}, with the work of one call spread over threads. */
  static Kernels parallel(DataType type, Parallel parallel) {
    return KernelChoice.forType(type, parallel);
  }

  /**
   * As {@link #parallel}, for linear maps whose weights stay as they are, and where they are, as
   * long as these kernels are in use: weights may be kept a second time, in a form that is faster.
   * For any number of threads at once.
   *
   * @param brief for a JVM that ends after a few seconds: plain loops, which are fast at once,
   *     where vector loops are slow until they are compiled. Results may differ by rounding
   * @param bfloat16 whether linear maps multiply such numbers, see {@link Bfloat16Products}
   * @throws UnsupportedOperationException if this machine cannot compute so
   */
  static Kernels scoring(DataType type, Parallel parallel, boolean brief, boolean bfloat16) {
    Loops loops = brief ? new ScalarLoops() : Loops.best();
    return KernelChoice.forScoring(type, parallel, loops, bfloat16);
  }
}
