package org.stance4j.engine.math;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Linear maps with weights that stay as they are, and where they are, as long as this is in use:
 * what is made of a weight is kept. For any number of threads at once.
 */
interface ConstantLinear {
  /** Short name for logs; empty if there is nothing to say. */
  String name();

  /** Is {@link #forward} for so many rows faster than OpenBLAS? */
  boolean takes(long rows);

  /** See {@link Kernels#linear}; any number of rows. */
  void forward(INDArray x, INDArray weight, INDArray bias, INDArray out);

  /** See {@link Kernels#feedForward}. */
  void feedForward(
      INDArray x,
      INDArray upWeight,
      INDArray upBias,
      INDArray downWeight,
      INDArray downBias,
      INDArray out);
}
