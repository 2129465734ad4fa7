package org.stance4j.bfloat16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.engine.math.Bfloat16Products;
import org.stance4j.engine.math.Bfloat16Products.LinearMap;
import org.stance4j.engine.math.Bfloat16Products.Use;

/** Products against sums in doubles, of numbers that were rounded before. */
class OneDnnProductsTest {
  /** Sums are taken in 32 bits, in another order. */
  private static final double ROUNDING = 1e-4;

  /** GELU is an approximation of 1e-3 at the most, and its result has eight bits. */
  private static final double SHORT_ROUNDING = 0.01;

  private final OneDnnProducts products = new OneDnnProducts();
  private final Random random = new Random(5);

  @BeforeEach
  void machineCan() {
    String obstacle = products.obstacle().orElse("");
    assumeTrue(obstacle.isEmpty(), obstacle);
  }

  @ParameterizedTest
  @CsvSource({
    "384, 1152, 64",
    "384, 384, 63",
    "1536, 384, 64",
    "384, 1536, 1",
    "16, 48, 17",
    "13, 7, 5"
  })
  void linearMapIsTheSumOfProducts(int inputs, int outputs, int rows) {
    Numbers weight = numbers(outputs * inputs, 0.05);
    Numbers bias = numbers(outputs, 1);
    Numbers x = numbers(rows * inputs, 1);
    FloatPointer out = new FloatPointer((long) rows * outputs);
    products
        .map(weight.pointer, bias.pointer, inputs, outputs, Use.LINEAR)
        .apply(x.pointer, rows, out);
    for (int r = 0; r < rows; r++) {
      for (int o = 0; o < outputs; o++) {
        double expected = sum(x, r, weight, o, bias, inputs);
        assertThat((double) out.get((long) r * outputs + o)).isCloseTo(expected, within(ROUNDING));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"384, 1536, 64", "16, 32, 9"})
  void feedForwardPartIsGeluBetweenTwoMaps(int hidden, int inner, int rows) {
    Numbers up = numbers(inner * hidden, 0.05);
    Numbers upBias = numbers(inner, 1);
    Numbers down = numbers(hidden * inner, 0.02);
    Numbers downBias = numbers(hidden, 1);
    Numbers x = numbers(rows * hidden, 1);
    ShortPointer active = new ShortPointer((long) rows * inner);
    FloatPointer out = new FloatPointer((long) rows * hidden);
    products.map(up.pointer, upBias.pointer, hidden, inner, Use.UP).apply(x.pointer, rows, active);
    products.map(down.pointer, downBias.pointer, inner, hidden, Use.DOWN).apply(active, rows, out);
    for (int r = 0; r < rows; r += 4) {
      double[] between = new double[inner];
      for (int i = 0; i < inner; i++) {
        between[i] = gelu(sum(x, r, up, i, upBias, hidden));
        double computed = value(active.get((long) r * inner + i));
        assertThat(computed)
            .isCloseTo(between[i], within(SHORT_ROUNDING * (1 + Math.abs(between[i]))));
      }
      for (int o = 0; o < hidden; o += 3) {
        double expected = downBias.values[o];
        for (int i = 0; i < inner; i++) {
          expected += between[i] * down.values[o * inner + i];
        }
        assertThat((double) out.get((long) r * hidden + o))
            .isCloseTo(expected, within(SHORT_ROUNDING));
      }
    }
  }

  @Test
  void rowDoesNotDependOnItsNeighboursNorOnTheThread() throws Exception {
    int inputs = 384;
    int outputs = 384;
    int rows = Bfloat16Products.BLOCK;
    LinearMap map =
        products.map(
            numbers(outputs * inputs, 0.05).pointer,
            numbers(outputs, 1).pointer,
            inputs,
            outputs,
            Use.LINEAR);
    Numbers x = numbers(rows * inputs, 1);
    float[] together = apply(map, x.values, rows, outputs);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<float[]>> alone = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        float[] row = java.util.Arrays.copyOfRange(x.values, r * inputs, (r + 1) * inputs);
        alone.add(threads.submit(() -> apply(map, row, 1, outputs)));
      }
      for (int r = 0; r < rows; r++) {
        assertThat(alone.get(r).get())
            .containsExactly(
                java.util.Arrays.copyOfRange(together, r * outputs, (r + 1) * outputs));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static float[] apply(LinearMap map, float[] x, int rows, int outputs) {
    FloatPointer out = new FloatPointer((long) rows * outputs);
    map.apply(new FloatPointer(x), rows, out);
    float[] values = new float[rows * outputs];
    out.get(values);
    return values;
  }

  /** As floats, and where a product finds them. */
  private record Numbers(float[] values, FloatPointer pointer) {}

  /** Of at most eight bits, which bfloat16 can hold. */
  private Numbers numbers(int count, double scale) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      int bits = Float.floatToIntBits((float) (random.nextGaussian() * scale));
      values[i] = Float.intBitsToFloat(bits & 0xFFFF0000);
    }
    return new Numbers(values, new FloatPointer(values));
  }

  private static double value(short half) {
    return Float.intBitsToFloat(half << 16);
  }

  private static double sum(
      Numbers x, int row, Numbers weight, int output, Numbers bias, int inputs) {
    double sum = bias.values[output];
    for (int i = 0; i < inputs; i++) {
      sum += (double) x.values[row * inputs + i] * weight.values[output * inputs + i];
    }
    return sum;
  }

  /** With the normal distribution function by its series (Abramowitz and Stegun 26.2.10). */
  private static double gelu(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 200; n++) {
      term *= -x * x / (2 * n);
      sum += term / (2 * n + 1);
    }
    return x * (0.5 + sum / Math.sqrt(2 * Math.PI));
  }
}
