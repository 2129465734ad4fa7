package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
  private static final float[] PROBABILITIES = {0.7f, 0.2f, 0.1f};

  @Test
  void temperatureOneLeavesProbabilitiesAsTheyAre() {
    assertThat(Calibration.apply(PROBABILITIES, 1))
        .containsExactly(new double[] {0.7, 0.2, 0.1}, within(1e-7));
  }

  @Test
  void temperatureTwoTakesSquareRoots() {
    // sqrt(0.64) = 0.8 and sqrt(0.36) = 0.6, divided by their sum.
    assertThat(Calibration.apply(new float[] {0.64f, 0.36f}, 2))
        .containsExactly(new double[] {0.8 / 1.4, 0.6 / 1.4}, within(1e-7));
  }

  @Test
  void temperatureOneHalfTakesSquares() {
    assertThat(Calibration.apply(new float[] {0.5f, 0.25f, 0.25f}, 0.5))
        .containsExactly(new double[] {4 / 6.0, 1 / 6.0, 1 / 6.0}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-320, 1e-9, 0.1, 1, 1.5, 20, 1e300})
  void theSumIsOneAndTheOrderKept(double temperature) {
    double[] result = Calibration.apply(PROBABILITIES, temperature);
    assertThat(Arrays.stream(result).sum()).isCloseTo(1, within(1e-12));
    assertThat(result[0]).isGreaterThanOrEqualTo(result[1]);
    assertThat(result[1]).isGreaterThanOrEqualTo(result[2]);
  }

  @Test
  void aHigherTemperatureFlattens() {
    double previous = 1;
    for (double temperature : new double[] {0.25, 0.5, 1, 2, 4, 8}) {
      double top = Calibration.apply(PROBABILITIES, temperature)[0];
      assertThat(top).isLessThan(previous).isGreaterThan(1 / 3.0);
      previous = top;
    }
  }

  @Test
  void aProbabilityOfZeroStaysNumber() {
    assertThat(Calibration.apply(new float[] {1, 0}, 1.5))
        .containsExactly(new double[] {1, 0}, within(1e-12));
  }
}
