package org.stance4j.train.crossval;

import org.stance4j.datasets.Fold;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;

/** Told how a cross-validation goes. All calls come from the thread that runs it. */
public interface CrossValidationListener {
  /** Nobody listens. */
  CrossValidationListener NONE = new CrossValidationListener() {};

  /**
   * Before the training of a fold.
   *
   * @param number of the fold, from 1
   * @param folds how many there are
   * @return who is told of that training
   */
  default TrainingListener started(int number, int folds, Fold fold, TrainingData data) {
    return TrainingListener.NONE;
  }

  /**
   * After a fold was measured.
   *
   * @param folds how many there are
   */
  default void finished(FoldResult result, int folds) {}
}
