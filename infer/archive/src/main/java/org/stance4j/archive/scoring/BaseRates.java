package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Probabilities of sentences in the light of the sentences beside them.
 *
 * <p>A model's probabilities hold for data in which the labels are as frequent as in its training.
 * Somebody who takes no position in a hundred sentences uses other labels than that, and one
 * sentence among them that looks like a position is then more likely a mistake. So each label's
 * frequency is estimated from the other sentences of the same text, and the probabilities are
 * adjusted to it, over and over, as by M. Saerens, P. Latinne and C. Decaestecker (Adjusting the
 * outputs of a classifier to new a priori probabilities, Neural Computation 14, 2002), with three
 * differences. A sentence does not count for its own frequencies, so that it cannot confirm itself
 * and one alone stays as it is. {@value #PRIOR_SENTENCES} sentences with all labels alike are added
 * to the others, so that one or two say little. And the others count for as many as they would if
 * they were independent, <i>n / (1 + (n - 1) ρ)</i> with {@link StanceRule}'s <i>ρ</i>: a sentence
 * that is nearly sure stays so among any number.
 */
final class BaseRates {

  /** Chosen on outcomes, see {@code PositionCalibration} in the tests: 0.5, 1 and 4 were worse. */
  private static final double PRIOR_SENTENCES = 2;

  private static final int ROUNDS = 10;

  private BaseRates() {}

  /**
   * Adjusts probabilities.
   *
   * @param sentences for each sentence its probabilities, the same number for all
   * @param correlation of the sentences of a text, 0 to 1
   * @return new ones, in the same order
   */
  static List<double[]> adjust(List<double[]> sentences, double correlation) {
    List<double[]> adjusted = sentences;
    double weight = 1 / (1 + (sentences.size() - 2) * correlation);
    for (int round = 0; sentences.size() > 1 && round < ROUNDS; round++) {
      adjusted = adjust(sentences, adjusted, weight);
    }
    return adjusted;
  }

  private static List<double[]> adjust(
      List<double[]> sentences, List<double[]> before, double weight) {
    double[] sums = new double[sentences.get(0).length];
    for (double[] sentence : before) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += sentence[i];
      }
    }
    List<double[]> after = new ArrayList<>(sentences.size());
    for (int s = 0; s < sentences.size(); s++) {
      double[] next = sentences.get(s).clone();
      double all = 0;
      for (int i = 0; i < next.length; i++) {
        next[i] *= PRIOR_SENTENCES / next.length + weight * (sums[i] - before.get(s)[i]);
        all += next[i];
      }
      for (int i = 0; i < next.length; i++) {
        next[i] /= all;
      }
      after.add(next);
    }
    return after;
  }
}
