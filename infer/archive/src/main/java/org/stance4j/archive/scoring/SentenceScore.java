package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

  static SentenceScore read(DataInput in) throws IOException {
    double[] probabilities = new double[in.readInt()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = in.readDouble();
    }
    return of(probabilities, in.readInt(), in.readBoolean());
  }

  /** Writes a score that is none of a failure. */
  void write(DataOutput out) throws IOException {
    out.writeInt(probabilities.length);
    for (double probability : probabilities) {
      out.writeDouble(probability);
    }
    out.writeInt(windows);
    out.writeBoolean(targetSeen);
  }
}
