package org.stance4j.train.tuning;

/** Told how training goes. All calls come from the training thread. */
public interface TrainingListener {
  /** Nobody listens. */
  TrainingListener NONE = new TrainingListener() {};

  /** Before the first step. */
  default void started(TrainingPlan plan) {}

  /** After a step. */
  default void step(StepReport step) {}

  /** After an epoch and its evaluation on dev. */
  default void epoch(EpochReport epoch) {}

  /**
   * What is about to happen.
   *
   * @param trainSentences sentences to learn from
   * @param devSentences sentences to choose by
   * @param truncated training sentences longer than the input
   * @param epochs at most
   * @param stepsPerEpoch batches in an epoch
   */
  record TrainingPlan(
      int trainSentences, int devSentences, int truncated, int epochs, int stepsPerEpoch) {}

  /**
   * A step done.
   *
   * @param epoch from 1
   * @param step of this epoch, from 1
   * @param steps of an epoch
   * @param loss mean loss of the batch
   * @param sentencesPerSecond since the epoch began
   * @param secondsLeft until all epochs are done, if none is skipped
   */
  record StepReport(
      int epoch, int step, int steps, double loss, double sentencesPerSecond, double secondsLeft) {}

  /**
   * An epoch done.
   *
   * @param epoch from 1
   * @param trainLoss mean loss of its steps
   * @param devMacroF1 on dev
   * @param devNll negative log-likelihood on dev, before calibration
   * @param best whether it is the best so far
   * @param seconds since training began
   */
  record EpochReport(
      int epoch,
      double trainLoss,
      double devMacroF1,
      double devNll,
      boolean best,
      double seconds) {}
}
