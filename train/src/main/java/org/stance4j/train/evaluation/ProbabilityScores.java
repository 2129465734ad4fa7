package org.stance4j.train.evaluation;

import java.util.List;

/** Scores of the probabilities themselves. Lists are not empty. */
final class ProbabilityScores {
  private static final double SMALLEST = 1e-15;

  private ProbabilityScores() {}

  static double ece(List<Scored> scored) {
    double sum = 0;
    for (ReliabilityBin bin : ReliabilityBin.of(scored)) {
      sum += bin.sentences() * Math.abs(bin.accuracy() - bin.meanProbability());
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
