package org.stance4j.engine.nn;

import java.util.Objects;

/**
 * Shape of a BERT-family encoder.
 *
 * @param layers number of transformer layers
 * @param hiddenSize features of a token vector
 * @param attentionHeads heads of each layer, divides {@code hiddenSize}
 * @param intermediateSize features inside the feed-forward part
 * @param vocabularySize rows of the word table
 * @param maxPositions longest sequence in tokens
 * @param typeVocabularySize rows of the segment table
 * @param layerNormEpsilon added to the variance in layer normalisation
 * @param pooling how token vectors become a sentence vector
 */
public record EncoderConfig(
    int layers,
    int hiddenSize,
    int attentionHeads,
    int intermediateSize,
    int vocabularySize,
    int maxPositions,
    int typeVocabularySize,
    double layerNormEpsilon,
    Pooling pooling) {

  /** Checks that every size is positive and that the heads divide the hidden size. */
  public EncoderConfig {
    positive("layers", layers);
    positive("hiddenSize", hiddenSize);
    positive("attentionHeads", attentionHeads);
    positive("intermediateSize", intermediateSize);
    positive("vocabularySize", vocabularySize);
    positive("maxPositions", maxPositions);
    positive("typeVocabularySize", typeVocabularySize);
    if (hiddenSize % attentionHeads != 0) {
      throw new IllegalArgumentException(
          attentionHeads + " attention heads do not divide a hidden size of " + hiddenSize);
    }
    if (!(layerNormEpsilon > 0)) {
      throw new IllegalArgumentException(
          "layerNormEpsilon is " + layerNormEpsilon + ", expected a positive number");
    }
    Objects.requireNonNull(pooling, "pooling");
  }

  /** The same shape with another number of layers. */
  public EncoderConfig withLayers(int value) {
    return new EncoderConfig(
        value,
        hiddenSize,
        attentionHeads,
        intermediateSize,
        vocabularySize,
        maxPositions,
        typeVocabularySize,
        layerNormEpsilon,
        pooling);
  }

  /** The same shape with another way to make one vector of the tokens' vectors. */
  public EncoderConfig withPooling(Pooling value) {
    return new EncoderConfig(
        layers,
        hiddenSize,
        attentionHeads,
        intermediateSize,
        vocabularySize,
        maxPositions,
        typeVocabularySize,
        layerNormEpsilon,
        value);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", expected at least 1");
    }
  }
}
