package org.stance4j.engine.weights;

import java.util.Set;

/**
 * Weights by the names that BERT checkpoints use, for example {@code
 * encoder.layer.0.attention.self.query.weight}; linear weights are [out, in].
 */
interface TensorSource {
  /** File name for messages. */
  String file();

  Set<String> names();

  Tensor read(String name) throws WeightsFormatException;
}
