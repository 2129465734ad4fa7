package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.engine.model.Calibration;

class TemperatureFitTest {
  private static final List<String> LABELS = List.of("A", "B", "C");

  /** Texts whose raw probabilities are skewed, with labels in just the proportions of the true. */
  private static final double[][] TRUE = {{0.7, 0.2, 0.1}, {0.1, 0.3, 0.6}, {0.2, 0.4, 0.4}};

  private final List<float[]> raw = new ArrayList<>();
  private final List<Integer> gold = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.8, 1, 2.5, 8})
  void recoversTheTemperatureThatWasPutIn(double temperature) {
    for (double[] p : TRUE) {
      for (int label = 0; label < p.length; label++) {
        for (int i = 0; i < Math.round(10 * p[label]); i++) {
          add(label, skewed(p, temperature));
        }
      }
    }
    // By Gibbs' inequality the likelihood is highest where the probabilities are the proportions.
    assertThat(fit()).isEqualTo(temperature, within(1e-3 * temperature));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isNeverWorseThanNoTemperature(long seed) {
    addRandom(seed, 1.5);
    assertThat(nll(fit())).isLessThanOrEqualTo(nll(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noTemperatureOfAGridIsBetter(long seed) {
    addRandom(seed, 4);
    double best = nll(fit());
    for (double t = TemperatureFit.MIN; t <= TemperatureFit.MAX; t *= 1.05) {
      assertThat(best).isLessThanOrEqualTo(nll(t) + 1e-9);
    }
  }

  @Test
  void staysWithinItsBounds() {
    add(0, 0.6f, 0.3f, 0.1f);
    add(1, 0.3f, 0.6f, 0.1f);
    assertThat(fit()).isBetween(TemperatureFit.MIN, TemperatureFit.MIN + 1e-5);
    raw.clear();
    gold.clear();
    add(0, 0.1f, 0.3f, 0.6f);
    add(1, 0.1f, 0.2f, 0.7f);
    assertThat(fit()).isBetween(TemperatureFit.MAX - 1e-4, TemperatureFit.MAX);
  }

  @Test
  void isOneWithoutTexts() {
    assertThat(fit()).isEqualTo(1);
  }

  @Test
  void isOneIfAllTextsHaveTheSameLabel() {
    add(1, 0.9f, 0.05f, 0.05f);
    add(1, 0.1f, 0.8f, 0.1f);
    assertThat(fit()).isEqualTo(1);
  }

  @Test
  void refusesListsOfDifferentLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemperatureFit.fit(List.of(), new int[1]))
        .withMessage("found 1 labels for 0 texts");
  }

  @Test
  void refusesALabelThatThereIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemperatureFit.fit(List.of(new float[2]), new int[] {2}))
        .withMessageContaining("text 0 has label index 2, expected 0 to 1");
  }

  private void add(int label, float... probabilities) {
    raw.add(probabilities);
    gold.add(label);
  }

  private void addRandom(long seed, double deviation) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      double[] p = Samples.distribution(random, 3, deviation);
      int likely = Samples.scored(0, p).predicted();
      add(random.nextInt(3) == 0 ? random.nextInt(3) : likely, floats(p));
    }
  }

  private double fit() {
    return TemperatureFit.fit(raw, gold.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Measured by way of the evaluation. */
  private double nll(double temperature) {
    List<Scored> scored =
        IntStream.range(0, raw.size())
            .mapToObj(
                i ->
                    Samples.scored(
                        "s" + i, null, gold.get(i), Calibration.apply(raw.get(i), temperature)))
            .toList();
    return Evaluation.of(LABELS, scored).nll();
  }

  /** Proportional to the probabilities to the power of the temperature, which so undoes it. */
  private static float[] skewed(double[] p, double temperature) {
    double[] powers = new double[p.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      powers[i] = Math.pow(p[i], temperature);
      sum += powers[i];
    }
    for (int i = 0; i < p.length; i++) {
      powers[i] /= sum;
    }
    return floats(powers);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
