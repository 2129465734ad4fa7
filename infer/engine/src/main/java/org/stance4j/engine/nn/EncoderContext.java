package org.stance4j.engine.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Sequences;

/** What the layers of one graph share: kernels, working memory, the batch at hand. One thread. */
final class EncoderContext {
  final Kernels kernels;
  final DataType dataType;

  /** For values that no layer needs after its forward or backward pass. */
  final Buffers scratch;

  private @Nullable INDArray mask;
  private @Nullable Sequences sequences;

  EncoderContext(Kernels kernels, DataType type) {
    this.kernels = kernels;
    this.dataType = type;
    this.scratch = new Buffers(type);
  }

  /** Reads the mask of a new batch. */
  void beginBatch(INDArray newMask) {
    mask = newMask;
    sequences = Sequences.ofMask(newMask);
  }

  /** The sequences of a mask; reads it only if it is not the batch's. */
  Sequences sequences(INDArray ofMask) {
    return ofMask == mask && sequences != null ? sequences : Sequences.ofMask(ofMask);
  }
}
