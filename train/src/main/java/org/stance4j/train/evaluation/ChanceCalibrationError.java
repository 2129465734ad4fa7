package org.stance4j.train.evaluation;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The expected calibration error that chance alone gives: that of a model whose probabilities are
 * exactly right, on as many sentences with the same probabilities. On few sentences it is far from
 * zero, and a measured error that does not exceed it is no evidence against the model (the
 * consistency resampling of Bröcker and Smith 2007).
 *
 * @param mean over the draws, 0 to 1
 * @param p95 what 95 of 100 draws do not exceed, 0 to 1
 */
public record ChanceCalibrationError(double mean, double p95) {
  private static final double SHARE = 0.95;

  /**
   * Draws for each sentence whether its prediction is right, with the probability that it has.
   *
   * @param scored at least one
   * @param draws how often, at least one
   * @param seed of the random numbers, those of the Mersenne Twister
   */
  static ChanceCalibrationError of(List<Scored> scored, int draws, long seed) {
    int size = scored.size();
    double[] confidence = new double[size];
    int[] bin = new int[size];
    for (int i = 0; i < size; i++) {
      confidence[i] = scored.get(i).probability(scored.get(i).predicted());
      bin[i] = ReliabilityBin.indexOf(confidence[i]);
    }
    MersenneTwister random = new MersenneTwister(seed);
    double[] errors = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      double[] gaps = new double[ReliabilityBin.BINS];
      for (int i = 0; i < size; i++) {
        gaps[bin[i]] += (random.nextDouble() < confidence[i] ? 1 : 0) - confidence[i];
      }
      errors[draw] = Arrays.stream(gaps).map(Math::abs).sum() / size;
    }
    Arrays.sort(errors);
    return new ChanceCalibrationError(
        Arrays.stream(errors).average().orElseThrow(), errors[(int) Math.ceil(SHARE * draws) - 1]);
  }
}
