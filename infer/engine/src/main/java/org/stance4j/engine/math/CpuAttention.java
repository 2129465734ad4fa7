package org.stance4j.engine.math;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention on host memory: a task for each sequence, products by OpenBLAS straight on the strided
 * queries, keys and values, the softmax of several heads in one block.
 */
final class CpuAttention {
  /** Attention scores that are in work at once, unless one head alone has more. */
  private static final int SCORES = 1 << 15;

  private static final ThreadLocal<ScoreBlocks> BLOCKS = ThreadLocal.withInitial(ScoreBlocks::new);

  private final Parallel parallel;
  private final Loops loops;

  CpuAttention(Parallel parallel, Loops loops) {
    this.parallel = parallel;
    this.loops = loops;
  }

  void forward(INDArray qkv, Sequences sequences, int heads, Dropout dropout, INDArray out) {
    HostMatrix from = HostMatrix.of(qkv);
    HostMatrix to = HostMatrix.of(out);
    parallel.run(
        sequences.count(),
        i -> {
          Work work = new Work(loops, from, sequences, i, heads);
          ScoreBlocks blocks = BLOCKS.get().reserve(work);
          for (int h = 0; h < heads; h += work.group) {
            int count = Math.min(work.group, heads - h);
            work.probabilities(blocks, h, count);
            work.dropAndStore(blocks, h, count, dropout);
            for (int j = 0; j < count; j++) {
              work.weightedValues(blocks.first.at(work.block(j)), h + j, to);
            }
          }
        });
  }

  void backward(
      INDArray qkv,
      Sequences sequences,
      int heads,
      Dropout dropout,
      INDArray outGrad,
      INDArray qkvGrad) {
    HostMatrix from = HostMatrix.of(qkv);
    HostMatrix dOut = HostMatrix.of(outGrad);
    HostMatrix to = HostMatrix.of(qkvGrad);
    parallel.run(
        sequences.count(),
        i -> {
          Work work = new Work(loops, from, sequences, i, heads);
          ScoreBlocks blocks = BLOCKS.get().reserve(work);
          for (int h = 0; h < heads; h += work.group) {
            int count = Math.min(work.group, heads - h);
            work.probabilities(blocks, h, count);
            work.gradients(blocks, h, count, dropout, dOut, to);
          }
        });
  }

  /** Memory of one thread for one group of heads; grows to the longest sequence seen. */
  private static final class ScoreBlocks {
    HostMatrix first = HostMatrix.allocate(1, SCORES);
    HostMatrix second = HostMatrix.allocate(1, SCORES);
    float[] values = new float[SCORES];
    float[] others = new float[SCORES];

    ScoreBlocks reserve(Work work) {
      int needed = work.group * work.length * work.length;
      if (values.length < needed) {
        first = HostMatrix.allocate(1, needed);
        second = HostMatrix.allocate(1, needed);
        values = new float[needed];
        others = new float[needed];
      }
      return this;
    }
  }

  /** One sequence of one call. */
  private static final class Work {
    private final Loops loops;
    private final HostMatrix qkv;
    private final int hidden;
    private final int headSize;
    private final float scale;
    private final int row;
    private final int firstScore;
    final int length;
    final int group;

    Work(Loops loops, HostMatrix qkv, Sequences sequences, int index, int heads) {
      this.loops = loops;
      this.qkv = qkv;
      this.hidden = qkv.columns / 3;
      this.headSize = hidden / heads;
      this.scale = (float) (1 / Math.sqrt(headSize));
      this.row = sequences.offset(index);
      this.length = sequences.length(index);
      this.group = Math.max(1, Math.min(heads, SCORES / (length * length)));
      // Index of the sequence's first score, for the dropout mask; no two scores share one.
      this.firstScore = Math.toIntExact((long) row * heads * sequences.maxLength());
    }

    int block(int head) {
      return head * length * length;
    }

    private FloatPointer part(HostMatrix matrix, int part, int head) {
      return matrix.at((long) row * 3 * hidden + (long) part * hidden + (long) head * headSize);
    }

    private FloatPointer ofHead(HostMatrix matrix, int head) {
      return matrix.at((long) row * hidden + (long) head * headSize);
    }

    /** Leaves the probabilities of {@code count} heads in {@code blocks.values}. */
    void probabilities(ScoreBlocks blocks, int head, int count) {
      int ld = 3 * hidden;
      for (int j = 0; j < count; j++) {
        FloatPointer q = part(qkv, 0, head + j);
        FloatPointer k = part(qkv, 1, head + j);
        FloatPointer s = blocks.first.at(block(j));
        Blas.gemm(false, true, length, length, headSize, scale, q, ld, k, ld, 0, s, length);
      }
      blocks.first.read(0, blocks.values, block(count));
      loops.softmaxRows(blocks.values, count * length, length);
    }

    void dropAndStore(ScoreBlocks blocks, int head, int count, Dropout dropout) {
      if (dropout.active()) {
        loops.dropout(blocks.values, block(count), dropout, firstScore + block(head));
      }
      blocks.first.write(0, blocks.values, block(count));
    }

    void weightedValues(FloatPointer probabilities, int head, HostMatrix out) {
      FloatPointer v = part(qkv, 2, head);
      FloatPointer o = ofHead(out, head);
      int ld = 3 * hidden;
      Blas.gemm(
          false, false, length, headSize, length, 1, probabilities, length, v, ld, 0, o, hidden);
    }

    void gradients(
        ScoreBlocks blocks,
        int head,
        int count,
        Dropout dropout,
        HostMatrix dOut,
        HostMatrix dQkv) {
      System.arraycopy(blocks.values, 0, blocks.others, 0, block(count));
      if (dropout.active()) {
        loops.dropout(blocks.others, block(count), dropout, firstScore + block(head));
      }
      blocks.first.write(0, blocks.others, block(count));
      for (int j = 0; j < count; j++) {
        valueGradients(blocks, j, head + j, dOut, dQkv);
      }
      blocks.second.read(0, blocks.others, block(count));
      if (dropout.active()) {
        loops.dropout(blocks.others, block(count), dropout, firstScore + block(head));
      }
      loops.softmaxGradientRows(blocks.values, blocks.others, count * length, length);
      blocks.second.write(0, blocks.others, block(count));
      for (int j = 0; j < count; j++) {
        queryAndKeyGradients(blocks.second.at(block(j)), head + j, dQkv);
      }
    }

    /** Gradient of the values; that of the (dropped) probabilities goes to the second blocks. */
    private void valueGradients(
        ScoreBlocks blocks, int j, int head, HostMatrix dOut, HostMatrix dQkv) {
      int ld = 3 * hidden;
      FloatPointer p = blocks.first.at(block(j));
      FloatPointer dO = ofHead(dOut, head);
      FloatPointer dV = part(dQkv, 2, head);
      Blas.gemm(true, false, length, headSize, length, 1, p, length, dO, hidden, 0, dV, ld);
      FloatPointer v = part(qkv, 2, head);
      FloatPointer dP = blocks.second.at(block(j));
      Blas.gemm(false, true, length, length, headSize, 1, dO, hidden, v, ld, 0, dP, length);
    }

    private void queryAndKeyGradients(FloatPointer dS, int head, HostMatrix dQkv) {
      int ld = 3 * hidden;
      FloatPointer q = part(qkv, 0, head);
      FloatPointer k = part(qkv, 1, head);
      FloatPointer dQ = part(dQkv, 0, head);
      FloatPointer dK = part(dQkv, 1, head);
      Blas.gemm(false, false, length, headSize, length, scale, dS, length, k, ld, 0, dQ, ld);
      Blas.gemm(true, false, length, headSize, length, scale, dS, length, q, ld, 0, dK, ld);
    }
  }
}
