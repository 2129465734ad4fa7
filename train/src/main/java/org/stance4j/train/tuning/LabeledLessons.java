package org.stance4j.train.tuning;

import java.util.Random;

/** The labelled sentences, and pairs with unrelated targets. */
final class LabeledLessons implements Lessons {
  private final TrainingData data;
  private final SentenceEncoder encoder;
  private final EncodedSentences train;
  private final UnrelatedTargets unrelated;

  LabeledLessons(TrainingData data, SentenceEncoder encoder, double unrelatedTargets) {
    this.data = data;
    this.encoder = encoder;
    this.train = encoder.encode(data.train());
    this.unrelated = UnrelatedTargets.of(data, unrelatedTargets);
  }

  @Override
  public EncodedSentences fixed() {
    return train;
  }

  @Override
  public int drawnCount() {
    return unrelated.count();
  }

  @Override
  public EncodedSentences draw(Random random) {
    return encoder.encode(unrelated.draw(random));
  }

  @Override
  public double[] labelCounts() {
    double[] counts = new double[data.labels().size()];
    train.gold().forEach(label -> counts[label]++);
    if (unrelated.count() > 0) {
      counts[data.labels().indexOf(unrelated.neutral())] += unrelated.count();
    }
    return counts;
  }
}
