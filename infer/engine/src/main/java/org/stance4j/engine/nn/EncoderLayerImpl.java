package org.stance4j.engine.nn;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Dropout;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Sequences;

/** What the implementations of the encoder's layers have in common. */
abstract class EncoderLayerImpl<C extends EncoderLayer> extends BaseLayer<C> {
  private static final long serialVersionUID = 1;

  private transient EncoderContext context;
  private transient @Nullable Sequences sequences;

  /** What the backward pass needs of the forward pass. */
  protected transient Buffers saved;

  EncoderLayerImpl(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    this.context = new EncoderContext(Kernels.defaults(dataType), dataType);
    this.saved = new Buffers(dataType);
  }

  /** Replaces the layer's own context by one that all layers of a graph share. */
  final void share(EncoderContext shared) {
    this.context = shared;
  }

  final EncoderContext context() {
    return context;
  }

  final Kernels kernels() {
    return context.kernels;
  }

  final Buffers scratch() {
    return context.scratch;
  }

  /** Frees the memory kept for the backward pass. */
  final void closeBuffers() {
    saved.close();
    context.scratch.close();
  }

  final Sequences sequences() {
    if (sequences == null) {
      throw new IllegalStateException(
          "no features mask of shape [batch, tokens] was given to " + layerId());
    }
    return sequences;
  }

  final Dropout dropout(double rate, long seed, boolean training) {
    return training && rate > 0
        ? new Dropout(rate, seed).fork(getIterationCount()).fork(getIndex())
        : Dropout.NONE;
  }

  final INDArray param(String name) {
    return params.get(name);
  }

  final INDArray grad(String name) {
    return gradientViews.get(name);
  }

  final INDArray activations(LayerWorkspaceMgr workspaces, long rows, long columns) {
    return workspaces.createUninitialized(
        ArrayType.ACTIVATIONS, dataType, new long[] {rows, columns}, 'c');
  }

  final INDArray inputGradient(LayerWorkspaceMgr workspaces, long rows, long columns) {
    return workspaces.createUninitialized(
        ArrayType.ACTIVATION_GRAD, dataType, new long[] {rows, columns}, 'c');
  }

  final Pair<Gradient, INDArray> gradients(@Nullable INDArray inputGradient) {
    Gradient result = new DefaultGradient();
    gradientViews.forEach(result::setGradientFor);
    return new Pair<>(result, inputGradient);
  }

  /**
   * What a frozen layer answers to a backward pass: its gradients stay 0. The layers below are
   * frozen too and do not look at the gradient that they get.
   */
  final Pair<Gradient, INDArray> noGradients(LayerWorkspaceMgr workspaces, INDArray outGrad) {
    return gradients(inputGradient(workspaces, outGrad.size(0), layerConf().getNIn()));
  }

  /** Kernels need c order; gradients of Deeplearning4j's own layers may come transposed. */
  static INDArray rowMajor(INDArray array) {
    return array.ordering() == 'c' && !array.isView() ? array : array.dup('c');
  }

  @Override
  public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray mask, MaskState currentMaskState, int minibatchSize) {
    sequences = mask == null ? null : context.sequences(mask);
    return mask == null ? null : new Pair<>(mask, currentMaskState);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {
    // No weight noise.
  }
}
