package org.stance4j.train.tuning;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The running mean of a graph's weights, in which later steps count more (Polyak and Juditsky
 * 1992). It costs the memory of the weights once more.
 */
final class WeightAverage implements AutoCloseable {
  /** Steps between two updates: a pass over all weights costs a tenth of a step. */
  private static final int INTERVAL = 4;

  private final INDArray weights;
  private final INDArray average;
  private final double decay;
  private long steps;

  /**
   * Starts from the graph's weights.
   *
   * @param decay what the past counts a step later, 0 to below 1
   */
  WeightAverage(ComputationGraph graph, double decay) {
    this.weights = graph.params();
    this.average = weights.dup();
    this.decay = decay;
  }

  /** After each step of the training. */
  void step() {
    steps++;
    if (steps % INTERVAL == 0) {
      // At the start the mean of what there is: the weights before the first step count little.
      double past = Math.min(Math.pow(decay, INTERVAL), steps / (steps + 9.0 * INTERVAL));
      average.muli(past);
      Nd4j.getBlasWrapper().level1().axpy(weights.length(), 1 - past, weights, average);
    }
  }

  /** Puts the mean into the graph and keeps its weights, or the other way round. */
  void swap() {
    INDArray other = weights.dup();
    weights.assign(average);
    average.assign(other);
    other.close();
  }

  @Override
  public void close() {
    average.close();
  }
}
