package org.stance4j.engine.model;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.text.Encoding;

/**
 * The arrays that a graph takes for a list of encodings.
 *
 * @param tokens token ids and segment types, [batch, 2, longest]
 * @param mask 1 for a token, 0 for padding, [batch, longest]
 */
public record BatchInput(INDArray tokens, INDArray mask) implements AutoCloseable {

  /** Pads the encodings on the right to the longest of them. */
  public static BatchInput of(List<Encoding> encodings) {
    int width = encodings.stream().mapToInt(Encoding::length).max().orElse(0);
    if (width == 0) {
      throw new IllegalArgumentException("no encodings, or none with a token");
    }
    int batch = encodings.size();
    float[] tokens = new float[batch * 2 * width];
    float[] mask = new float[batch * width];
    for (int i = 0; i < batch; i++) {
      int[] ids = encodings.get(i).ids();
      int[] types = encodings.get(i).typeIds();
      for (int t = 0; t < ids.length; t++) {
        tokens[2 * i * width + t] = ids[t];
        tokens[(2 * i + 1) * width + t] = types[t];
        mask[i * width + t] = 1;
      }
    }
    return new BatchInput(
        Nd4j.createFromArray(tokens).reshape('c', batch, 2, width),
        Nd4j.createFromArray(mask).reshape('c', batch, width));
  }

  /** Frees the arrays. */
  @Override
  public void close() {
    tokens.close();
    mask.close();
  }
}
