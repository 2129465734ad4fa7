package org.stance4j.engine.nn;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.stance4j.engine.math.Kernels;

/**
 * Builds the graph of an encoder with a softmax head: embeddings, transformer layers, pooling,
 * head. The defaults are those for scoring: no dropout, nothing to update.
 */
public final class EncoderGraphBuilder {
  /** Name of the graph's input. */
  public static final String INPUT = "tokens";

  /** Name of the embedding vertex. */
  public static final String EMBEDDINGS = "embeddings";

  /** Name of the pooling vertex. */
  public static final String POOLING = "pooling";

  /** Name of the head, the graph's output. */
  public static final String HEAD = "head";

  private final EncoderConfig encoder;
  private final int labels;
  private DataType dataType = DataType.FLOAT;
  private long seed = 1;
  private double hiddenDropout;
  private double attentionDropout;
  private double headDropout;
  private boolean wordsFrozen = true;
  private int frozenLayers;
  private boolean pooledRowsOnly;
  private IUpdater updater = new NoOp();
  private double weightDecay;
  private double @Nullable [] classWeights;
  private double consistency;

  private EncoderGraphBuilder(EncoderConfig encoder, int labels) {
    this.encoder = encoder;
    this.labels = labels;
  }

  /** A graph that tells {@code labels} classes apart, at least two. */
  public static EncoderGraphBuilder of(EncoderConfig encoder, int labels) {
    if (labels < 2) {
      throw new IllegalArgumentException("found " + labels + " labels, expected at least 2");
    }
    return new EncoderGraphBuilder(encoder, labels);
  }

  /** Name of transformer layer {@code i}, counted from 0. */
  public static String layerName(int i) {
    return "layer" + i;
  }

  /** Float (default) or double. */
  public EncoderGraphBuilder dataType(DataType value) {
    dataType = value;
    return this;
  }

  /** Seed of the initial weights and of dropout. */
  public EncoderGraphBuilder seed(long value) {
    seed = value;
    return this;
  }

  /**
   * Dropout rates in training, each in [0, 1): inside the layers, of attention, before the head.
   */
  public EncoderGraphBuilder dropout(double hidden, double attention, double head) {
    hiddenDropout = hidden;
    attentionDropout = attention;
    headDropout = head;
    return this;
  }

  /** Whether training leaves the word table as it is; true by default. */
  public EncoderGraphBuilder wordsFrozen(boolean value) {
    wordsFrozen = value;
    return this;
  }

  /**
   * How many of the lowest layers training leaves as they are, the embeddings with them; they then
   * have no dropout and no backward pass. 0 by default.
   *
   * @throws IllegalArgumentException if the encoder does not have as many
   */
  public EncoderGraphBuilder frozenLayers(int value) {
    if (value < 0 || value > encoder.layers()) {
      throw new IllegalArgumentException(
          "found " + value + " frozen layers, expected 0 to " + encoder.layers());
    }
    frozenLayers = value;
    return this;
  }

  /**
   * Whether the last layer computes, where nothing is trained, only the rows that pooling reads: a
   * sixteenth less work for twelve layers and CLS pooling. Its token vectors cannot be read then.
   * False by default.
   */
  public EncoderGraphBuilder pooledRowsOnly(boolean value) {
    pooledRowsOnly = value;
    return this;
  }

  /**
   * How training updates the parameters. Weight decay is decoupled (Loshchilov and Hutter 2019):
   * each step takes learning rate times decay off the weights, not off biases and gains.
   */
  public EncoderGraphBuilder updater(IUpdater value, double decay) {
    updater = value;
    weightDecay = decay;
    return this;
  }

  /** Factor of each label's loss, in label order; null for equal weights. */
  public EncoderGraphBuilder classWeights(double @Nullable [] value) {
    if (value != null && value.length != labels) {
      throw new IllegalArgumentException(
          "found " + value.length + " class weights for " + labels + " labels");
    }
    classWeights = value == null ? null : value.clone();
    return this;
  }

  /**
   * Weight of the divergence between two answers to one input in the loss (R-Drop, Liang et al.
   * 2021); 0, the default, for a loss without it. With another value every batch must show its
   * inputs twice, all of them once and then all of them again.
   */
  public EncoderGraphBuilder consistency(double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException("found " + value + ", expected 0 or more, and finite");
    }
    consistency = value;
    return this;
  }

  /**
   * Number of parameters of the graph; computed without building it.
   *
   * @throws ArithmeticException if there are more than a long can count
   */
  public long parameterCount() {
    long hidden = encoder.hiddenSize();
    long head = Math.addExact(Math.multiplyExact(hidden, labels), labels);
    long embeddings = parameters(new EmbeddingLayer(encoder, 0, seed, wordsFrozen, false));
    long layer = parameters(new TransformerLayer(encoder, 0, 0, seed, false));
    return Math.addExact(
        Math.addExact(head, embeddings), Math.multiplyExact(layer, encoder.layers()));
  }

  private static long parameters(EncoderLayer layer) {
    return SpecParamInitializer.INSTANCE.numParams(layer);
  }

  /** The configuration alone. */
  public ComputationGraphConfiguration configuration() {
    NeuralNetConfiguration.Builder base =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(dataType)
            .updater(updater)
            .convolutionMode(ConvolutionMode.Truncate)
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            .inferenceWorkspaceMode(WorkspaceMode.ENABLED);
    if (weightDecay > 0) {
      base.weightDecay(weightDecay, true);
    }
    ComputationGraphConfiguration.GraphBuilder graph = base.graphBuilder().addInputs(INPUT);
    graph.addLayer(
        EMBEDDINGS,
        new EmbeddingLayer(encoder, hiddenDropout, seed, wordsFrozen, frozenLayers > 0),
        INPUT);
    String previous = EMBEDDINGS;
    for (int i = 0; i < encoder.layers(); i++) {
      TransformerLayer layer =
          new TransformerLayer(encoder, hiddenDropout, attentionDropout, seed, i < frozenLayers);
      boolean last = i == encoder.layers() - 1;
      layer.firstRowsOnly(pooledRowsOnly && last && encoder.pooling() == Pooling.CLS);
      graph.addLayer(layerName(i), layer, previous);
      previous = layerName(i);
    }
    graph.addLayer(POOLING, new PoolingLayer(encoder, headDropout, seed), previous);
    graph.addLayer(HEAD, head(), POOLING);
    return graph.setOutputs(HEAD).build();
  }

  private OutputLayer head() {
    INDArray weights =
        classWeights == null ? null : Nd4j.createFromArray(classWeights).castTo(dataType);
    ILossFunction loss =
        consistency > 0 ? new ConsistentLoss(weights, consistency) : new LossMCXENT(weights);
    return new OutputLayer.Builder(loss)
        .activation(Activation.SOFTMAX)
        .weightInit(WeightInit.XAVIER)
        .nIn(encoder.hiddenSize())
        .nOut(labels)
        .build();
  }

  /** A graph with fresh random parameters. */
  public ComputationGraph build(Kernels kernels) {
    ComputationGraph graph = new ComputationGraph(configuration());
    graph.init();
    share(graph, kernels);
    return graph;
  }

  /**
   * A graph over parameters that others may use too; they are not copied.
   *
   * @param params row vector of all parameters
   */
  public ComputationGraph build(Kernels kernels, INDArray params) {
    ComputationGraph graph = new ComputationGraph(configuration());
    graph.init(params, false);
    share(graph, kernels);
    return graph;
  }

  private void share(ComputationGraph graph, Kernels kernels) {
    EncoderContext context = new EncoderContext(kernels, dataType);
    for (var layer : graph.getLayers()) {
      if (layer instanceof EncoderLayerImpl<?> impl) {
        impl.share(context);
      }
    }
  }

  /** Frees the working memory of a graph's encoder layers, not its parameters. */
  public static void closeBuffers(ComputationGraph graph) {
    for (var layer : graph.getLayers()) {
      if (layer instanceof EncoderLayerImpl<?> impl) {
        impl.closeBuffers();
      }
    }
  }
}
