package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good predictions are. All means are over sentences unless a method says otherwise, all shares
 * are from 0 to 1. Immutable.
 *
 * <p>Means over labels ("macro") take in the labels that some sentence has or that some sentence
 * was predicted to have, as scikit-learn does: a label that was predicted but that no sentence has
 * counts with 0, a label that occurs nowhere does not count.
 */
public final class Evaluation {
  private final List<String> labels;
  private final int n;
  private final Confusion confusion;
  private final double[] metrics;
  private final Map<String, Evaluation> byTarget;

  private Evaluation(List<String> labels, List<Scored> scored, Map<String, Evaluation> byTarget) {
    this.labels = labels;
    this.n = scored.size();
    Sample sample = Sample.of(labels, scored);
    int[] once = new int[n];
    Arrays.fill(once, 1);
    this.confusion = sample.confusion(once);
    this.metrics = sample.metrics(once);
    this.byTarget = byTarget;
  }

  /**
   * Evaluates predictions.
   *
   * @param labels at least two, in the order of the probabilities
   * @param scored at least one
   * @throws IllegalArgumentException if there is nothing to evaluate, a label occurs twice, or a
   *     sentence has not as many probabilities as there are labels
   */
  public static Evaluation of(List<String> labels, List<Scored> scored) {
    if (labels.size() < 2 || new HashSet<>(labels).size() < labels.size()) {
      throw new IllegalArgumentException(
          "labels are " + labels + ", expected at least 2, distinct");
    }
    if (scored.isEmpty()) {
      throw new IllegalArgumentException("no sentence to evaluate");
    }
    for (Scored s : scored) {
      if (s.labels() != labels.size()) {
        throw new IllegalArgumentException(
            "sentence \"%s\" has %d probabilities, expected one for each of %s"
                .formatted(s.id(), s.labels(), labels));
      }
    }
    List<String> order = List.copyOf(labels);
    return new Evaluation(order, scored, byTarget(order, scored));
  }

  private static Map<String, Evaluation> byTarget(List<String> labels, List<Scored> scored) {
    Map<String, Evaluation> results = new LinkedHashMap<>();
    partsByTarget(scored)
        .forEach((target, part) -> results.put(target, new Evaluation(labels, part, Map.of())));
    return Collections.unmodifiableMap(results);
  }

  /** The sentences of each target, in the order of their first; without those that have none. */
  static Map<String, List<Scored>> partsByTarget(List<Scored> scored) {
    Map<String, List<Scored>> parts = new LinkedHashMap<>();
    for (Scored s : scored) {
      if (s.target() != null) {
        parts.computeIfAbsent(s.target(), target -> new ArrayList<>()).add(s);
      }
    }
    return parts;
  }

  /** The labels, in the order of the rows and columns of {@link #confusion}. */
  public List<String> labels() {
    return labels;
  }

  /** Number of sentences. */
  public int n() {
    return n;
  }

  /** The value of the method of the same name. */
  public double value(Metric metric) {
    return metrics[metric.ordinal()];
  }

  /** Share of the sentences whose most probable label is the right one. */
  public double accuracy() {
    return value(Metric.ACCURACY);
  }

  /** Mean of the labels' F1 ("averaged F1" in Opitz and Burst 2019). */
  public double macroF1() {
    return value(Metric.MACRO_F1);
  }

  /**
   * Mean of the F1 of FAVOR and of AGAINST, sentences of all targets taken together: the measure of
   * SemEval-2016 task 6 (Mohammad et al. 2016). Of the first two labels where one of these is not
   * among the labels. Both count, whether or not they occur.
   */
  public double favg() {
    return value(Metric.FAVG);
  }

  /** Mean of the labels' recall: the measure of SemEval-2017 task 4 A (Rosenthal et al. 2017). */
  public double macroRecall() {
    return value(Metric.MACRO_RECALL);
  }

  /** Scores of every label, in label order; all 0 for a label that occurs nowhere. */
  public Map<String, ClassScores> perClass() {
    Map<String, ClassScores> scores = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      scores.put(labels.get(i), confusion.scores(i));
    }
    return Collections.unmodifiableMap(scores);
  }

  /**
   * Expected calibration error (Naeini et al. 2015, Guo et al. 2017): sentences go into 15 bins of
   * equal width by the probability of their predicted label; the distance of the bin's accuracy
   * from its mean probability is averaged, weighted by the bins' sizes.
   */
  public double ece() {
    return value(Metric.ECE);
  }

  /**
   * Mean of the squared Euclidean distance of the probabilities from the right answer, which has 1
   * at the right label and 0 elsewhere (Brier 1950). From 0 to 2.
   */
  public double brier() {
    return value(Metric.BRIER);
  }

  /**
   * Mean of the negative natural logarithm of the right label's probability (Good 1952), with
   * probabilities under 1e-15 taken for 1e-15.
   */
  public double nll() {
    return value(Metric.NLL);
  }

  /** A copy of the counts, as [gold][predicted]. */
  public int[][] confusion() {
    return confusion.counts();
  }

  /**
   * An evaluation of each target's sentences, in the order of their first sentence; sentences
   * without a target are in none. The parts have no parts of their own.
   */
  public Map<String, Evaluation> byTarget() {
    return byTarget;
  }
}
