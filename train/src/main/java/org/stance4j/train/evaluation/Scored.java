package org.stance4j.train.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What a model said of one labelled sentence. Immutable; compared by identity of the array, so not
 * meant as a key.
 *
 * @param id of the sentence
 * @param target what the label is about; null if it is about the sentence as a whole
 * @param gold index of the right label
 * @param probabilities of the labels in their order, with a sum of 1 within 1e-5
 */
public record Scored(String id, @Nullable String target, int gold, double[] probabilities) {
  /** Wide enough for a softmax in single precision. */
  private static final double TOLERANCE = 1e-5;

  /**
   * Copies the array.
   *
   * @throws IllegalArgumentException if {@code gold} is no index of it or it is no distribution
   */
  public Scored {
    probabilities = probabilities.clone();
    if (gold < 0 || gold >= probabilities.length) {
      throw new IllegalArgumentException(
          "sentence \"%s\" has gold index %d, expected 0 to %d"
              .formatted(id, gold, probabilities.length - 1));
    }
    double sum = 0;
    for (double p : probabilities) {
      sum += p >= 0 ? p : Double.NaN;
    }
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "the probabilities of sentence \"%s\" sum to %s, expected 1, none of them negative"
              .formatted(id, sum));
    }
  }

  /** A copy. */
  @Override
  public double[] probabilities() {
    return probabilities.clone();
  }

  /** Index of the most probable label; of several, the first. */
  public int predicted() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  /** Probability of one label. */
  double probability(int label) {
    return probabilities[label];
  }

  int labels() {
    return probabilities.length;
  }
}
