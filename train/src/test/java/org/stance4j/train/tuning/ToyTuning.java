package org.stance4j.train.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.datasets.Dataset;
import org.stance4j.engine.testing.TinyEncoders;
import org.stance4j.engine.weights.PretrainedEncoder;
import org.stance4j.train.ToyData;

/** A tiny encoder and toy data to tune it on. */
abstract class ToyTuning {
  @TempDir static Path encoderFolder;
  static PretrainedEncoder encoder;

  @BeforeAll
  static void loadEncoder() throws IOException {
    encoder = PretrainedEncoder.fromFolder(TinyEncoders.writeFolder(encoderFolder));
  }

  static TrainingOptions.Builder options() {
    return TrainingOptions.builder()
        .epochs(2)
        .batchSize(8)
        .learningRate(5e-3)
        .maxTokens(16)
        .dropout(0.05)
        .unrelatedTargets(0)
        .threads(2);
  }

  static TrainingData data() {
    return data(ToyData.train(), ToyData.dev(), true);
  }

  static TrainingData data(Dataset train, Dataset dev, boolean withTargets) {
    return new TrainingData("toy", "stance", ToyData.LABELS, train, dev, withTargets, Map.of());
  }

  static TrainingResult train(TrainingOptions.Builder options, TrainingData data)
      throws IOException {
    return train(options, data, TrainingListener.NONE);
  }

  static TrainingResult train(
      TrainingOptions.Builder options, TrainingData data, TrainingListener listener)
      throws IOException {
    return new FineTuner(encoder, options.build(), listener).train(data);
  }

  static float[] params(TrainingResult result) {
    return result.model().params().dup().data().asFloat();
  }
}
