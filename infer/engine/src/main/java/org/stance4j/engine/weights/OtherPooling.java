package org.stance4j.engine.weights;

import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.text.WordPieceTokenizer;

/** Weights as they are, under another pooling. */
record OtherPooling(EncoderWeights weights, Pooling pooling) implements EncoderWeights {
  @Override
  public String name() {
    return weights.name();
  }

  @Override
  public EncoderConfig config() {
    return weights.config().withPooling(pooling);
  }

  @Override
  public WordPieceTokenizer tokenizer() {
    return weights.tokenizer();
  }

  @Override
  public void copyInto(ComputationGraph graph) throws IOException {
    weights.copyInto(graph);
  }
}
