package org.stance4j.engine.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Cross entropy of a batch that shows every input twice, and how far apart dropout drives the two
 * answers: R-Drop (Liang et al. 2021). Row i and row i + n/2 of n rows are the same input. The loss
 * of a pair is the sum of the cross entropies of its rows and, times {@code weight}, the mean of
 * the Kullback-Leibler divergences in both directions.
 */
final class ConsistentLoss extends LossMCXENT {
  private static final long serialVersionUID = 1;

  @JsonProperty private final double weight;

  /**
   * A loss.
   *
   * @param weights factor of each label's cross entropy; null for equal ones
   * @param weight of the divergence, the paper's alpha; 1 to 5 in the paper
   */
  ConsistentLoss(
      @JsonProperty("weights") @Nullable INDArray weights, @JsonProperty("weight") double weight) {
    super(weights);
    this.weight = weight;
  }

  @Override
  public double computeScore(
      INDArray labels,
      INDArray preOutput,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    double crossEntropy = super.computeScore(labels, preOutput, activation, mask, average);
    INDArray own = probabilities(preOutput, activation);
    INDArray differences = Transforms.log(own.div(swapped(own)), false);
    double divergences = own.muli(differences).sumNumber().doubleValue();
    return crossEntropy + weight / 2 * divergences / (average ? preOutput.size(0) : 1);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
    INDArray gradient = super.computeGradient(labels, preOutput, activation, mask);
    INDArray own = probabilities(preOutput, activation);
    INDArray other = swapped(own);
    INDArray differences = Transforms.log(own.div(other), false);
    INDArray divergence = own.mul(differences).sum(true, 1);
    INDArray pull = differences.subiColumnVector(divergence).muli(own).addi(own).subi(other);
    return gradient.addi(pull.muli(weight / 2));
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray preOutput,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, preOutput, activation, mask, average),
        computeGradient(labels, preOutput, activation, mask));
  }

  private static INDArray probabilities(INDArray preOutput, IActivation activation) {
    INDArray probabilities = activation.getActivation(preOutput.dup(), true);
    // Away from 0, whose logarithm is not finite.
    return Transforms.max(probabilities, 1e-10, false);
  }

  /** Row i is row i + n/2, and the other way round. */
  private static INDArray swapped(INDArray rows) {
    long half = rows.size(0) / 2;
    INDArray swapped = rows.ulike();
    put(rows, half, 2 * half, swapped, 0, half);
    put(rows, 0, half, swapped, half, 2 * half);
    return swapped;
  }

  private static void put(INDArray from, long start, long end, INDArray to, long at, long until) {
    to.get(NDArrayIndex.interval(at, until), NDArrayIndex.all())
        .assign(from.get(NDArrayIndex.interval(start, end), NDArrayIndex.all()));
  }

  @Override
  public String toString() {
    return "ConsistentLoss(weight=" + weight + ", " + super.toString() + ")";
  }
}
