package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.model.BatchInput;
import org.stance4j.engine.nn.EncoderOptimizer;
import org.stance4j.engine.text.Encoding;

/** One batch: what the optimizer is shown of it, and how. */
final class TrainingStep {
  private final EncoderOptimizer optimizer;
  private final TrainingOptions options;

  TrainingStep(EncoderOptimizer optimizer, TrainingOptions options) {
    this.optimizer = optimizer;
    this.options = options;
  }

  /**
   * Takes a step.
   *
   * @return the loss before it
   * @throws DivergedException if it is not a number
   */
  double take(EncodedSentences sentences, int[] batch, double rate) {
    List<Encoding> encodings = sentences.encodingsOf(batch);
    float[][] goals = smoothed(sentences.goalsOf(batch));
    if (options.consistency() > 0) {
      encodings = twice(encodings);
      goals = twice(List.of(goals)).toArray(float[][]::new);
    }
    double loss;
    try (BatchInput input = BatchInput.of(encodings);
        INDArray labels = Nd4j.createFromArray(goals)) {
      loss = step(input, labels, rate);
    }
    if (!Double.isFinite(loss)) {
      throw new DivergedException("the loss became " + loss, options.learningRate());
    }
    return loss;
  }

  private double step(BatchInput input, INDArray labels, double rate) {
    return options.adversarial() > 0
        ? optimizer.adversarialStep(
            input.tokens(), input.mask(), labels, rate, options.adversarial())
        : optimizer.step(input.tokens(), input.mask(), labels, rate);
  }

  private static <T> List<T> twice(List<T> list) {
    List<T> twice = new ArrayList<>(list);
    twice.addAll(list);
    return twice;
  }

  private float[][] smoothed(float[][] goals) {
    float share = (float) options.labelSmoothing();
    if (share == 0) {
      return goals;
    }
    float[][] smoothed = new float[goals.length][];
    for (int i = 0; i < goals.length; i++) {
      smoothed[i] = goals[i].clone();
      for (int l = 0; l < goals[i].length; l++) {
        smoothed[i][l] = (1 - share) * goals[i][l] + share / goals[i].length;
      }
    }
    return smoothed;
  }
}
