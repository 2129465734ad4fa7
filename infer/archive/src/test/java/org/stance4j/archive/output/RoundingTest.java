package org.stance4j.archive.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void whatIsMissingGoesToTheLargestRemainder() {
    Map<String, Double> rounded = Rounding.sixDecimals(map(1 / 3.0, 1 / 6.0, 1 / 2.0));
    // 333333.33, 166666.67 and 500000 millionths: one is missing, the second remainder is largest
    assertThat(rounded.values()).containsExactly(0.333333, 0.166667, 0.5);
  }

  @Test
  void thirdsSumToOne() {
    assertThat(Rounding.sixDecimals(map(1 / 3.0, 1 / 3.0, 1 / 3.0)).values())
        .containsExactly(0.333334, 0.333333, 0.333333);
  }

  @Test
  void sumIsOneAndNothingMovesFar() {
    Random random = new Random(1);
    for (int run = 0; run < 1000; run++) {
      double a = random.nextDouble();
      double b = (1 - a) * random.nextDouble();
      Map<String, Double> exact = map(a, b, 1 - a - b);
      Map<String, Double> rounded = Rounding.sixDecimals(exact);
      assertThat(rounded.values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-12));
      exact.forEach((label, p) -> assertThat(rounded.get(label)).isCloseTo(p, within(1.0001e-6)));
    }
  }

  @Test
  void oneAndZeroStay() {
    assertThat(Rounding.sixDecimals(map(0, 1, 0)).values()).containsExactly(0.0, 1.0, 0.0);
  }

  private static Map<String, Double> map(double a, double b, double c) {
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("A", a);
    map.put("B", b);
    map.put("C", c);
    return map;
  }
}
