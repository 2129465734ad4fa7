package org.stance4j.archive.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes one position of the probabilities of many sentences toward one target.
 *
 * <p>Most sentences of an article say nothing of the target, so their plain mean would always say
 * "no position". Hence only the sentences that take one are averaged. But one that seems to, among
 * many that do not, is likely a mistake: first the probabilities are adjusted to how many of the
 * sentences beside it are neutral, and to how far off the target is named, see {@link BaseRates}.
 * In what follows sentence <i>i</i> of <i>m</i> has the adjusted probabilities
 * <i>p<sub>i</sub></i>, its top label is the most probable (of equals the first), its confidence
 * <i>c<sub>i</sub></i> is the probability of that label, <i>n</i> is the neutral label (named
 * {@code NONE} or {@code NEUTRAL}; a model may have none), and <i>t</i> is the model's uncertainty
 * threshold.
 *
 * <ol>
 *   <li><b>Evidence</b> are the sentences whose top label is not <i>n</i> and whose confidence is
 *       at least <i>t</i>, adjusted and as the model gave it. If there is any, the article's
 *       probabilities are their mean, weighted with the confidence: <i>P = Σ c<sub>i</sub>
 *       p<sub>i</sub> / Σ c<sub>i</sub></i>. Let <i>s(l) = P(l) / Σ<sub>k≠n</sub> P(k)</i> be a
 *       label's share among the positions. The stance is the label that leads, if it also leads
 *       over <i>n</i> and its share is ahead of the next one's by at least {@value #CLEARLY_AHEAD};
 *       else the article is torn and the stance is {@value #UNCERTAIN}.
 *   <li>Without evidence, sentences whose top label is not <i>n</i> are <b>hints</b>. If there is
 *       any, the stance is {@value #UNCERTAIN}, and <i>P</i> is their mean, weighted likewise.
 *   <li>Without either, the article takes <b>no position</b> as far as the model can tell. Were
 *       sentences independent, the probability that none of them takes one would be the product of
 *       all <i>p<sub>i</sub>(n)</i>, which falls to 0 with the article's length. They are not: the
 *       sentences of an article share its subject and the model's mistakes about it. So <i>m</i> is
 *       replaced by the effective number of independent sentences, <i>e = m / (1 + (m - 1) ρ)</i>
 *       (the design effect of cluster samples; L. Kish, Survey Sampling, 1965, 5.4), with a
 *       correlation of <i>ρ</i> = {@value #CORRELATION}: <i>P(n) = exp(e · mean of ln
 *       p<sub>i</sub>(n))</i>. The rest, 1 - <i>P(n)</i>, is shared among the other labels like the
 *       sums of their probabilities. The stance is <i>n</i> if that leads, else {@value
 *       #UNCERTAIN}.
 * </ol>
 *
 * <p>So the stance is the most probable label of <i>P</i>, or {@value #UNCERTAIN}. The weights let
 * sure sentences count for more than doubtful ones; a mean, and not a product, because the
 * sentences of one text share mistakes. {@value #CLEARLY_AHEAD} between shares is 0.6 against 0.4:
 * two sentences for and one against are a position, three and two are not. The correlation is what
 * was measured on the bundled corpus: 0.26 within a story for the probabilities of sentences
 * without a position. How often positions of some probability are right is measured by {@code
 * PositionCalibration} in the tests. Immutable.
 */
public final class StanceRule {

  /** The stance where there is too much doubt to give one of the model's labels. */
  public static final String UNCERTAIN = "UNCERTAIN";

  private static final double CLEARLY_AHEAD = 0.2;
  private static final double CORRELATION = 0.25;
  private static final Set<String> NEUTRAL_NAMES = Set.of("NONE", "NEUTRAL");

  private final List<String> labels;
  private final int neutral;
  private final double threshold;

  private StanceRule(List<String> labels, double threshold) {
    this.labels = List.copyOf(labels);
    this.threshold = threshold;
    this.neutral =
        IntStream.range(0, labels.size())
            .filter(i -> NEUTRAL_NAMES.contains(labels.get(i).toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(-1);
  }

  /**
   * The rule for a model.
   *
   * @param labels the model's labels, at least one
   * @param threshold the model's uncertainty threshold, 0 to 1
   */
  public static StanceRule of(List<String> labels, double threshold) {
    return new StanceRule(labels, threshold);
  }

  /**
   * The position of some sentences that speak of the target by its name.
   *
   * @param sentences for each sentence its probabilities as the model gives them, in the order of
   *     the labels
   * @throws IllegalArgumentException if there are no sentences
   */
  public Position decide(List<double[]> sentences) {
    return decide(sentences, new int[sentences.size()]);
  }

  /**
   * The position of some sentences of an article.
   *
   * @param distances how far each is from the nearest one that names the target, in sentences; the
   *     number of the article's sentences if none does
   */
  Position decide(List<double[]> sentences, int[] distances) {
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("no sentences to decide from");
    }
    if (!hasNeutral()) {
      return combine(sentences, sentences);
    }
    List<double[]> adjusted = BaseRates.raise(sentences, neutral, distances);
    return combine(sentences, BaseRates.adjust(adjusted, neutral, CORRELATION));
  }

  /**
   * The same, from probabilities as the model gives them and as they were adjusted.
   *
   * @param given only tells how sure the model is of a sentence by itself
   */
  Position combine(List<double[]> given, List<double[]> sentences) {
    List<Integer> positions =
        IntStream.range(0, sentences.size())
            .filter(i -> top(sentences.get(i)) != neutral)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -confidence(sentences.get(i))))
            .toList();
    List<Integer> evidence =
        positions.stream()
            .filter(
                i -> Math.min(confidence(given.get(i)), confidence(sentences.get(i))) >= threshold)
            .toList();
    if (!evidence.isEmpty()) {
      double[] mean = weightedMean(sentences, evidence);
      return position(isClear(mean) ? labels.get(top(mean)) : UNCERTAIN, mean, evidence);
    }
    if (!positions.isEmpty()) {
      return position(UNCERTAIN, weightedMean(sentences, positions), positions);
    }
    double[] none = noPosition(sentences);
    return position(top(none) == neutral ? labels.get(neutral) : UNCERTAIN, none, List.of());
  }

  /** Has the model a label for no position? */
  boolean hasNeutral() {
    return neutral >= 0;
  }

  /** Is no label more probable than that for no position? False for a model without one. */
  boolean isNeutral(double[] probabilities) {
    return neutral >= 0 && top(probabilities) == neutral;
  }

  /** The probability of no position; 0 for a model without a label for it. */
  double neutral(double[] probabilities) {
    return neutral < 0 ? 0 : probabilities[neutral];
  }

  String topLabel(double[] probabilities) {
    return labels.get(top(probabilities));
  }

  /** The probabilities by the names of the labels, in the model's order. */
  Map<String, Double> byLabel(List<Double> probabilities) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      map.put(labels.get(i), probabilities.get(i));
    }
    return map;
  }

  Map<String, Double> byLabel(double[] probabilities) {
    return byLabel(Arrays.stream(probabilities).boxed().toList());
  }

  /** Whether a stance is the model's label for no position. */
  public boolean isNeutral(String stance) {
    return neutral >= 0 && labels.get(neutral).equals(stance);
  }

  private boolean isClear(double[] mean) {
    int first = top(mean);
    if (first == neutral) {
      return false;
    }
    double positions = 0;
    double second = 0;
    for (int i = 0; i < mean.length; i++) {
      if (i != neutral) {
        positions += mean[i];
        second = i == first ? second : Math.max(second, mean[i]);
      }
    }
    return (mean[first] - second) / positions >= CLEARLY_AHEAD;
  }

  private double[] noPosition(List<double[]> sentences) {
    double logSum = 0;
    double[] sums = new double[labels.size()];
    for (double[] sentence : sentences) {
      logSum += Math.log(sentence[neutral]);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += sentence[i];
      }
    }
    int m = sentences.size();
    double effective = m / (1 + (m - 1) * CORRELATION);
    double none = Math.exp(effective * logSum / m);
    double others = Arrays.stream(sums).sum() - sums[neutral];
    double[] result = new double[sums.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = others > 0 ? (1 - none) * sums[i] / others : 0;
    }
    result[neutral] = others > 0 ? none : 1;
    return result;
  }

  private static double[] weightedMean(List<double[]> sentences, List<Integer> chosen) {
    double[] mean = new double[sentences.get(0).length];
    double weights = 0;
    for (int index : chosen) {
      double[] sentence = sentences.get(index);
      double weight = confidence(sentence);
      weights += weight;
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weight * sentence[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= weights;
    }
    return mean;
  }

  private static Position position(String stance, double[] probabilities, List<Integer> evidence) {
    return new Position(stance, Arrays.stream(probabilities).boxed().toList(), evidence);
  }

  /** The most probable label, of equals the first. */
  static int top(double[] probabilities) {
    int top = 0;
    for (int i = 1; i < probabilities.length; i++) {
      top = probabilities[i] > probabilities[top] ? i : top;
    }
    return top;
  }

  private static double confidence(double[] probabilities) {
    return probabilities[top(probabilities)];
  }
}
