package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmupLinearDecayTest {
  /** Three steps up to a peak of 8 in the fourth, then down by an eighth of it a step. */
  @ParameterizedTest
  @CsvSource({
    "0, 2", "1, 4", "2, 6", "3, 8", "4, 7", "5, 6", "6, 5", "7, 4", "8, 3", "9, 2", "10, 1", "11, 0"
  })
  void risesAndFallsLinearly(int step, double rate) {
    assertThat(new WarmupLinearDecay(8, 3, 11).rateAt(step)).isEqualTo(rate, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 2", "2, 1"})
  void withoutWarmupItBeginsAtThePeak(int step, double rate) {
    assertThat(new WarmupLinearDecay(3, 0, 3).rateAt(step)).isEqualTo(rate, within(1e-12));
  }

  @Test
  void aSingleStepTakesThePeak() {
    assertThat(new WarmupLinearDecay(5, 0, 1).rateAt(0)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "5, 5", "6, 5", "0, 0"})
  void warmupMustLeaveAStep(int warmup, int total) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WarmupLinearDecay(1, warmup, total))
        .withMessage(
            "warmupSteps is %d, expected 0 to below totalSteps %d".formatted(warmup, total));
  }
}
