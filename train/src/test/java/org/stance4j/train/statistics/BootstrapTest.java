package org.stance4j.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 42);

  @Test
  void drawsAsManyItemsAsThereAreWithReplacement() {
    List<int[]> samples = new ArrayList<>();
    BOOTSTRAP.replicates(ResamplingUnits.single(10), drawn -> keep(samples, drawn));
    assertThat(samples).hasSize(1000).allMatch(drawn -> IntStream.of(drawn).sum() == 10);
    // Each of 10,000 places is an item's, times 1,000: 9.5 standard deviations of 30.
    for (int item = 0; item < 10; item++) {
      int place = item;
      int times = samples.stream().mapToInt(drawn -> drawn[place]).sum();
      assertThat(times).isCloseTo(1000, within(285));
    }
    // An item is left out with a probability of (9/10)^10.
    long without = samples.stream().filter(drawn -> drawn[0] == 0).count();
    assertThat(without / 1000.0).isCloseTo(0.3487, within(0.06));
  }

  @Test
  void drawsGroupsAsAWhole() {
    List<int[]> samples = new ArrayList<>();
    List<@Nullable String> groups = Arrays.asList("a", "b", null, "a", null, "b", "a");
    BOOTSTRAP.replicates(ResamplingUnits.ofGroups(groups), drawn -> keep(samples, drawn));
    assertThat(samples)
        .allMatch(s -> s[0] == s[3] && s[0] == s[6] && s[1] == s[5])
        .allMatch(s -> s[0] + s[1] + s[2] + s[4] == 4)
        .anyMatch(s -> s[2] != s[4]);
  }

  @Test
  void groupsOfOneAreSingleItems() {
    double[] values = values(30, new Random(1));
    List<@Nullable String> groups = new ArrayList<>();
    IntStream.range(0, 30).forEach(i -> groups.add("g" + i));
    assertThat(BOOTSTRAP.replicates(ResamplingUnits.ofGroups(groups), mean(values)))
        .isDeepEqualTo(BOOTSTRAP.replicates(ResamplingUnits.single(30), mean(values)));
  }

  @Test
  void itemsWithoutAnyGroupAreSingle() {
    ResamplingUnits units = ResamplingUnits.ofGroups(Arrays.asList(null, null, null));
    assertThat(units.grouped()).isFalse();
    assertThat(units.count()).isEqualTo(3);
  }

  @Test
  void theSeedAloneDecides() {
    double[] values = values(30, new Random(1));
    ResamplingUnits units = ResamplingUnits.single(30);
    double[][] once = BOOTSTRAP.replicates(units, mean(values));
    assertThat(new Bootstrap(1000, 42).replicates(units, mean(values))).isDeepEqualTo(once);
    assertThat(new Bootstrap(1000, 43).replicates(units, mean(values))[0]).isNotEqualTo(once[0]);
  }

  @Test
  void resamplesAreTheSameForAllStatistics() {
    double[] values = values(30, new Random(1));
    double[] doubled = Arrays.stream(values).map(value -> 2 * value).toArray();
    ResamplingUnits units = ResamplingUnits.single(30);
    double[] one = BOOTSTRAP.replicates(units, mean(values))[0];
    double[] two = BOOTSTRAP.replicates(units, mean(doubled))[0];
    assertThat(two).containsExactly(Arrays.stream(one).map(value -> 2 * value).toArray());
  }

  @Test
  void intervalsHoldTheTrueMeanAsOftenAsTheyPromise() {
    Random random = new Random(7);
    int held = 0;
    for (int repetition = 0; repetition < 500; repetition++) {
      Interval interval = interval(values(60, random), repetition);
      held += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
    }
    // 95 % less what the percentile interval is known to lack in samples of 60; error about 1 %.
    assertThat(held / 500.0).isBetween(0.915, 0.97);
  }

  @Test
  void agreesWithTheNormalApproximationOfALargeSample() {
    double[] hits = new double[4000];
    Arrays.fill(hits, 0, 3000, 1);
    double low = 0;
    double high = 0;
    for (int seed = 0; seed < 10; seed++) {
      double[][] accuracies =
          new Bootstrap(2000, seed).replicates(ResamplingUnits.single(4000), mean(hits));
      Interval interval = Interval.ofPercentiles(accuracies[0]);
      low += interval.low() / 10;
      high += interval.high() / 10;
    }
    double reach = 1.959964 * Math.sqrt(0.75 * 0.25 / 4000);
    // Twenty thousand resamples: the ends have a standard error of 0.00013.
    assertThat(low).isCloseTo(0.75 - reach, within(0.0005));
    assertThat(high).isCloseTo(0.75 + reach, within(0.0005));
  }

  @Test
  void copiesInAGroupCountAsOneItem() {
    // Four copies of each value: as sure as the values once, half as sure as it looks.
    double[] once = values(200, new Random(3));
    double[] copied = new double[800];
    List<@Nullable String> groups = new ArrayList<>();
    for (int i = 0; i < copied.length; i++) {
      copied[i] = once[i / 4];
      groups.add("g" + i / 4);
    }
    double grouped = width(BOOTSTRAP.replicates(ResamplingUnits.ofGroups(groups), mean(copied)));
    double single = width(BOOTSTRAP.replicates(ResamplingUnits.single(800), mean(copied)));
    double unique = width(BOOTSTRAP.replicates(ResamplingUnits.single(200), mean(once)));
    assertThat(grouped).isCloseTo(unique, within(1e-9));
    assertThat(grouped / single).isBetween(1.8, 2.2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99, 1_000_001})
  void refusesTooFewAndTooManyResamples(int resamples) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bootstrap(resamples, 1))
        .withMessageContaining("expected 100 to 1000000");
  }

  @Test
  void refusesNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BOOTSTRAP.replicates(ResamplingUnits.single(0), drawn -> new double[] {0}))
        .withMessageContaining("nothing to draw");
  }

  private static double[] keep(List<int[]> samples, int[] drawn) {
    samples.add(drawn.clone());
    return new double[] {0};
  }

  private static Interval interval(double[] values, long seed) {
    return Interval.ofPercentiles(
        new Bootstrap(400, seed)
            .replicates(ResamplingUnits.single(values.length), mean(values))[0]);
  }

  private static double width(double[][] replicates) {
    Interval interval = Interval.ofPercentiles(replicates[0]);
    return interval.high() - interval.low();
  }

  private static double[] values(int size, Random random) {
    return IntStream.range(0, size).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static Statistics mean(double[] values) {
    return drawn -> {
      double sum = 0;
      int all = 0;
      for (int i = 0; i < values.length; i++) {
        sum += drawn[i] * values[i];
        all += drawn[i];
      }
      return new double[] {sum / all};
    };
  }
}
