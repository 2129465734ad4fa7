package org.stance4j.engine.weights;

import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.text.WordPieceTokenizer;

/** What a training starts from: an encoder's shape, its tokenizer and its weights. */
public interface EncoderWeights {
  /** Name, for people and for the provenance of what comes of it. */
  String name();

  /** Shape of the encoder. */
  EncoderConfig config();

  /** Its tokenizer. */
  WordPieceTokenizer tokenizer();

  /**
   * Copies the weights into a graph of that shape.
   *
   * @throws IOException if a weight cannot be read, is missing or has another shape
   */
  void copyInto(ComputationGraph graph) throws IOException;

  /** The same weights under another pooling, which has none of its own. */
  default EncoderWeights withPooling(Pooling pooling) {
    return new OtherPooling(this, pooling);
  }
}
