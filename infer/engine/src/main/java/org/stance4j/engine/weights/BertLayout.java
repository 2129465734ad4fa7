package org.stance4j.engine.weights;

import java.util.Arrays;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.EncoderParams;
import org.stance4j.engine.nn.Pooling;

/** Where a BERT checkpoint keeps what. */
final class BertLayout {
  private static final String WORDS = "embeddings.word_embeddings.weight";
  private static final String POSITIONS = "embeddings.position_embeddings.weight";
  private static final String TYPES = "embeddings.token_type_embeddings.weight";

  private BertLayout() {}

  /**
   * Reads off the weights what can be read off them.
   *
   * @throws IllegalArgumentException if no encoder has this shape
   */
  static EncoderConfig shape(TensorSource tensors, int heads, double epsilon, Pooling pooling)
      throws WeightsFormatException {
    long[] words = matrix(tensors, WORDS);
    long[] up = matrix(tensors, layer(0) + "intermediate.dense.weight");
    return new EncoderConfig(
        layers(tensors),
        (int) words[1],
        heads,
        (int) up[0],
        (int) words[0],
        (int) matrix(tensors, POSITIONS)[0],
        (int) matrix(tensors, TYPES)[0],
        epsilon,
        pooling);
  }

  /** Any weight makes a layer, so that a layer which lacks one is not taken for no layer. */
  private static int layers(TensorSource tensors) {
    int layers = 0;
    while (hasLayer(tensors, layers)) {
      layers++;
    }
    return layers;
  }

  private static boolean hasLayer(TensorSource tensors, int i) {
    return tensors.names().stream().anyMatch(name -> name.startsWith(layer(i)));
  }

  private static long[] matrix(TensorSource tensors, String name) throws WeightsFormatException {
    long[] shape = tensors.read(name).shape();
    if (shape.length != 2) {
      throw new WeightsFormatException(
          tensors.file(), "'" + name + "' has shape " + Arrays.toString(shape) + ", not a matrix");
    }
    return shape;
  }

  private static String layer(int i) {
    return "encoder.layer." + i + ".";
  }

  static void copy(TensorSource from, EncoderParams to, EncoderConfig config)
      throws WeightsFormatException {
    long hidden = config.hiddenSize();
    long wide = config.intermediateSize();
    to.words(values(from, WORDS, config.vocabularySize(), hidden));
    to.positions(values(from, POSITIONS, config.maxPositions(), hidden));
    to.types(values(from, TYPES, config.typeVocabularySize(), hidden));
    to.embeddingNorm(
        values(from, "embeddings.LayerNorm.weight", hidden),
        values(from, "embeddings.LayerNorm.bias", hidden));
    for (int i = 0; i < config.layers(); i++) {
      String self = layer(i) + "attention.self.";
      String attention = layer(i) + "attention.output.";
      String up = layer(i) + "intermediate.dense.";
      String down = layer(i) + "output.";
      to.qkv(
          i,
          concat(
              values(from, self + "query.weight", hidden, hidden),
              values(from, self + "key.weight", hidden, hidden),
              values(from, self + "value.weight", hidden, hidden)),
          concat(
              values(from, self + "query.bias", hidden),
              values(from, self + "key.bias", hidden),
              values(from, self + "value.bias", hidden)));
      to.projection(
          i,
          values(from, attention + "dense.weight", hidden, hidden),
          values(from, attention + "dense.bias", hidden));
      to.attentionNorm(
          i,
          values(from, attention + "LayerNorm.weight", hidden),
          values(from, attention + "LayerNorm.bias", hidden));
      to.up(i, values(from, up + "weight", wide, hidden), values(from, up + "bias", wide));
      to.down(
          i,
          values(from, down + "dense.weight", hidden, wide),
          values(from, down + "dense.bias", hidden));
      to.outputNorm(
          i,
          values(from, down + "LayerNorm.weight", hidden),
          values(from, down + "LayerNorm.bias", hidden));
    }
  }

  private static float[] values(TensorSource from, String name, long... shape)
      throws WeightsFormatException {
    Tensor tensor = from.read(name);
    if (!tensor.hasShape(shape)) {
      throw new WeightsFormatException(
          from.file(),
          "'"
              + name
              + "' has shape "
              + Arrays.toString(tensor.shape())
              + ", expected "
              + Arrays.toString(shape));
    }
    return tensor.values();
  }

  private static float[] concat(float[]... parts) {
    int length = 0;
    for (float[] part : parts) {
      length += part.length;
    }
    float[] all = new float[length];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
