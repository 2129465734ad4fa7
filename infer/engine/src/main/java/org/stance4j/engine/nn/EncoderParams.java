package org.stance4j.engine.nn;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Sets the parameters of a graph that {@link EncoderGraphBuilder} built. Arrays are row-major;
 * weights of linear maps are [out, in], as checkpoints keep them. The array lengths must fit.
 */
public final class EncoderParams {
  private final ComputationGraph graph;

  private EncoderParams(ComputationGraph graph) {
    this.graph = graph;
  }

  /** The parameters of {@code graph}. */
  public static EncoderParams of(ComputationGraph graph) {
    return new EncoderParams(graph);
  }

  /** Word table. */
  public void words(float[] table) {
    set(EncoderGraphBuilder.EMBEDDINGS, EmbeddingLayer.WORDS, table);
  }

  /** Position table. */
  public void positions(float[] table) {
    set(EncoderGraphBuilder.EMBEDDINGS, EmbeddingLayer.POSITIONS, table);
  }

  /** Segment table. */
  public void types(float[] table) {
    set(EncoderGraphBuilder.EMBEDDINGS, EmbeddingLayer.TYPES, table);
  }

  /** Layer normalisation after the embeddings. */
  public void embeddingNorm(float[] gain, float[] bias) {
    set(EncoderGraphBuilder.EMBEDDINGS, EmbeddingLayer.GAIN, gain);
    set(EncoderGraphBuilder.EMBEDDINGS, EmbeddingLayer.BIAS, bias);
  }

  /** Query, key and value maps, one after another. */
  public void qkv(int layer, float[] weight, float[] bias) {
    setLinear(layer, TransformerLayer.QKV_WEIGHT, weight, TransformerLayer.QKV_BIAS, bias);
  }

  /** Output map of attention. */
  public void projection(int layer, float[] weight, float[] bias) {
    setLinear(
        layer, TransformerLayer.PROJECTION_WEIGHT, weight, TransformerLayer.PROJECTION_BIAS, bias);
  }

  /** Layer normalisation after attention. */
  public void attentionNorm(int layer, float[] gain, float[] bias) {
    setLinear(layer, TransformerLayer.ATTENTION_GAIN, gain, TransformerLayer.ATTENTION_BIAS, bias);
  }

  /** First map of the feed-forward part. */
  public void up(int layer, float[] weight, float[] bias) {
    setLinear(layer, TransformerLayer.UP_WEIGHT, weight, TransformerLayer.UP_BIAS, bias);
  }

  /** Second map of the feed-forward part. */
  public void down(int layer, float[] weight, float[] bias) {
    setLinear(layer, TransformerLayer.DOWN_WEIGHT, weight, TransformerLayer.DOWN_BIAS, bias);
  }

  /** Layer normalisation after the feed-forward part. */
  public void outputNorm(int layer, float[] gain, float[] bias) {
    setLinear(layer, TransformerLayer.OUTPUT_GAIN, gain, TransformerLayer.OUTPUT_BIAS, bias);
  }

  /** Takes over the embeddings of a graph with embeddings of the same shape. */
  public void copyEmbeddings(ComputationGraph from) {
    copy(EncoderGraphBuilder.EMBEDDINGS, from, EncoderGraphBuilder.EMBEDDINGS);
  }

  /** Takes over layer {@code fromLayer} of a graph with layers of the same shape. */
  public void copyLayer(int layer, ComputationGraph from, int fromLayer) {
    copy(EncoderGraphBuilder.layerName(layer), from, EncoderGraphBuilder.layerName(fromLayer));
  }

  /** Takes over the head of a graph with as many labels. */
  public void copyHead(ComputationGraph from) {
    copy(EncoderGraphBuilder.HEAD, from, EncoderGraphBuilder.HEAD);
  }

  private void copy(String vertex, ComputationGraph from, String fromVertex) {
    from.getLayer(fromVertex)
        .paramTable()
        .forEach((name, values) -> graph.getLayer(vertex).getParam(name).assign(values));
  }

  private void setLinear(int layer, String first, float[] values, String second, float[] others) {
    set(EncoderGraphBuilder.layerName(layer), first, values);
    set(EncoderGraphBuilder.layerName(layer), second, others);
  }

  private void set(String vertex, String name, float[] values) {
    INDArray param = graph.getLayer(vertex).getParam(name);
    if (param.length() != values.length) {
      throw new IllegalArgumentException(
          vertex + "." + name + " has " + param.length() + " values, found " + values.length);
    }
    // A linear weight [in, out] in f order lies in memory as row-major [out, in].
    param.assign(
        Nd4j.createFromArray(values)
            .castTo(param.dataType())
            .reshape(param.ordering(), param.shape()));
  }
}
