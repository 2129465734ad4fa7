package org.stance4j.train.evaluation;

import java.util.List;

/** Scores of the probabilities themselves. Lists are not empty. */
final class ProbabilityScores {
  private static final int BINS = 15;
  private static final double SMALLEST = 1e-15;

  private ProbabilityScores() {}

  /** Bins are open below and closed above, as Guo et al. (2017) define them. */
  static double ece(List<Scored> scored) {
    // Per bin: hits less confidence. Its absolute value is the bin's gap times the bin's size.
    double[] gaps = new double[BINS];
    for (Scored s : scored) {
      double confidence = s.probability(s.predicted());
      int bin = Math.min(BINS, (int) Math.ceil(confidence * BINS)) - 1;
      gaps[bin] += (s.predicted() == s.gold() ? 1 : 0) - confidence;
    }
    double sum = 0;
    for (double gap : gaps) {
      sum += Math.abs(gap);
    }
    return sum / scored.size();
  }

  static double brier(List<Scored> scored) {
    double sum = 0;
    for (Scored s : scored) {
      for (int label = 0; label < s.labels(); label++) {
        double distance = s.probability(label) - (label == s.gold() ? 1 : 0);
        sum += distance * distance;
      }
    }
    return sum / scored.size();
  }

  static double nll(List<Scored> scored) {
    double sum = 0;
    for (Scored s : scored) {
      sum -= Math.log(Math.max(s.probability(s.gold()), SMALLEST));
    }
    return sum / scored.size();
  }
}
