package org.stance4j.train.evaluation;

import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.LabeledSentence;

/**
 * What a model said of one labelled sentence. Immutable; compared by identity of the array, so not
 * meant as a key.
 *
 * @param sentence the sentence
 * @param gold index of its label
 * @param probabilities of the labels in their order, with a sum of 1 within 1e-5
 */
public record Scored(LabeledSentence sentence, int gold, double[] probabilities) {
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
              .formatted(sentence.id(), gold, probabilities.length - 1));
    }
    double sum = 0;
    for (double p : probabilities) {
      sum += p >= 0 ? p : Double.NaN;
    }
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "the probabilities of sentence \"%s\" sum to %s, expected 1, none of them negative"
              .formatted(sentence.id(), sum));
    }
  }

  /** Of the sentence. */
  public String id() {
    return sentence.id();
  }

  /** What the label is about; null if it is about the sentence as a whole. */
  public @Nullable String target() {
    return sentence.target();
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

  /** Whether the most probable label is the right one. */
  public boolean isRight() {
    return predicted() == gold;
  }

  /** Probability of one label. */
  public double probability(int label) {
    return probabilities[label];
  }

  int labels() {
    return probabilities.length;
  }

  /** The same with labels in another order: the one at {@code i} stood at {@code places[i]}. */
  Scored inOrder(int[] places) {
    double[] ordered = new double[places.length];
    int newGold = 0;
    for (int i = 0; i < places.length; i++) {
      ordered[i] = probabilities[places[i]];
      newGold = places[i] == gold ? i : newGold;
    }
    return new Scored(sentence, newGold, ordered);
  }
}
