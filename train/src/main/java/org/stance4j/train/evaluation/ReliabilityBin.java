package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences whose predicted label has a probability in a range: one point of a reliability
 * diagram (DeGroot and Fienberg 1983).
 *
 * @param from lower end of the range, which does not belong to it
 * @param to upper end of the range, which does
 * @param sentences how many; may be 0
 * @param correct of how many the predicted label is the right one
 * @param meanProbability of their predicted labels; 0 without sentences
 */
public record ReliabilityBin(
    double from, double to, int sentences, int correct, double meanProbability) {
  /** Number of the bins. */
  public static final int BINS = 15;

  /** The {@value #BINS} bins of equal width, from 0 to 1, as Guo et al. (2017) define them. */
  public static List<ReliabilityBin> of(List<Scored> scored) {
    int[] sentences = new int[BINS];
    int[] correct = new int[BINS];
    double[] sums = new double[BINS];
    for (Scored s : scored) {
      double confidence = s.probability(s.predicted());
      int bin = indexOf(confidence);
      sentences[bin]++;
      correct[bin] += s.predicted() == s.gold() ? 1 : 0;
      sums[bin] += confidence;
    }
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double mean = sentences[i] == 0 ? 0 : sums[i] / sentences[i];
      double from = (double) i / BINS;
      bins.add(new ReliabilityBin(from, (i + 1.0) / BINS, sentences[i], correct[i], mean));
    }
    return bins;
  }

  /** The bin of a probability: bins are open below and closed above. */
  static int indexOf(double probability) {
    return Math.min(BINS, (int) Math.ceil(probability * BINS)) - 1;
  }

  /** Share of the sentences whose predicted label is right; 0 without sentences. */
  public double accuracy() {
    return sentences == 0 ? 0 : (double) correct / sentences;
  }
}
