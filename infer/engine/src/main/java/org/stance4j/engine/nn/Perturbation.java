package org.stance4j.engine.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Sequences;

/**
 * The direction in which the input of a layer must be moved to make a batch harder, one for each
 * sequence: the fast gradient method (Miyato et al. 2017), with a step in proportion to the length
 * of the sequence's own input, so that one size fits all encoders. For one thread.
 */
final class Perturbation {
  private final double size;
  private final Buffers buffers;
  private final Kernels kernels;
  private boolean applied;

  /**
   * A perturbation that is not applied yet.
   *
   * @param size length of the move as a share of the input's length, more than 0
   */
  Perturbation(double size, EncoderContext context) {
    this.size = size;
    this.kernels = context.kernels;
    this.buffers = new Buffers(context.dataType);
  }

  /** From here on inputs are moved, in the direction that was learnt last. */
  void apply() {
    applied = true;
  }

  /**
   * Takes the gradient of the loss with respect to an input, unless the input was moved.
   *
   * @param x the input, [tokens, hidden], c order
   * @param gradient of the same shape
   */
  void learn(INDArray x, INDArray gradient, Sequences sequences) {
    if (applied) {
      return;
    }
    INDArray moved = moved(x);
    moved.assign(gradient);
    for (int i = 0; i < sequences.count(); i++) {
      double steepness = norm(gradient, sequences, i);
      double step = steepness > 0 ? size * norm(x, sequences, i) / steepness : 0;
      rows(moved, sequences, i).muli(step);
    }
    moved.addi(x);
  }

  private double norm(INDArray matrix, Sequences sequences, int i) {
    long columns = matrix.size(1);
    long from = sequences.offset(i) * columns;
    long to = from + sequences.length(i) * columns;
    INDArray values = matrix.reshape(matrix.length()).get(NDArrayIndex.interval(from, to));
    return Math.sqrt(kernels.sumOfSquares(values));
  }

  private static INDArray rows(INDArray matrix, Sequences sequences, int i) {
    long from = sequences.offset(i);
    return matrix.get(NDArrayIndex.interval(from, from + sequences.length(i)), NDArrayIndex.all());
  }

  /** What the layer shall take for its input. */
  INDArray input(INDArray x) {
    return applied ? moved(x) : x;
  }

  private INDArray moved(INDArray x) {
    return buffers.matrix("moved", x.size(0), x.size(1));
  }

  void close() {
    buffers.close();
  }

  /** The input of a layer that may have a perturbation. */
  static INDArray input(@Nullable Perturbation perturbation, INDArray x, boolean training) {
    return perturbation == null || !training ? x : perturbation.input(x);
  }
}
