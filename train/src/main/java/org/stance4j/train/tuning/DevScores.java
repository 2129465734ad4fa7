package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.model.BatchInput;
import org.stance4j.engine.model.Calibration;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.Scored;

/** What the graph in training says of the dev sentences, before calibration. */
final class DevScores {
  private final EncodedSentences dev;
  private final List<float[]> probabilities;

  private DevScores(EncodedSentences dev, List<float[]> probabilities) {
    this.dev = dev;
    this.probabilities = probabilities;
  }

  static DevScores of(ComputationGraph graph, EncodedSentences dev, int batchSize) {
    float[][] rows = new float[dev.size()][];
    for (int[] batch : dev.sortedBatches(batchSize)) {
      try (BatchInput input = BatchInput.of(dev.encodingsOf(batch))) {
        INDArray out =
            graph.output(false, new INDArray[] {input.tokens()}, new INDArray[] {input.mask()})[0];
        float[][] values = out.toFloatMatrix();
        out.close();
        for (int i = 0; i < batch.length; i++) {
          rows[batch[i]] = values[i];
        }
      }
    }
    return new DevScores(dev, Arrays.asList(rows));
  }

  boolean areFinite() {
    for (float[] row : probabilities) {
      for (float p : row) {
        if (!Float.isFinite(p)) {
          return false;
        }
      }
    }
    return true;
  }

  List<float[]> probabilities() {
    return probabilities;
  }

  int[] gold() {
    return dev.gold().stream().mapToInt(Integer::intValue).toArray();
  }

  Evaluation evaluate(TrainingData data, double temperature) {
    return Evaluation.of(data.labels(), scored(temperature));
  }

  /** The sentences with their probabilities, calibrated. */
  List<Scored> scored(double temperature) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < dev.size(); i++) {
      scored.add(
          new Scored(
              dev.sentences().get(i),
              dev.gold().get(i),
              Calibration.apply(probabilities.get(i), temperature)));
    }
    return scored;
  }
}
