package org.stance4j.train.tuning;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Scales the whole gradient down where its norm is over a limit (Pascanu et al. 2013).
 * Deeplearning4j's own clipping looks at each layer alone.
 */
final class GradientClipping extends BaseTrainingListener {
  private final double maxNorm;
  private final long firstTrained;

  /**
   * @param firstTrained index of the first parameter that is trained; those before it are frozen
   */
  GradientClipping(double maxNorm, long firstTrained) {
    this.maxNorm = maxNorm;
    this.firstTrained = firstTrained;
  }

  @Override
  public void onGradientCalculation(Model model) {
    INDArray all = model.gradient().gradient();
    INDArray flat = all.reshape(all.length());
    INDArray trained = flat.get(NDArrayIndex.interval(firstTrained, flat.length()));
    // The gradient is a sum over the batch at this point; its mean is what is limited.
    double norm = trained.norm2Number().doubleValue() / model.batchSize();
    if (norm > maxNorm) {
      trained.muli(maxNorm / norm);
    }
  }
}
