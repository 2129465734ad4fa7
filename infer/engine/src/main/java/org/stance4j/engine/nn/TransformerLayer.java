package org.stance4j.engine.nn;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * One layer of a BERT encoder (Devlin et al. 2019): self-attention and a feed-forward part with
 * GELU, each followed by dropout, the residual and layer normalisation. [tokens, hidden size] to
 * the same.
 */
public final class TransformerLayer extends EncoderLayer {
  static final String QKV_WEIGHT = "qkvWeight";
  static final String QKV_BIAS = "qkvBias";
  static final String PROJECTION_WEIGHT = "projectionWeight";
  static final String PROJECTION_BIAS = "projectionBias";
  static final String ATTENTION_GAIN = "attentionNormGain";
  static final String ATTENTION_BIAS = "attentionNormBias";
  static final String UP_WEIGHT = "upWeight";
  static final String UP_BIAS = "upBias";
  static final String DOWN_WEIGHT = "downWeight";
  static final String DOWN_BIAS = "downBias";
  static final String OUTPUT_GAIN = "outputNormGain";
  static final String OUTPUT_BIAS = "outputNormBias";

  @JsonProperty private int attentionHeads;
  @JsonProperty private int intermediateSize;
  @JsonProperty private double layerNormEpsilon;
  @JsonProperty private double hiddenDropout;
  @JsonProperty private double attentionDropout;
  @JsonProperty private long dropoutSeed;
  @JsonProperty private boolean frozen;
  @JsonProperty private boolean firstRowsOnly;

  TransformerLayer() {}

  /**
   * @param hiddenDropout share of the elements that training drops after attention and after the
   *     feed-forward part
   * @param attentionDropout share of the attention probabilities that training drops
   * @param dropoutSeed selects the dropout masks
   * @param frozen whether training leaves this layer and all below as they are
   */
  TransformerLayer(
      EncoderConfig encoder,
      double hiddenDropout,
      double attentionDropout,
      long dropoutSeed,
      boolean frozen) {
    this.nIn = encoder.hiddenSize();
    this.nOut = encoder.hiddenSize();
    this.attentionHeads = encoder.attentionHeads();
    this.intermediateSize = encoder.intermediateSize();
    this.layerNormEpsilon = encoder.layerNormEpsilon();
    this.hiddenDropout = hiddenDropout;
    this.attentionDropout = attentionDropout;
    this.dropoutSeed = dropoutSeed;
    this.frozen = frozen;
  }

  /** Leaves out, where nothing is trained, all rows but the first of each sequence. */
  TransformerLayer firstRowsOnly(boolean value) {
    firstRowsOnly = value;
    return this;
  }

  boolean firstRowsOnly() {
    return firstRowsOnly;
  }

  int attentionHeads() {
    return attentionHeads;
  }

  int intermediateSize() {
    return intermediateSize;
  }

  double layerNormEpsilon() {
    return layerNormEpsilon;
  }

  double hiddenDropout() {
    return hiddenDropout;
  }

  double attentionDropout() {
    return attentionDropout;
  }

  long dropoutSeed() {
    return dropoutSeed;
  }

  /** Whether training leaves this layer and all below as they are. */
  boolean frozen() {
    return frozen;
  }

  @Override
  boolean isFrozen(String paramName) {
    return frozen;
  }

  @Override
  List<ParamSpec> paramSpecs() {
    return List.of(
        ParamSpec.linear(QKV_WEIGHT, nIn, 3 * nIn),
        ParamSpec.bias(QKV_BIAS, 3 * nIn),
        ParamSpec.linear(PROJECTION_WEIGHT, nIn, nIn),
        ParamSpec.bias(PROJECTION_BIAS, nIn),
        ParamSpec.gain(ATTENTION_GAIN, nIn),
        ParamSpec.bias(ATTENTION_BIAS, nIn),
        ParamSpec.linear(UP_WEIGHT, nIn, intermediateSize),
        ParamSpec.bias(UP_BIAS, intermediateSize),
        ParamSpec.linear(DOWN_WEIGHT, intermediateSize, nIn),
        ParamSpec.bias(DOWN_BIAS, nIn),
        ParamSpec.gain(OUTPUT_GAIN, nIn),
        ParamSpec.bias(OUTPUT_BIAS, nIn));
  }

  @Override
  EncoderLayerImpl<?> newImpl(NeuralNetConfiguration conf, DataType dataType) {
    return new TransformerLayerImpl(conf, dataType);
  }
}
