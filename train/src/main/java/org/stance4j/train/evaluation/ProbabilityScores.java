package org.stance4j.train.evaluation;

import java.util.List;

/** Scores of the probabilities themselves, of sentences that may occur more than once. */
final class ProbabilityScores {
  private static final double SMALLEST = 1e-15;

  private final int[] bin;
  private final double[] gap;
  private final double[] brier;
  private final double[] nll;

  private ProbabilityScores(int size) {
    this.bin = new int[size];
    this.gap = new double[size];
    this.brier = new double[size];
    this.nll = new double[size];
  }

  static ProbabilityScores of(List<Scored> scored) {
    ProbabilityScores scores = new ProbabilityScores(scored.size());
    for (int i = 0; i < scored.size(); i++) {
      scores.set(i, scored.get(i));
    }
    return scores;
  }

  private void set(int i, Scored s) {
    double confidence = s.probability(s.predicted());
    bin[i] = ReliabilityBin.indexOf(confidence);
    gap[i] = (s.isRight() ? 1 : 0) - confidence;
    for (int label = 0; label < s.labels(); label++) {
      double distance = s.probability(label) - (label == s.gold() ? 1 : 0);
      brier[i] += distance * distance;
    }
    nll[i] = -Math.log(Math.max(s.probability(s.gold()), SMALLEST));
  }

  double ece(int[] occurrences) {
    // Per bin: hits less confidence. Its absolute value is the bin's gap times the bin's size.
    double[] gaps = new double[ReliabilityBin.BINS];
    int all = 0;
    for (int i = 0; i < occurrences.length; i++) {
      gaps[bin[i]] += occurrences[i] * gap[i];
      all += occurrences[i];
    }
    double sum = 0;
    for (double distance : gaps) {
      sum += Math.abs(distance);
    }
    return sum / all;
  }

  double brier(int[] occurrences) {
    return mean(brier, occurrences);
  }

  double nll(int[] occurrences) {
    return mean(nll, occurrences);
  }

  private static double mean(double[] values, int[] occurrences) {
    double sum = 0;
    int all = 0;
    for (int i = 0; i < values.length; i++) {
      sum += occurrences[i] * values[i];
      all += occurrences[i];
    }
    return sum / all;
  }
}
