package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows whose lengths do and do not fill vectors, against the definitions in doubles. */
class LoopsTest {
  private static final int[] LENGTHS = {1, 3, 8, 16, 17, 31, 64, 100};

  static Stream<Loops> loops() {
    return Stream.of(new ScalarLoops(), LoopsChoice.vectorOrScalar());
  }

  @Test
  void vectorsAreUsedWhereTheModuleIsThere() {
    assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector"))
        .as("the build adds the module to the tests")
        .isPresent();
    assertThat(Loops.best().name()).isEqualTo(LoopsChoice.vectorOrScalar().name());
  }

  @ParameterizedTest
  @MethodSource("loops")
  void softmaxSumsToOneAndHasTheRightRatios(Loops loops) {
    for (int length : LENGTHS) {
      float[] x = random(3 * length, 20);
      float[] before = x.clone();
      loops.softmaxRows(x, 3, length);
      for (int r = 0; r < 3; r++) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
          max = Math.max(max, before[r * length + i]);
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
          sum += Math.exp(before[r * length + i] - max);
        }
        for (int i = 0; i < length; i++) {
          double expected = Math.exp(before[r * length + i] - max) / sum;
          assertThat((double) x[r * length + i]).isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("loops")
  void softmaxOfVeryUnequalScoresIsFinite(Loops loops) {
    float[] x = new float[32];
    x[5] = 1e5f;
    x[6] = -1e5f;
    loops.softmaxRows(x, 1, 32);
    assertThat(x[5]).isCloseTo(1f, within(1e-6f));
    assertThat(x[6]).isCloseTo(0f, within(1e-6f));
  }

  @ParameterizedTest
  @MethodSource("loops")
  void dropoutIsTheMaskOfItsDefinitionAtAnyOffset(Loops loops) {
    Dropout dropout = new Dropout(0.3, 0x1234567890ABCDEFL);
    for (int length : LENGTHS) {
      float[] x = random(length, 1);
      float[] expected = x.clone();
      dropout.apply(expected, 0, length, 77 + length);
      loops.dropout(x, length, dropout, 77 + length);
      for (int i = 0; i < length; i++) {
        // Not equals: a dropped element may be 0 or -0.
        assertThat(x[i] - expected[i]).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("loops")
  void geluIsThatOfTheNormalDistribution(Loops loops) {
    float[] x = new float[24_001];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i - 12_000) / 1000f;
    }
    float[] y = x.clone();
    loops.gelu(y, y.length);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    for (int i = 0; i < x.length; i++) {
      assertThat((double) y[i])
          .as("gelu(%s)", x[i])
          .isCloseTo(x[i] * normal.cumulativeProbability(x[i]), within(3e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("loops")
  void geluOfHugeNumbersIsTheNumberOrZero(Loops loops) {
    float[] x = new float[32];
    Arrays.fill(x, 0, 16, 1e6f);
    Arrays.fill(x, 16, 32, -1e6f);
    loops.gelu(x, 32);
    assertThat(x[3]).isCloseTo(1e6f, within(1f));
    assertThat(x[20]).isCloseTo(0f, within(1f));
  }

  @ParameterizedTest
  @MethodSource("loops")
  void accumulatesFromAnOffset(Loops loops) {
    for (int length : LENGTHS) {
      float[] x = random(length + 3, 1);
      float[] into = random(length + 1, 1);
      float[] before = into.clone();
      loops.accumulate(x, 3, into, length);
      for (int i = 0; i < length; i++) {
        assertThat(into[i]).isEqualTo(before[i] + x[3 + i]);
      }
      assertThat(into[length]).isEqualTo(before[length]);
    }
  }

  @ParameterizedTest
  @MethodSource("loops")
  void scalesAndShiftsEachColumn(Loops loops) {
    for (int length : LENGTHS) {
      float[] x = random(3 * length, 1);
      float[] before = x.clone();
      float[] gain = random(length, 2);
      float[] bias = random(length, 3);
      loops.scaleRows(x, 3, gain, bias);
      for (int i = 0; i < x.length; i++) {
        int column = i % length;
        double expected = (double) before[i] * gain[column] + bias[column];
        assertThat((double) x[i]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("loops")
  void sumOfSquaresIsThat(Loops loops) {
    for (int length : LENGTHS) {
      float[] x = random(length, 2);
      double expected = 0;
      for (float value : x) {
        expected += (double) value * value;
      }
      assertThat((double) loops.sumOfSquares(x, length))
          .isCloseTo(expected, within(1e-5 * expected));
    }
  }

  @Test
  void dropoutMeetsItsRate() {
    float[] x = new float[1_000_000];
    Arrays.fill(x, 1);
    new Dropout(0.1, 99).apply(x, 0, x.length, 0);
    int dropped = 0;
    for (float value : x) {
      dropped += value == 0 ? 1 : 0;
    }
    // Five standard deviations of a binomial distribution.
    assertThat(dropped).isCloseTo(100_000, within(1500));
  }

  private static float[] random(int length, double scale) {
    Random random = new Random(length);
    float[] x = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = (float) (random.nextGaussian() * scale);
    }
    return x;
  }
}
