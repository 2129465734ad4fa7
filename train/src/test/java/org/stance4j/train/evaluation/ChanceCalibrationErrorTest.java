package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.datasets.LabeledSentence;

class ChanceCalibrationErrorTest {

  private static List<Scored> sure(double probability, int count) {
    LabeledSentence sentence = LabeledSentence.of("1", "they praise the law", "law", "FAVOR");
    double[] probabilities = {probability, 1 - probability};
    return Collections.nCopies(count, new Scored(sentence, 0, probabilities));
  }

  /**
   * All in one bin: the error is that of a fair coin's share of heads. Of 100 tosses its mean
   * distance from one half is 100 C(99, 49) / 2^100 / 100, and it is over 0.09 in 5.7 cases of 100
   * and over 0.10 in 3.5.
   */
  @Test
  void isTheSpreadOfTheBinomialDistribution() {
    ChanceCalibrationError error = ChanceCalibrationError.of(sure(0.5, 100), 20_000, 1);
    assertThat(error.mean()).isCloseTo(0.03979, within(0.0006));
    assertThat(error.p95()).isCloseTo(0.10, within(1e-9));
  }

  @Test
  void fallsWithTheSquareRootOfTheSentences() {
    double few = ChanceCalibrationError.of(sure(0.7, 50), 5_000, 1).mean();
    double many = ChanceCalibrationError.of(sure(0.7, 5_000), 5_000, 1).mean();
    assertThat(few / many).isCloseTo(10, within(0.5));
  }

  @Test
  void thereIsNoneWhereNothingIsUncertain() {
    assertThat(ChanceCalibrationError.of(sure(1, 30), 100, 1))
        .isEqualTo(new ChanceCalibrationError(0, 0));
  }
}
