package org.stance4j.engine.math;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Kernels in plain ND4J operations, for any backend and for float or double. The plainest way to
 * compute each operation: slower than {@link CpuKernels} on a CPU, and what those are tested
 * against.
 */
public final class Nd4jKernels implements Kernels {
  private static final double INVERSE_SQRT_2 = 1 / Math.sqrt(2);
  private static final double INVERSE_SQRT_2_PI = 1 / Math.sqrt(2 * Math.PI);

  /** Stateless. */
  public Nd4jKernels() {}

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public void linear(INDArray x, INDArray weight, INDArray bias, INDArray out) {
    out.assign(x.mmul(weight).addiRowVector(row(bias)));
  }

  @Override
  public void linearBackward(
      INDArray x,
      INDArray weight,
      INDArray outGrad,
      INDArray xGrad,
      boolean addToXGrad,
      INDArray weightGrad,
      INDArray biasGrad) {
    INDArray grad = outGrad.mmul(weight.transpose());
    if (addToXGrad) {
      xGrad.addi(grad);
    } else {
      xGrad.assign(grad);
    }
    weightGrad.assign(x.transpose().mmul(outGrad));
    biasGrad.assign(outGrad.sum(0));
  }

  @Override
  public void gelu(INDArray x, INDArray out) {
    out.assign(x.mul(normalCdf(x)));
  }

  @Override
  public void geluBackward(INDArray x, INDArray outGrad, INDArray xGrad) {
    INDArray density = Transforms.exp(x.mul(x).muli(-0.5), false).muli(INVERSE_SQRT_2_PI);
    xGrad.assign(normalCdf(x).addi(density.muli(x)).muli(outGrad));
  }

  private static INDArray normalCdf(INDArray x) {
    return Nd4j.math().erf(x.mul(INVERSE_SQRT_2)).addi(1).muli(0.5);
  }

  @Override
  public void layerNorm(
      INDArray x,
      @Nullable INDArray residual,
      INDArray gain,
      INDArray bias,
      double epsilon,
      INDArray out,
      @Nullable INDArray normalized,
      @Nullable INDArray inverseStd) {
    INDArray sum = residual == null ? x.dup('c') : x.add(residual);
    INDArray centered = sum.subiColumnVector(sum.mean(true, 1));
    INDArray variance = centered.mul(centered).mean(true, 1);
    INDArray inverse = Transforms.pow(variance.addi(epsilon), -0.5, false);
    centered.muliColumnVector(inverse);
    if (normalized != null) {
      normalized.assign(centered);
    }
    if (inverseStd != null) {
      inverseStd.assign(inverse.reshape(inverseStd.shape()));
    }
    out.assign(centered.muliRowVector(row(gain)).addiRowVector(row(bias)));
  }

  @Override
  public void layerNormBackward(
      INDArray normalized,
      INDArray inverseStd,
      INDArray gain,
      INDArray outGrad,
      INDArray xGrad,
      INDArray gainGrad,
      INDArray biasGrad) {
    gainGrad.assign(outGrad.mul(normalized).sum(0));
    biasGrad.assign(outGrad.sum(0));
    INDArray grad = outGrad.mulRowVector(row(gain));
    INDArray mean = grad.mean(true, 1);
    INDArray slope = grad.mul(normalized).mean(true, 1);
    grad.subiColumnVector(mean).subi(normalized.mulColumnVector(slope));
    xGrad.assign(grad.muliColumnVector(inverseStd.reshape(inverseStd.length(), 1)));
  }

  @Override
  public void attention(
      INDArray qkv, Sequences sequences, int heads, Dropout dropout, INDArray out) {
    for (int i = 0; i < sequences.count(); i++) {
      for (int h = 0; h < heads; h++) {
        Head head = new Head(qkv, sequences, i, heads, h);
        INDArray p = head.probabilities();
        head.drop(p, dropout);
        out.put(head.outIndices(), p.mmul(head.value));
      }
    }
  }

  @Override
  public void attentionBackward(
      INDArray qkv,
      Sequences sequences,
      int heads,
      Dropout dropout,
      INDArray outGrad,
      INDArray qkvGrad) {
    for (int i = 0; i < sequences.count(); i++) {
      for (int h = 0; h < heads; h++) {
        Head head = new Head(qkv, sequences, i, heads, h);
        INDArray p = head.probabilities();
        INDArray dropped = p.dup();
        head.drop(dropped, dropout);
        INDArray dOut = outGrad.get(head.outIndices());
        INDArray dP = dOut.mmul(head.value.transpose());
        head.drop(dP, dropout);
        INDArray dS = dP.subiColumnVector(dP.mul(p).sum(true, 1)).muli(p).muli(head.scale);
        qkvGrad.put(head.indices(0), dS.mmul(head.key));
        qkvGrad.put(head.indices(1), dS.transpose().mmul(head.query));
        qkvGrad.put(head.indices(2), dropped.transpose().mmul(dOut));
      }
    }
  }

  @Override
  public void dropout(INDArray x, Dropout dropout, INDArray out) {
    if (x != out) {
      out.assign(x);
    }
    if (dropout.active()) {
      out.muli(dropout.factors(x.dataType(), 0, x.shape()));
    }
  }

  @Override
  public void embed(
      INDArray words, INDArray positions, INDArray types, TokenIds ids, INDArray out) {
    out.assign(Nd4j.pullRows(words, 1, ids.words()));
    out.addi(Nd4j.pullRows(positions, 1, ids.positions()));
    out.addi(Nd4j.pullRows(types, 1, ids.types()));
  }

  @Override
  public void addRows(INDArray outGrad, int[] ids, INDArray tableGrad) {
    for (int r = 0; r < ids.length; r++) {
      tableGrad.getRow(ids[r]).addi(outGrad.getRow(r));
    }
  }

  @Override
  public void meanPool(INDArray x, Sequences sequences, INDArray out) {
    for (int i = 0; i < sequences.count(); i++) {
      out.putRow(i, x.get(rows(sequences, i), NDArrayIndex.all()).mean(0));
    }
  }

  @Override
  public void meanPoolBackward(INDArray outGrad, Sequences sequences, INDArray xGrad) {
    for (int i = 0; i < sequences.count(); i++) {
      INDArray grad = outGrad.getRow(i).div(sequences.length(i));
      for (int t = 0; t < sequences.length(i); t++) {
        xGrad.putRow(sequences.offset(i) + t, grad);
      }
    }
  }

  @Override
  public void firstPool(INDArray x, Sequences sequences, INDArray out) {
    for (int i = 0; i < sequences.count(); i++) {
      out.putRow(i, x.getRow(sequences.offset(i)));
    }
  }

  @Override
  public void firstPoolBackward(INDArray outGrad, Sequences sequences, INDArray xGrad) {
    xGrad.assign(0);
    for (int i = 0; i < sequences.count(); i++) {
      xGrad.putRow(sequences.offset(i), outGrad.getRow(i));
    }
  }

  @Override
  public void adamW(
      INDArray params,
      INDArray grads,
      INDArray firstMoments,
      INDArray secondMoments,
      AdamWStep step) {
    INDArray grad = grads.mul(step.gradientScale());
    firstMoments.muli(AdamWStep.BETA_1).addi(grad.mul(1 - AdamWStep.BETA_1));
    secondMoments.muli(AdamWStep.BETA_2).addi(grad.mul(grad).muli(1 - AdamWStep.BETA_2));
    INDArray deviation =
        Transforms.sqrt(secondMoments, true).muli(step.rootCorrection()).addi(AdamWStep.EPSILON);
    params.muli(1 - step.learningRate() * step.weightDecay());
    params.subi(firstMoments.mul(step.correctedRate()).divi(deviation));
  }

  @Override
  public double sumOfSquares(INDArray vector) {
    double norm = vector.norm2Number().doubleValue();
    return norm * norm;
  }

  private static INDArray row(INDArray vector) {
    return vector.reshape(1, vector.length());
  }

  private static INDArrayIndex rows(Sequences sequences, int i) {
    return NDArrayIndex.interval(sequences.offset(i), sequences.offset(i) + sequences.length(i));
  }

  /** One head of one sequence. */
  private static final class Head {
    private final INDArrayIndex rows;
    private final long hidden;
    private final long from;
    private final long to;
    private final int firstScore;
    private final INDArray query;
    private final INDArray key;
    private final INDArray value;
    private final double scale;

    Head(INDArray qkv, Sequences sequences, int i, int heads, int h) {
      hidden = qkv.size(1) / 3;
      long size = hidden / heads;
      long length = sequences.length(i);
      rows = rows(sequences, i);
      from = h * size;
      to = from + size;
      scale = 1 / Math.sqrt(size);
      firstScore =
          Math.toIntExact(
              (long) sequences.offset(i) * heads * sequences.maxLength() + h * length * length);
      query = qkv.get(indices(0)).reshape(length, size);
      key = qkv.get(indices(1)).reshape(length, size);
      value = qkv.get(indices(2)).reshape(length, size);
    }

    INDArrayIndex[] indices(int part) {
      return new INDArrayIndex[] {
        rows, NDArrayIndex.interval(part * hidden + from, part * hidden + to)
      };
    }

    INDArrayIndex[] outIndices() {
      return new INDArrayIndex[] {rows, NDArrayIndex.interval(from, to)};
    }

    INDArray probabilities() {
      INDArray scores = query.mmul(key.transpose()).muli(scale).dup('c');
      scores.subiColumnVector(scores.max(true, 1));
      INDArray weights = Transforms.exp(scores, false);
      return weights.diviColumnVector(weights.sum(true, 1));
    }

    void drop(INDArray probabilities, Dropout dropout) {
      if (dropout.active()) {
        probabilities.muli(
            dropout.factors(probabilities.dataType(), firstScore, probabilities.shape()));
      }
    }
  }
}
