package org.stance4j.train.tuning;

import java.util.Map;
import java.util.Random;

/** What the epochs of a training show. */
interface Lessons {
  /** What every epoch shows. */
  EncodedSentences fixed();

  /** How many sentences each epoch shows besides. */
  int drawnCount();

  /** Those of the next epoch, as many as {@link #drawnCount()}. */
  EncodedSentences draw(Random random);

  /** How often each label is shown in an epoch, for the weights of the labels. */
  double[] labelCounts();

  /** What of them belongs into the provenance of the model, beside the data. */
  default Map<String, String> provenance() {
    return Map.of();
  }
}
