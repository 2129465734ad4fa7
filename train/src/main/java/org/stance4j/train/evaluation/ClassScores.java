package org.stance4j.train.evaluation;

/**
 * How well one label is recognised (van Rijsbergen 1979). What would be divided by zero is 0.
 *
 * @param precision share of the sentences predicted to have the label that do have it
 * @param recall share of the sentences with the label that were predicted to have it
 * @param f1 harmonic mean of the two
 * @param support number of sentences with the label
 */
public record ClassScores(double precision, double recall, double f1, int support) {

  static ClassScores of(int hits, int predicted, int support) {
    return new ClassScores(
        ratio(hits, predicted),
        ratio(hits, support),
        // Equal to 2PR / (P + R), but without its rounding.
        ratio(2 * hits, predicted + support),
        support);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
