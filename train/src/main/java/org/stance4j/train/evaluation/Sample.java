package org.stance4j.train.evaluation;

import java.util.List;

/**
 * Predictions as columns of numbers, so that metrics of many resamples are quick to compute: an
 * evaluation is of a sample in which each sentence occurs once.
 */
final class Sample {
  private final int labels;
  private final int[] favgPair;
  private final int[] gold;
  private final int[] predicted;
  private final ProbabilityScores probabilities;

  private Sample(List<String> labels, List<Scored> scored) {
    this.labels = labels.size();
    this.favgPair = Confusion.favgPair(labels);
    this.gold = scored.stream().mapToInt(Scored::gold).toArray();
    this.predicted = scored.stream().mapToInt(Scored::predicted).toArray();
    this.probabilities = ProbabilityScores.of(scored);
  }

  static Sample of(List<String> labels, List<Scored> scored) {
    return new Sample(labels, scored);
  }

  Confusion confusion(int[] occurrences) {
    return Confusion.of(labels, gold, predicted, occurrences);
  }

  /** All metrics, in their order. */
  double[] metrics(int[] occurrences) {
    Confusion confusion = confusion(occurrences);
    double[] values = new double[Metric.values().length];
    values[Metric.ACCURACY.ordinal()] = confusion.accuracy();
    values[Metric.MACRO_F1.ordinal()] = confusion.macroF1();
    values[Metric.FAVG.ordinal()] = confusion.favg(favgPair);
    values[Metric.MACRO_RECALL.ordinal()] = confusion.macroRecall();
    values[Metric.ECE.ordinal()] = probabilities.ece(occurrences);
    values[Metric.BRIER.ordinal()] = probabilities.brier(occurrences);
    values[Metric.NLL.ordinal()] = probabilities.nll(occurrences);
    return values;
  }
}
