package org.stance4j.train.search;

import org.stance4j.train.tuning.TrainingListener;
import org.stance4j.train.tuning.TrainingOptions;

/** Told how a search goes. All calls come from the searching thread. */
public interface SearchListener {
  /** Nobody listens. */
  SearchListener NONE = new SearchListener() {};

  /**
   * Before a trial.
   *
   * @return who is told of the progress of its training
   */
  default TrainingListener started(int number, TrainingOptions options) {
    return TrainingListener.NONE;
  }

  /** After a trial. */
  default void finished(Trial trial) {}
}
