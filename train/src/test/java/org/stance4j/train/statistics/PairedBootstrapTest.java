package org.stance4j.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedBootstrapTest {
  @Test
  void theSameNumbersDoNotDiffer() {
    double[] values = {0.5, 0.6, 0.7};
    PairedBootstrap result = PairedBootstrap.of(values, values);
    assertThat(result).isEqualTo(new PairedBootstrap(new Interval(0, 0), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.01", // never below: two in 200
    "4, 0.05", // four and the observed sample, twice, in 200
    "50, 0.51",
    "150, 0.5", // 49 are above
    "199, 0.01"
  })
  void pValueCountsTheRarerSideTwice(int below, double expected) {
    double[] second = new double[199];
    for (int i = 0; i < second.length; i++) {
      second[i] = i < below ? -1 - i : 1 + i;
    }
    assertThat(PairedBootstrap.of(new double[199], second).pValue())
        .isEqualTo(expected, within(1e-12));
  }

  @Test
  void equalReplicatesSpeakForNeither() {
    double[] second = new double[199];
    second[0] = 1;
    second[1] = 1;
    assertThat(PairedBootstrap.of(new double[199], second).pValue()).isEqualTo(1);
  }

  @Test
  void turningThePairTurnsTheInterval() {
    Random random = new Random(1);
    double[] first = random.doubles(500).toArray();
    double[] second = random.doubles(500).map(value -> value + 0.3).toArray();
    PairedBootstrap one = PairedBootstrap.of(first, second);
    PairedBootstrap turned = PairedBootstrap.of(second, first);
    assertThat(turned.interval().low()).isEqualTo(-one.interval().high(), within(1e-12));
    assertThat(turned.interval().high()).isEqualTo(-one.interval().low(), within(1e-12));
    assertThat(turned.pValue()).isEqualTo(one.pValue());
  }

  @Test
  void aSignificantDifferenceHasAnIntervalWithoutZero() {
    for (int below = 0; below <= 200; below++) {
      double[] second = new double[1000];
      for (int i = 0; i < second.length; i++) {
        second[i] = i < below ? -1 : 1;
      }
      PairedBootstrap result = PairedBootstrap.of(new double[1000], second);
      if (result.pValue() < 0.05) {
        assertThat(result.interval().low()).as("%d below", below).isPositive();
      }
    }
  }

  @Test
  void equallyGoodClassifiersDifferAsRarelyAsThePValueSays() {
    Random random = new Random(5);
    int found = 0;
    for (int repetition = 0; repetition < 500; repetition++) {
      found += pValueOfEquallyGood(random, repetition) < 0.05 ? 1 : 0;
    }
    assertThat(found / 500.0).isBetween(0.03, 0.08);
  }

  /** Right on 70 of 100 items each, half of the time for the same reason. */
  private static double pValueOfEquallyGood(Random random, long seed) {
    double[][] hits = new double[2][200];
    for (int i = 0; i < 200; i++) {
      boolean shared = random.nextBoolean();
      hits[0][i] = random.nextDouble() < 0.7 ? 1 : 0;
      hits[1][i] = shared ? hits[0][i] : random.nextDouble() < 0.7 ? 1 : 0;
    }
    Statistics both =
        drawn -> {
          double[] sums = new double[2];
          for (int i = 0; i < 200; i++) {
            sums[0] += drawn[i] * hits[0][i];
            sums[1] += drawn[i] * hits[1][i];
          }
          return sums;
        };
    double[][] replicates = new Bootstrap(400, seed).replicates(ResamplingUnits.single(200), both);
    return PairedBootstrap.of(replicates[0], replicates[1]).pValue();
  }

  @Test
  void refusesWhatIsNotPaired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedBootstrap.of(new double[3], new double[2]))
        .withMessageContaining("3 and 2 replicates");
  }
}
