package org.stance4j.datasets;

import java.util.Arrays;
import java.util.List;

/**
 * How often sentences with one label most likely have another: the confident joint of Northcutt,
 * Jiang and Chuang, Confident Learning: Estimating Uncertainty in Dataset Labels, 2021. Immutable.
 *
 * <p>The threshold of a label is the mean probability that it has in sentences that were given it.
 * A sentence counts for the label that is most probable among those that reach their thresholds; if
 * none does, it does not count. Off the diagonal are the sentences whose label is in doubt.
 */
public final class ConfidentJoint {
  /** A sentence reaches the mean of equal probabilities, whatever the rounding. */
  private static final double ROUNDING = 1e-9;

  private final double[] thresholds;
  private final int[][] counts;
  private final int[] given;

  private ConfidentJoint(int labels) {
    this.thresholds = new double[labels];
    this.counts = new int[labels][labels];
    this.given = new int[labels];
  }

  /**
   * Counts.
   *
   * @param labels how many there are
   * @param given index of each sentence's label
   * @param probabilities of the labels for each sentence, from a model that has not learned from it
   * @throws IllegalArgumentException if the two lists differ in length
   */
  public static ConfidentJoint of(int labels, List<Integer> given, List<double[]> probabilities) {
    if (given.size() != probabilities.size()) {
      throw new IllegalArgumentException(
          "found " + given.size() + " labels for " + probabilities.size() + " sentences");
    }
    ConfidentJoint joint = new ConfidentJoint(labels);
    for (int i = 0; i < given.size(); i++) {
      int label = given.get(i);
      joint.given[label]++;
      joint.thresholds[label] += probabilities.get(i)[label];
    }
    for (int label = 0; label < labels; label++) {
      // No probability reaches the threshold of a label that no sentence has.
      joint.thresholds[label] =
          joint.given[label] == 0
              ? Double.POSITIVE_INFINITY
              : joint.thresholds[label] / joint.given[label];
    }
    for (int i = 0; i < given.size(); i++) {
      int likely = joint.likely(probabilities.get(i));
      if (likely >= 0) {
        joint.counts[given.get(i)][likely]++;
      }
    }
    return joint;
  }

  /** The label that a sentence with these probabilities counts for; -1 if there is none. */
  public int likely(double[] probabilities) {
    int best = -1;
    for (int label = 0; label < thresholds.length; label++) {
      boolean reached = probabilities[label] >= thresholds[label] - ROUNDING;
      if (reached && (best < 0 || probabilities[label] > probabilities[best])) {
        best = label;
      }
    }
    return best;
  }

  /** The threshold of each label; infinite for one that no sentence has. A copy. */
  public double[] thresholds() {
    return thresholds.clone();
  }

  /** A copy of the counts, as [given][likely]. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /**
   * How many sentences have a wrong label by estimate: each row of the counts is scaled to the
   * number of sentences with that label, those that did not count included, and what is off the
   * diagonal is summed.
   */
  public double estimatedErrors() {
    double errors = 0;
    for (int label = 0; label < counts.length; label++) {
      int counted = Arrays.stream(counts[label]).sum();
      if (counted > 0) {
        errors += (double) (counted - counts[label][label]) * given[label] / counted;
      }
    }
    return errors;
  }
}
