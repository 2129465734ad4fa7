package org.stance4j.engine.nn;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Dropout;
import org.stance4j.engine.math.Sequences;

/** Forward and backward pass of {@link PoolingLayer}. */
final class PoolingLayerImpl extends EncoderLayerImpl<PoolingLayer> {
  private static final long serialVersionUID = 1;

  PoolingLayerImpl(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  @Override
  public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray mask, MaskState currentMaskState, int minibatchSize) {
    super.feedForwardMaskArray(mask, currentMaskState, minibatchSize);
    // What follows has one row a sequence: nothing is left to mask.
    return null;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray x = rowMajor(input);
    Sequences sequences = sequences();
    INDArray out = activations(workspaces, sequences.count(), x.size(1));
    if (x.size(0) == sequences.count()) {
      // The last layer has left out the other rows, or there were none.
      out.assign(x);
    } else {
      pool(x, sequences, out);
    }
    Dropout dropout = drop(training);
    if (dropout.active()) {
      kernels().dropout(out, dropout, out);
    }
    return out;
  }

  private void pool(INDArray x, Sequences sequences, INDArray out) {
    switch (layerConf().pooling()) {
      case MEAN -> kernels().meanPool(x, sequences, out);
      case CLS -> kernels().firstPool(x, sequences, out);
    }
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Sequences sequences = sequences();
    INDArray grad = epsilon.dup('c');
    kernels().dropout(grad, drop(true), grad);
    INDArray xGrad = inputGradient(workspaces, sequences.tokens(), epsilon.size(1));
    switch (layerConf().pooling()) {
      case MEAN -> kernels().meanPoolBackward(grad, sequences, xGrad);
      case CLS -> kernels().firstPoolBackward(grad, sequences, xGrad);
    }
    return new Pair<>(new DefaultGradient(), xGrad);
  }

  private Dropout drop(boolean training) {
    return dropout(layerConf().dropoutRate(), layerConf().dropoutSeed(), training);
  }
}
