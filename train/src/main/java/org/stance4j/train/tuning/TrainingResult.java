package org.stance4j.train.tuning;

import java.util.List;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.train.evaluation.Evaluation;

/**
 * What training gives.
 *
 * @param model the best epoch, calibrated; its parameters are the caller's to free
 * @param dev evaluation of that model on dev, after calibration
 * @param epochs report of each epoch that was run
 * @param bestEpoch from 1
 * @param seconds all in all
 */
public record TrainingResult(
    ModelContents model,
    Evaluation dev,
    List<TrainingListener.EpochReport> epochs,
    int bestEpoch,
    double seconds) {}
