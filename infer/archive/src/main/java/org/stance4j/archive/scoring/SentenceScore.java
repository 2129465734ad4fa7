package org.stance4j.archive.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What came of scoring one sentence toward one target.
 *
 * @param probabilities in the model's label order; empty if the sentence was not scored
 * @param windows in how many pieces a long sentence was scored
 * @param failure why it was not scored; null if it was
 */
record SentenceScore(
    double[] probabilities, int windows, boolean targetSeen, @Nullable String failure) {

  static SentenceScore of(double[] probabilities, int windows, boolean targetSeen) {
    return new SentenceScore(probabilities, windows, targetSeen, null);
  }

  static SentenceScore failed(String reason) {
    return new SentenceScore(new double[0], 0, false, reason);
  }

  boolean isScored() {
    return failure == null;
  }
}
