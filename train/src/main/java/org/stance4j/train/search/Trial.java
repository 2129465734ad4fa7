package org.stance4j.train.search;

import org.stance4j.train.tuning.TrainingOptions;

/**
 * Options that were tried. A training with the same data, encoder and options gives the same model.
 *
 * @param number from 1
 * @param options what was tried
 * @param outcome what came of it
 * @param devMacroF1 of its best epoch; 0 if it did not finish
 * @param devNll negative log-likelihood on dev after calibration; 0 if it did not finish
 * @param seconds that it took
 * @param secondsLeft of the limit afterwards; less than 0 if it was exceeded
 * @param best whether it is the best so far
 */
public record Trial(
    int number,
    TrainingOptions options,
    Outcome outcome,
    double devMacroF1,
    double devNll,
    double seconds,
    double secondsLeft,
    boolean best) {

  /** What became of a trial. */
  public enum Outcome {
    /** It was trained to its end. */
    FINISHED,
    /** It would not have been done in time. */
    STOPPED,
    /** Its learning rate was so high that numbers overflowed. */
    DIVERGED
  }
}
