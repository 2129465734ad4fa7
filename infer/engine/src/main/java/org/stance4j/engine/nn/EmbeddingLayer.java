package org.stance4j.engine.nn;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Sum of word, position and segment vectors, normalised: [batch, 2, tokens] becomes [tokens of all
 * sequences, hidden size].
 */
public final class EmbeddingLayer extends EncoderLayer {
  static final String WORDS = "words";
  static final String POSITIONS = "positions";
  static final String TYPES = "types";
  static final String GAIN = "normGain";
  static final String BIAS = "normBias";

  @JsonProperty private int vocabularySize;
  @JsonProperty private int maxPositions;
  @JsonProperty private int typeVocabularySize;
  @JsonProperty private double layerNormEpsilon;
  @JsonProperty private double dropoutRate;
  @JsonProperty private long dropoutSeed;
  @JsonProperty private boolean wordsFrozen;
  @JsonProperty private boolean frozen;

  EmbeddingLayer() {}

  /**
   * @param dropoutRate share of the output's elements that training sets to zero
   * @param dropoutSeed selects the dropout masks
   * @param wordsFrozen whether training leaves the word table as it is
   * @param frozen whether training leaves all of this layer as it is
   */
  EmbeddingLayer(
      EncoderConfig encoder,
      double dropoutRate,
      long dropoutSeed,
      boolean wordsFrozen,
      boolean frozen) {
    this.nIn = 2;
    this.nOut = encoder.hiddenSize();
    this.vocabularySize = encoder.vocabularySize();
    this.maxPositions = encoder.maxPositions();
    this.typeVocabularySize = encoder.typeVocabularySize();
    this.layerNormEpsilon = encoder.layerNormEpsilon();
    this.dropoutRate = dropoutRate;
    this.dropoutSeed = dropoutSeed;
    this.wordsFrozen = wordsFrozen;
    this.frozen = frozen;
  }

  int vocabularySize() {
    return vocabularySize;
  }

  int maxPositions() {
    return maxPositions;
  }

  int typeVocabularySize() {
    return typeVocabularySize;
  }

  double layerNormEpsilon() {
    return layerNormEpsilon;
  }

  double dropoutRate() {
    return dropoutRate;
  }

  long dropoutSeed() {
    return dropoutSeed;
  }

  boolean wordsFrozen() {
    return wordsFrozen;
  }

  /** Whether training leaves all of this layer as it is. */
  boolean frozen() {
    return frozen;
  }

  @Override
  List<ParamSpec> paramSpecs() {
    return List.of(
        ParamSpec.table(WORDS, vocabularySize, nOut),
        ParamSpec.table(POSITIONS, maxPositions, nOut),
        ParamSpec.table(TYPES, typeVocabularySize, nOut),
        ParamSpec.gain(GAIN, nOut),
        ParamSpec.bias(BIAS, nOut));
  }

  @Override
  boolean isFrozen(String paramName) {
    return frozen || wordsFrozen && paramName.equals(WORDS);
  }

  @Override
  EncoderLayerImpl<?> newImpl(NeuralNetConfiguration conf, DataType dataType) {
    return new EmbeddingLayerImpl(conf, dataType);
  }
}
