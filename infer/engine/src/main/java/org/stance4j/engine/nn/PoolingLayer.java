package org.stance4j.engine.nn;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Token vectors to one vector a sequence, with dropout: [tokens, hidden] to [batch, hidden]. */
public final class PoolingLayer extends EncoderLayer {
  @JsonProperty private Pooling pooling = Pooling.MEAN;
  @JsonProperty private double dropoutRate;
  @JsonProperty private long dropoutSeed;

  PoolingLayer() {}

  PoolingLayer(EncoderConfig encoder, double dropoutRate, long dropoutSeed) {
    this.nIn = encoder.hiddenSize();
    this.nOut = encoder.hiddenSize();
    this.pooling = encoder.pooling();
    this.dropoutRate = dropoutRate;
    this.dropoutSeed = dropoutSeed;
  }

  Pooling pooling() {
    return pooling;
  }

  double dropoutRate() {
    return dropoutRate;
  }

  long dropoutSeed() {
    return dropoutSeed;
  }

  @Override
  List<ParamSpec> paramSpecs() {
    return List.of();
  }

  @Override
  EncoderLayerImpl<?> newImpl(NeuralNetConfiguration conf, DataType dataType) {
    return new PoolingLayerImpl(conf, dataType);
  }
}
