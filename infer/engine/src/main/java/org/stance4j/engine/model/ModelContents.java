package org.stance4j.engine.model;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.text.WordPieceTokenizer;

/**
 * Everything that a model file holds.
 *
 * @param info description
 * @param tokenizer the encoder's tokenizer
 * @param params all parameters as the row vector of a graph of {@code
 *     org.stance4j.engine.nn.EncoderGraphBuilder}
 */
public record ModelContents(ModelInfo info, WordPieceTokenizer tokenizer, INDArray params) {

  /** The same with parameters of its own, for an owner that frees them. */
  public ModelContents copy() {
    return new ModelContents(info, tokenizer, params.dup());
  }
}
