package org.stance4j.engine.model;

import java.util.List;
import java.util.Locale;

/** Probabilities of a model's labels for one text. Immutable. */
public final class Prediction {
  private final List<String> labels;
  private final double[] probabilities;
  private final int windows;
  private final boolean targetSeen;
  private final double uncertaintyThreshold;

  Prediction(
      List<String> labels,
      double[] probabilities,
      int windows,
      boolean targetSeen,
      double uncertaintyThreshold) {
    this.labels = labels;
    this.probabilities = probabilities;
    this.windows = windows;
    this.targetSeen = targetSeen;
    this.uncertaintyThreshold = uncertaintyThreshold;
  }

  /** The model's labels in the model's order. */
  public List<String> labels() {
    return labels;
  }

  /** A copy of the probabilities in the order of the labels; their sum is 1 within 1e-6. */
  public double[] probabilities() {
    return probabilities.clone();
  }

  /**
   * Probability of a label, 0 to 1.
   *
   * @throws IllegalArgumentException if the model does not have the label
   */
  public double probability(String label) {
    int i = labels.indexOf(label);
    if (i < 0) {
      throw new IllegalArgumentException("no label '" + label + "'; the model has " + labels);
    }
    return probabilities[i];
  }

  /** The most probable label; of several, the first. */
  public String label() {
    return labels.get(best());
  }

  /** Probability of the most probable label. */
  public double confidence() {
    return probabilities[best()];
  }

  /**
   * Whether the confidence is below the model's threshold; {@link #label()} is then no more than
   * the likeliest guess.
   */
  public boolean isUncertain() {
    return confidence() < uncertaintyThreshold;
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  /**
   * In how many pieces the text was scored: 1, or more where it is longer than the model's input.
   * The probabilities are then the means over the pieces.
   */
  public int windows() {
    return windows;
  }

  /** Whether the target was in the training data; true for a model without targets. */
  public boolean targetSeen() {
    return targetSeen;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.3f", label(), confidence());
  }
}
