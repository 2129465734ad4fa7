package org.stance4j.engine.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Parallel;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.EncoderOptimizer;
import org.stance4j.engine.weights.PretrainedEncoder;

/** A training step and a forward pass of the same batch, in turns. */
final class StepTimes {
  private static final double DROPOUT = 0.1;
  private static final int LABELS = 3;

  private final PretrainedEncoder encoder;
  private final int threads;
  private final int rounds;

  StepTimes(PretrainedEncoder encoder, int threads, int rounds) {
    this.encoder = encoder;
    this.threads = threads;
    this.rounds = rounds;
  }

  void print(int sentences, int tokens) throws Exception {
    try (Parallel parallel = Parallel.threads(threads)) {
      Kernels kernels = Kernels.parallel(DataType.FLOAT, parallel);
      ComputationGraph trained = graph(kernels, DROPOUT);
      ComputationGraph scoring = graph(kernels, 0);
      INDArray ids = ids(sentences, tokens);
      INDArray mask = Nd4j.ones(DataType.FLOAT, sentences, tokens);
      INDArray labels = Nd4j.zeros(DataType.FLOAT, sentences, LABELS);
      for (int i = 0; i < sentences; i++) {
        labels.putScalar(i, i % LABELS, 1);
      }
      EncoderOptimizer optimizer = EncoderOptimizer.of(trained, kernels, 0.01, 1);
      INDArray[] input = {ids};
      INDArray[] masks = {mask};
      Turns turns =
          new Turns()
              .add("training step", () -> optimizer.step(ids, mask, labels, 1e-5))
              .add("forward pass", () -> scoring.output(false, input, masks)[0].close())
              .run(rounds);
      turns.print("training, %d sentences of %d tokens".formatted(sentences, tokens));
      System.out.printf(
          Locale.ROOT,
          "  a step takes %.2f forward passes%n",
          turns.median("training step") / turns.median("forward pass"));
    }
  }

  private ComputationGraph graph(Kernels kernels, double dropout) throws IOException {
    ComputationGraph graph =
        EncoderGraphBuilder.of(encoder.config(), LABELS)
            .dropout(dropout, dropout, dropout)
            .build(kernels);
    encoder.copyInto(graph);
    return graph;
  }

  private static INDArray ids(int sentences, int tokens) {
    Random random = new Random(1);
    INDArray ids = Nd4j.zeros(DataType.FLOAT, sentences, 2, tokens);
    for (int i = 0; i < sentences; i++) {
      for (int t = 0; t < tokens; t++) {
        ids.putScalar(i, 0, t, 1000 + random.nextInt(20_000));
      }
    }
    return ids;
  }
}
