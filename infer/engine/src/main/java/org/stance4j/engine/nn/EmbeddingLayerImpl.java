package org.stance4j.engine.nn;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Sequences;
import org.stance4j.engine.math.TokenIds;

/** Forward and backward pass of {@link EmbeddingLayer}. */
final class EmbeddingLayerImpl extends EncoderLayerImpl<EmbeddingLayer> {
  private static final long serialVersionUID = 1;

  private transient @Nullable TokenIds ids;

  EmbeddingLayerImpl(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  @Override
  public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray mask, MaskState currentMaskState, int minibatchSize) {
    if (mask != null) {
      context().beginBatch(mask);
    }
    return super.feedForwardMaskArray(mask, currentMaskState, minibatchSize);
  }

  @Override
  public INDArray activate(boolean forTraining, LayerWorkspaceMgr workspaces) {
    EmbeddingLayer conf = layerConf();
    boolean training = forTraining && !conf.frozen();
    ids = readIds();
    long rows = ids.tokens();
    long hidden = conf.getNOut();
    INDArray sum = scratch().matrix("embeddingSum", rows, hidden);
    kernels()
        .embed(
            param(EmbeddingLayer.WORDS),
            param(EmbeddingLayer.POSITIONS),
            param(EmbeddingLayer.TYPES),
            ids,
            sum);
    INDArray out = activations(workspaces, rows, hidden);
    kernels()
        .layerNorm(
            sum,
            null,
            param(EmbeddingLayer.GAIN),
            param(EmbeddingLayer.BIAS),
            conf.layerNormEpsilon(),
            out,
            training ? saved.matrix("normalized", rows, hidden) : null,
            training ? saved.vector("inverseStd", rows) : null);
    var dropout = dropout(conf.dropoutRate(), conf.dropoutSeed(), training);
    if (dropout.active()) {
      kernels().dropout(out, dropout, out);
    }
    return out;
  }

  private TokenIds readIds() {
    Sequences sequences = sequences();
    int width = (int) input.size(2);
    double[] values = input.dup('c').data().asDouble();
    int[] words = new int[sequences.tokens()];
    int[] positions = new int[words.length];
    int[] types = new int[words.length];
    for (int i = 0; i < sequences.count(); i++) {
      int from = 2 * i * width;
      for (int t = 0; t < sequences.length(i); t++) {
        int row = sequences.offset(i) + t;
        words[row] = check("token id", values[from + t], layerConf().vocabularySize());
        types[row] = check("type id", values[from + width + t], layerConf().typeVocabularySize());
        positions[row] = check("position", t, layerConf().maxPositions());
      }
    }
    return new TokenIds(words, positions, types);
  }

  private static int check(String what, double value, int size) {
    if (!(value >= 0 && value < size)) {
      throw new IllegalArgumentException(
          what + " " + value + " is outside of the encoder's table of " + size);
    }
    return (int) value;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    EmbeddingLayer conf = layerConf();
    if (conf.frozen()) {
      return gradients(null);
    }
    TokenIds tokens = ids;
    if (tokens == null) {
      throw new IllegalStateException("backward pass before forward pass in " + layerId());
    }
    long rows = tokens.tokens();
    long hidden = conf.getNOut();
    INDArray grad = scratch().matrix("embeddingGrad", rows, hidden);
    kernels()
        .dropout(rowMajor(epsilon), dropout(conf.dropoutRate(), conf.dropoutSeed(), true), grad);
    INDArray sumGrad = scratch().matrix("embeddingSumGrad", rows, hidden);
    kernels()
        .layerNormBackward(
            saved.matrix("normalized", rows, hidden),
            saved.vector("inverseStd", rows),
            param(EmbeddingLayer.GAIN),
            grad,
            sumGrad,
            grad(EmbeddingLayer.GAIN),
            grad(EmbeddingLayer.BIAS));
    addToTable(sumGrad, tokens.positions(), grad(EmbeddingLayer.POSITIONS));
    addToTable(sumGrad, tokens.types(), grad(EmbeddingLayer.TYPES));
    if (!conf.wordsFrozen()) {
      addToTable(sumGrad, tokens.words(), grad(EmbeddingLayer.WORDS));
    }
    return gradients(null);
  }

  private void addToTable(INDArray rowGrads, int[] rows, INDArray tableGrad) {
    tableGrad.assign(0);
    kernels().addRows(rowGrads, rows, tableGrad);
  }
}
