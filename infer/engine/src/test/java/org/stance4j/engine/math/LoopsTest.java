package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
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
