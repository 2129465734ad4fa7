package org.stance4j.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void reachesFromThe2point5thToThe97point5thPercentile() {
    double[] values = new double[101];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 - i;
    }
    Interval interval = Interval.ofPercentiles(values);
    assertThat(interval.low()).isEqualTo(2.5, within(1e-12));
    assertThat(interval.high()).isEqualTo(97.5, within(1e-12));
    assertThat(values[0]).isEqualTo(100);
  }

  @Test
  void agreesWithNumPy() {
    // numpy.percentile([3, 1, 4, 1, 5, 9, 2, 6], [2.5, 97.5])
    Interval interval = Interval.ofPercentiles(new double[] {3, 1, 4, 1, 5, 9, 2, 6});
    assertThat(interval.low()).isEqualTo(1, within(1e-12));
    assertThat(interval.high()).isEqualTo(8.475, within(1e-12));
  }

  @Test
  void theBasicIntervalIsThatOfPercentilesTurnedRoundAtTheValue() {
    Interval basic = Interval.basic(3, new double[] {3, 1, 4, 1, 5, 9, 2, 6});
    assertThat(basic.low()).isEqualTo(6 - 8.475, within(1e-12));
    assertThat(basic.high()).isEqualTo(6 - 1, within(1e-12));
  }

  @Test
  void refusesNothingAndWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofPercentiles(new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.ofPercentiles(new double[] {Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(2, 1))
        .withMessageContaining("from 2.0 to 1.0");
  }
}
