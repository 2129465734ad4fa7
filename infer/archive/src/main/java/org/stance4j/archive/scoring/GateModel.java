package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Guesses from the words of a sentence whether the model would find a position in it: logistic
 * regression on {@link GateFeatures}, fitted to the model's own probabilities with AdaGrad (Duchi
 * et al. 2011). Immutable; the same samples in the same order give the same guesses.
 */
final class GateModel {

  private static final int EPOCHS = 5;
  private static final double RATE = 0.1;
  private static final double DECAY = 1e-4;

  /**
   * What the model said of a sentence.
   *
   * @param position probability that it takes a position, whichever, 0 to 1
   */
  record Sample(int[] features, double position) {}

  private final float[] weights;
  private final double bias;

  private GateModel(float[] weights, double bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** A model of these samples, without those of every {@code folds}-th from {@code leftOut} on. */
  static GateModel fit(List<Sample> samples, int folds, int leftOut) {
    float[] weights = new float[GateFeatures.BUCKETS];
    float[] squares = new float[GateFeatures.BUCKETS];
    Arrays.fill(squares, 1e-6f);
    double bias = 0;
    double biasSquares = 1e-6;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = 0; i < samples.size(); i++) {
        if (i % folds == leftOut) {
          continue;
        }
        int[] features = samples.get(i).features();
        double scale = scale(features);
        double error = probability(logit(weights, bias, features)) - samples.get(i).position();
        for (int feature : features) {
          float gradient = (float) (error * scale + DECAY * weights[feature]);
          squares[feature] += gradient * gradient;
          weights[feature] -= (float) (RATE * gradient / Math.sqrt(squares[feature]));
        }
        biasSquares += error * error;
        bias -= RATE * error / Math.sqrt(biasSquares);
      }
    }
    return new GateModel(weights, bias);
  }

  /** A model of all these samples. */
  static GateModel fit(List<Sample> samples) {
    return fit(samples, samples.size() + 1, samples.size());
  }

  static GateModel read(DataInput in) throws IOException {
    float[] weights = new float[GateFeatures.BUCKETS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new GateModel(weights, in.readDouble());
  }

  void write(DataOutput out) throws IOException {
    for (float weight : weights) {
      out.writeFloat(weight);
    }
    out.writeDouble(bias);
  }

  /** The higher, the more likely a position is. */
  double logit(int[] features) {
    return logit(weights, bias, features);
  }

  private static double logit(float[] weights, double bias, int[] features) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return bias + sum * scale(features);
  }

  private static double scale(int[] features) {
    return features.length == 0 ? 0 : 1 / Math.sqrt(features.length);
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
