package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of sentences in the light of the neutral sentences beside them.
 *
 * <p>A model's probabilities hold for data in which the labels are as frequent as in its training.
 * Somebody who takes no position in a hundred sentences uses the neutral label more often than
 * that, and one sentence among them that looks like a position is then more likely a mistake. So
 * the frequency of the neutral label is estimated from the other sentences of the same text, and
 * where it is above its share among the labels, the probabilities are adjusted to it, over and
 * over, as by M. Saerens, P. Latinne and C. Decaestecker (Adjusting the outputs of a classifier to
 * new a priori probabilities, Neural Computation 14, 2002), with four differences:
 *
 * <ul>
 *   <li>The other labels keep their proportions, and none of them ever gains: a model that errs in
 *       one sentence of a text often errs in the next one too, and mistakes are not to confirm each
 *       other.
 *   <li>A sentence does not count for its own frequencies, so that one alone stays as it is.
 *   <li>{@value #PRIOR_SENTENCES} sentences with all labels alike are added to the others, so that
 *       one or two say little.
 *   <li>The others count for as many as they would if they were independent, <i>n / (1 + (n - 1)
 *       ρ)</i> with {@link StanceRule}'s <i>ρ</i>: a sentence that is nearly sure stays so among
 *       any number.
 * </ul>
 */
final class BaseRates {

  /**
   * Chosen on outcomes, see {@code PositionCalibration} in the tests: 1 was worse, and so was 4.
   */
  private static final double PRIOR_SENTENCES = 2;

  private static final int ROUNDS = 10;

  /** So many sentences may well speak of something without its name. */
  private static final int MAY_LEAVE_OUT = 2;

  private BaseRates() {}

  /**
   * Probabilities in the light of where the text names the target: the odds of no position are
   * multiplied by the distance to the nearest sentence that names it, but for two (Bayes' rule in
   * the form of odds). Sentences that are not so far from its name stay as they are, and so do
   * those of short texts, since texts of up to three sentences that take a position leave the
   * target unnamed nearly as often as the others do; in news that hardly ever happens. {@code
   * NamingCalibration} in the tests measures it.
   *
   * @param distances of each sentence in sentences; the length of the text if it does not name the
   *     target
   * @return new ones, in the same order
   */
  static List<double[]> raise(List<double[]> sentences, int neutral, int[] distances) {
    List<double[]> results = new ArrayList<>(sentences.size());
    for (int i = 0; i < distances.length; i++) {
      double[] sentence = sentences.get(i);
      int factor = distances[i] - MAY_LEAVE_OUT;
      double none = factor * sentence[neutral];
      results.add(
          factor <= 1
              ? sentence
              : withNeutral(sentence, neutral, none / (none + 1 - sentence[neutral])));
    }
    return results;
  }

  /**
   * Adjusts probabilities.
   *
   * @param sentences for each sentence its probabilities, the same number for all, at least two
   * @param neutral which of them is that of no position
   * @param correlation of the sentences of a text, 0 to 1
   * @return new ones, in the same order
   */
  static List<double[]> adjust(List<double[]> sentences, int neutral, double correlation) {
    int count = sentences.size();
    if (count < 2) {
      return sentences;
    }
    double[] given = sentences.stream().mapToDouble(sentence -> sentence[neutral]).toArray();
    double share = 1.0 / sentences.get(0).length;
    double weight = 1 / (1 + (count - 2) * correlation);
    double[] adjusted = given;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = Arrays.stream(adjusted).sum();
      double[] next = new double[count];
      for (int i = 0; i < count; i++) {
        double others = weight * (sum - adjusted[i]);
        double frequency =
            (PRIOR_SENTENCES * share + others) / (PRIOR_SENTENCES + weight * (count - 1));
        next[i] = adjust(given[i], share, Math.max(share, frequency));
      }
      adjusted = next;
    }
    List<double[]> results = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      results.add(withNeutral(sentences.get(i), neutral, adjusted[i]));
    }
    return results;
  }

  /** The probability of something that has another frequency than was assumed. */
  private static double adjust(double probability, double assumed, double frequency) {
    double yes = probability * frequency / assumed;
    double no = (1 - probability) * (1 - frequency) / (1 - assumed);
    return yes / (yes + no);
  }

  private static double[] withNeutral(double[] sentence, int neutral, double probability) {
    double[] result = sentence.clone();
    double others = 1 - sentence[neutral];
    for (int i = 0; i < result.length; i++) {
      result[i] = others > 0 ? sentence[i] * (1 - probability) / others : sentence[i];
    }
    result[neutral] = probability;
    return result;
  }
}
