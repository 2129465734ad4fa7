package org.stance4j.train.crossval;

import org.stance4j.datasets.Fold;
import org.stance4j.train.evaluation.ModelEvaluation;

/**
 * A model of one fold, measured.
 *
 * @param number of the fold, from 1
 * @param trainSentences how many the model has learned from
 * @param devSentences how many its epoch was chosen by
 * @param bestEpoch from 1
 * @param evaluation on the sentences that were held out
 * @param seconds training and measuring
 */
public record FoldResult(
    int number,
    Fold fold,
    int trainSentences,
    int devSentences,
    int bestEpoch,
    ModelEvaluation evaluation,
    double seconds) {}
