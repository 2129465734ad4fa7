package org.stance4j.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.stance4j.engine.math.AdamWStep;
import org.stance4j.engine.math.Kernels;

/**
 * AdamW with clipping of the whole gradient's norm (Pascanu et al. 2013), fused.
 *
 * <p>The updaters of Deeplearning4j do the same in nine passes over all parameters, frozen ones
 * included, and clip each layer alone. For one thread.
 */
public final class EncoderOptimizer implements AutoCloseable {
  private final ComputationGraph graph;
  private final Kernels kernels;
  private final double maxGradientNorm;
  private final List<Range> ranges;
  private final INDArray firstMoments;
  private final INDArray secondMoments;
  private final long trainedFrom;
  private int steps;

  /** Parameters that lie together and are treated alike; {@code pace} multiplies the rate. */
  private record Range(long from, long to, double weightDecay, double pace) {

    boolean isFollowedBy(Range next) {
      return to == next.from && weightDecay == next.weightDecay && pace == next.pace;
    }
  }

  private EncoderOptimizer(
      ComputationGraph graph,
      Kernels kernels,
      double weightDecay,
      double maxGradientNorm,
      double layerDecay) {
    this.graph = graph;
    this.kernels = kernels;
    this.maxGradientNorm = maxGradientNorm;
    this.ranges = ranges(graph, weightDecay, layerDecay);
    this.trainedFrom = ranges.get(0).from();
    long trained = graph.numParams() - trainedFrom;
    this.firstMoments = Nd4j.zeros(graph.params().dataType(), trained);
    this.secondMoments = Nd4j.zeros(graph.params().dataType(), trained);
  }

  /**
   * An optimizer of a graph that {@link EncoderGraphBuilder} built.
   *
   * @param weightDecay of weights; biases and gains do not decay
   * @param maxGradientNorm a longer gradient, as the mean over the batch, is scaled down to it
   */
  public static EncoderOptimizer of(
      ComputationGraph graph, Kernels kernels, double weightDecay, double maxGradientNorm) {
    return of(graph, kernels, weightDecay, maxGradientNorm, 1);
  }

  /**
   * As {@link #of(ComputationGraph, Kernels, double, double)}, slower from layer to layer downwards
   * (Howard and Ruder 2018).
   *
   * @param layerDecay factor of the learning rate from a layer to the one below it, more than 0 and
   *     at most 1; the head and the highest layer have the whole rate
   */
  public static EncoderOptimizer of(
      ComputationGraph graph,
      Kernels kernels,
      double weightDecay,
      double maxGradientNorm,
      double layerDecay) {
    return new EncoderOptimizer(graph, kernels, weightDecay, maxGradientNorm, layerDecay);
  }

  /** All parameters but the frozen ones, which are the first of all. */
  private static List<Range> ranges(ComputationGraph graph, double weightDecay, double layerDecay) {
    List<Range> ranges = new ArrayList<>();
    long at = 0;
    // Above the transformer layers are pooling and head.
    int highest = graph.getLayers().length - 3;
    for (int i = 0; i < graph.getLayers().length; i++) {
      Layer layer = graph.getLayers()[i];
      double pace = Math.pow(layerDecay, Math.max(0, highest - i));
      for (Map.Entry<String, INDArray> param : layer.paramTable().entrySet()) {
        long end = at + param.getValue().length();
        if (!isFrozen(layer, param.getKey())) {
          boolean decays = param.getValue().rank() == 2 && !isRow(param.getValue());
          add(ranges, new Range(at, end, decays ? weightDecay : 0, pace));
        }
        at = end;
      }
    }
    return ranges;
  }

  private static boolean isFrozen(Layer layer, String param) {
    return layer.conf().getLayer() instanceof EncoderLayer encoderLayer
        && encoderLayer.isFrozen(param);
  }

  /** The bias of Deeplearning4j's own head is a matrix of one row. */
  private static boolean isRow(INDArray param) {
    return param.size(0) == 1;
  }

  private static void add(List<Range> ranges, Range next) {
    Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
    if (last != null && last.isFollowedBy(next)) {
      ranges.set(
          ranges.size() - 1, new Range(last.from(), next.to(), next.weightDecay(), next.pace()));
    } else {
      ranges.add(next);
    }
  }

  /**
   * Computes the gradient of a batch and takes a step.
   *
   * @param tokens [batch, 2, tokens], see {@link EncoderGraphBuilder}
   * @param mask [batch, tokens]
   * @param labels one-hot, [batch, labels]
   * @return the mean loss of the batch before the step
   */
  public double step(INDArray tokens, INDArray mask, INDArray labels, double learningRate) {
    double loss = gradient(tokens, mask, labels);
    update(learningRate, tokens.size(0));
    return loss;
  }

  /**
   * Takes a step by the mean of two gradients: that of the batch, and that of the batch made harder
   * in the direction of the first (Miyato et al. 2017), which costs as much again. Moved is what
   * the lowest trained layer gets.
   *
   * @param size length of the move as a share of the length of a sequence's vectors, more than 0
   * @return the mean of both losses before the step
   * @throws IllegalStateException if every layer is frozen
   */
  public double adversarialStep(
      INDArray tokens, INDArray mask, INDArray labels, double learningRate, double size) {
    TransformerLayerImpl lowest = lowestTrained();
    Perturbation perturbation = new Perturbation(size, lowest.context());
    lowest.perturb(perturbation);
    try {
      double plain = gradient(tokens, mask, labels);
      INDArray first = trainedGradient().dup();
      perturbation.apply();
      double harder = gradient(tokens, mask, labels);
      trainedGradient().addi(first);
      first.close();
      update(learningRate, 2 * tokens.size(0));
      return (plain + harder) / 2;
    } finally {
      lowest.perturb(null);
      perturbation.close();
    }
  }

  private TransformerLayerImpl lowestTrained() {
    for (Layer layer : graph.getLayers()) {
      if (layer instanceof TransformerLayerImpl transformer && !transformer.layerConf().frozen()) {
        return transformer;
      }
    }
    throw new IllegalStateException("every layer is frozen: there is no input to move");
  }

  private INDArray trainedGradient() {
    INDArray gradient = flat(graph.gradient().gradient());
    return part(gradient, trainedFrom, gradient.length());
  }

  private double gradient(INDArray tokens, INDArray mask, INDArray labels) {
    // The layers take their dropout masks by the number of the step.
    graph.getConfiguration().setIterationCount(steps);
    graph.setInputs(tokens);
    graph.setLabels(labels);
    graph.setLayerMaskArrays(new INDArray[] {mask}, null);
    graph.computeGradientAndScore();
    graph.clearLayerMaskArrays();
    return graph.score();
  }

  private void update(double learningRate, long batchSize) {
    INDArray params = flat(graph.params());
    INDArray grads = flat(graph.gradient().gradient());
    double norm =
        Math.sqrt(kernels.sumOfSquares(part(grads, trainedFrom, grads.length()))) / batchSize;
    double scale = Math.min(1, maxGradientNorm / norm) / batchSize;
    steps++;
    for (Range range : ranges) {
      kernels.adamW(
          part(params, range.from(), range.to()),
          part(grads, range.from(), range.to()),
          part(firstMoments, range.from() - trainedFrom, range.to() - trainedFrom),
          part(secondMoments, range.from() - trainedFrom, range.to() - trainedFrom),
          new AdamWStep(learningRate * range.pace(), range.weightDecay(), scale, steps));
    }
  }

  private static INDArray flat(INDArray array) {
    return array.reshape(array.length());
  }

  private static INDArray part(INDArray vector, long from, long to) {
    return vector.get(NDArrayIndex.interval(from, to));
  }

  /** Frees the moments. */
  @Override
  public void close() {
    firstMoments.close();
    secondMoments.close();
  }
}
