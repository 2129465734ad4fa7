package org.stance4j.engine.nn;

import static org.stance4j.engine.nn.TransformerLayer.ATTENTION_BIAS;
import static org.stance4j.engine.nn.TransformerLayer.ATTENTION_GAIN;
import static org.stance4j.engine.nn.TransformerLayer.DOWN_BIAS;
import static org.stance4j.engine.nn.TransformerLayer.DOWN_WEIGHT;
import static org.stance4j.engine.nn.TransformerLayer.OUTPUT_BIAS;
import static org.stance4j.engine.nn.TransformerLayer.OUTPUT_GAIN;
import static org.stance4j.engine.nn.TransformerLayer.PROJECTION_BIAS;
import static org.stance4j.engine.nn.TransformerLayer.PROJECTION_WEIGHT;
import static org.stance4j.engine.nn.TransformerLayer.QKV_BIAS;
import static org.stance4j.engine.nn.TransformerLayer.QKV_WEIGHT;
import static org.stance4j.engine.nn.TransformerLayer.UP_BIAS;
import static org.stance4j.engine.nn.TransformerLayer.UP_WEIGHT;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Dropout;
import org.stance4j.engine.math.Kernels;

/**
 * Forward and backward pass of {@link TransformerLayer}.
 *
 * <p>For the backward pass a token keeps 7 hidden sizes and twice the intermediate size in numbers;
 * the attention probabilities are computed again.
 */
final class TransformerLayerImpl extends EncoderLayerImpl<TransformerLayer> {
  private static final long serialVersionUID = 1;

  private static final int PROBABILITIES = 0;
  private static final int PROJECTION = 1;
  private static final int DOWN = 2;

  private transient @Nullable Perturbation perturbation;

  TransformerLayerImpl(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** From here on training moves this layer's input as {@code by} says; null: no longer. */
  void perturb(@Nullable Perturbation by) {
    perturbation = by;
  }

  @Override
  public INDArray activate(boolean forTraining, LayerWorkspaceMgr workspaces) {
    TransformerLayer conf = layerConf();
    boolean training = forTraining && !conf.frozen();
    Kernels k = kernels();
    INDArray x = Perturbation.input(perturbation, rowMajor(input), training);
    long rows = x.size(0);
    long hidden = conf.getNIn();
    // Without a backward pass all layers work in the same memory, which then stays in the cache.
    Buffers keep = training ? saved : scratch();

    INDArray qkv = keep.matrix("qkv", rows, 3 * hidden);
    INDArray mixed = keep.matrix("mixed", rows, hidden);
    INDArray attended = keep.matrix("attended", rows, hidden);
    INDArray branch = scratch().matrix("branch", rows, hidden);
    k.linear(x, param(QKV_WEIGHT), param(QKV_BIAS), qkv);
    k.attention(qkv, sequences(), conf.attentionHeads(), drop(PROBABILITIES, training), mixed);
    if (conf.firstRowsOnly() && !forTraining) {
      mixed = firstRows(mixed, "firstMixed");
      x = firstRows(x, "firstX");
      rows = x.size(0);
      attended = keep.matrix("firstAttended", rows, hidden);
      branch = scratch().matrix("firstBranch", rows, hidden);
    }
    k.linear(mixed, param(PROJECTION_WEIGHT), param(PROJECTION_BIAS), branch);
    addAndNormalize(
        "attention", branch, x, attended, drop(PROJECTION, training), training, ATTENTION_GAIN);

    INDArray up = keep.matrix("up", rows, conf.intermediateSize());
    INDArray out = activations(workspaces, rows, hidden);
    INDArray upWeight = param(UP_WEIGHT);
    INDArray upBias = param(UP_BIAS);
    INDArray downWeight = param(DOWN_WEIGHT);
    INDArray downBias = param(DOWN_BIAS);
    if (training) {
      // The backward pass needs what goes into GELU, and what comes out.
      INDArray active = saved.matrix("active", rows, conf.intermediateSize());
      k.linear(attended, upWeight, upBias, up);
      k.gelu(up, active);
      k.linear(active, downWeight, downBias, branch);
    } else {
      k.feedForward(attended, upWeight, upBias, downWeight, downBias, up, branch);
    }
    addAndNormalize("output", branch, attended, out, drop(DOWN, training), training, OUTPUT_GAIN);
    return out;
  }

  private INDArray firstRows(INDArray x, String name) {
    INDArray first = scratch().matrix(name, sequences().count(), x.size(1));
    kernels().firstPool(x, sequences(), first);
    return first;
  }

  private void addAndNormalize(
      String name,
      INDArray branch,
      INDArray residual,
      INDArray out,
      Dropout dropout,
      boolean training,
      String gain) {
    if (dropout.active()) {
      kernels().dropout(branch, dropout, branch);
    }
    kernels()
        .layerNorm(
            branch,
            residual,
            param(gain),
            param(gain.equals(ATTENTION_GAIN) ? ATTENTION_BIAS : OUTPUT_BIAS),
            layerConf().layerNormEpsilon(),
            out,
            training ? saved.matrix(name + "Normalized", out.size(0), out.size(1)) : null,
            training ? saved.vector(name + "InverseStd", out.size(0)) : null);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    TransformerLayer conf = layerConf();
    if (conf.frozen()) {
      return noGradients(workspaces, epsilon);
    }
    Kernels k = kernels();
    INDArray x = Perturbation.input(perturbation, rowMajor(input), true);
    long rows = x.size(0);
    long hidden = conf.getNIn();
    long wide = conf.intermediateSize();

    INDArray attendedGrad = scratch().matrix("attendedGrad", rows, hidden);
    INDArray branchGrad = scratch().matrix("branchGrad", rows, hidden);
    normalizeBackward("output", rowMajor(epsilon), attendedGrad, OUTPUT_GAIN, OUTPUT_BIAS);
    k.dropout(attendedGrad, drop(DOWN, true), branchGrad);

    INDArray up = saved.matrix("up", rows, wide);
    INDArray active = saved.matrix("active", rows, wide);
    INDArray activeGrad = scratch().matrix("activeGrad", rows, wide);
    linearBackward(active, branchGrad, activeGrad, false, DOWN_WEIGHT, DOWN_BIAS);
    k.geluBackward(up, activeGrad, activeGrad);
    INDArray attended = saved.matrix("attended", rows, hidden);
    linearBackward(attended, activeGrad, attendedGrad, true, UP_WEIGHT, UP_BIAS);

    INDArray xGrad = inputGradient(workspaces, rows, hidden);
    normalizeBackward("attention", attendedGrad, xGrad, ATTENTION_GAIN, ATTENTION_BIAS);
    k.dropout(xGrad, drop(PROJECTION, true), branchGrad);

    INDArray mixed = saved.matrix("mixed", rows, hidden);
    INDArray mixedGrad = scratch().matrix("mixedGrad", rows, hidden);
    linearBackward(mixed, branchGrad, mixedGrad, false, PROJECTION_WEIGHT, PROJECTION_BIAS);
    INDArray qkv = saved.matrix("qkv", rows, 3 * hidden);
    INDArray qkvGrad = scratch().matrix("qkvGrad", rows, 3 * hidden);
    k.attentionBackward(
        qkv, sequences(), conf.attentionHeads(), drop(PROBABILITIES, true), mixedGrad, qkvGrad);
    linearBackward(x, qkvGrad, xGrad, true, QKV_WEIGHT, QKV_BIAS);
    if (perturbation != null) {
      perturbation.learn(x, xGrad, sequences());
    }
    return gradients(xGrad);
  }

  private void normalizeBackward(
      String name, INDArray outGrad, INDArray xGrad, String gain, String bias) {
    kernels()
        .layerNormBackward(
            saved.matrix(name + "Normalized", outGrad.size(0), outGrad.size(1)),
            saved.vector(name + "InverseStd", outGrad.size(0)),
            param(gain),
            outGrad,
            xGrad,
            grad(gain),
            grad(bias));
  }

  private void linearBackward(
      INDArray x, INDArray outGrad, INDArray xGrad, boolean add, String weight, String bias) {
    kernels().linearBackward(x, param(weight), outGrad, xGrad, add, grad(weight), grad(bias));
  }

  private Dropout drop(int place, boolean training) {
    TransformerLayer conf = layerConf();
    double rate = place == PROBABILITIES ? conf.attentionDropout() : conf.hiddenDropout();
    Dropout dropout = dropout(rate, conf.dropoutSeed(), training);
    return dropout.active() ? dropout.fork(place) : dropout;
  }
}
