package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.train.evaluation.Samples.STANCES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stance4j.train.statistics.Bootstrap;
import org.stance4j.train.statistics.Interval;

class EvaluationIntervalsTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 42);

  @Test
  void holdEveryMetricOfManySentences() {
    List<Scored> scored = Samples.random(3, 400, 5);
    Evaluation evaluation = Evaluation.of(STANCES, scored);
    Map<Metric, Interval> intervals = intervals(scored).metrics();
    assertThat(intervals).containsOnlyKeys(Metric.values());
    intervals.forEach(
        (metric, interval) ->
            assertThat(evaluation.value(metric))
                .as(metric.key())
                .isBetween(interval.low(), interval.high()));
  }

  @Test
  void accuracyAgreesWithTheNormalApproximation() {
    int[][] counts = {{800, 100, 100}, {100, 800, 100}, {100, 100, 300}};
    Interval interval = intervals(Samples.ofCounts(counts)).metrics().get(Metric.ACCURACY);
    double accuracy = 1900 / 2500.0;
    double reach = 1.959964 * Math.sqrt(accuracy * (1 - accuracy) / 2500);
    assertThat(interval.low()).isCloseTo(accuracy - reach, within(0.002));
    assertThat(interval.high()).isCloseTo(accuracy + reach, within(0.002));
  }

  @Test
  void aTargetIsResampledAsIfItWereAlone() {
    List<Scored> war = Samples.ofCounts("war", new int[][] {{9, 2, 1}, {3, 7, 2}, {1, 1, 8}});
    List<Scored> all = new ArrayList<>(war);
    all.addAll(Samples.ofCounts("tax", new int[][] {{2, 3, 0}, {1, 4, 0}, {0, 0, 5}}));
    all.addAll(Samples.ofCounts(null, new int[][] {{0, 3, 0}, {1, 0, 0}, {2, 0, 0}}));
    Map<String, Interval> byTarget = intervals(all).macroF1ByTarget();
    assertThat(byTarget.keySet()).containsExactly("war", "tax");
    assertThat(byTarget.get("war")).isEqualTo(intervals(war).metrics().get(Metric.MACRO_F1));
  }

  @Test
  void groupsOfLikeSentencesMakeThemWider() {
    List<Scored> single = new ArrayList<>();
    List<Scored> grouped = new ArrayList<>();
    Random random = new Random(2);
    for (int group = 0; group < 60; group++) {
      double[] probabilities = Samples.distribution(random, 3, 3);
      int gold = random.nextInt(3);
      for (int copy = 0; copy < 9; copy++) {
        String id = group + "-" + copy;
        single.add(Samples.scored(id, null, gold, probabilities));
        grouped.add(Samples.scored(id, null, "g" + group, gold, probabilities));
      }
    }
    assertThat(intervals(grouped).units().grouped()).isTrue();
    assertThat(intervals(grouped).units().count()).isEqualTo(60);
    for (Metric metric : List.of(Metric.ACCURACY, Metric.MACRO_F1, Metric.BRIER, Metric.NLL)) {
      // Nine copies: three times the standard error.
      assertThat(width(grouped, metric) / width(single, metric)).as(metric.key()).isBetween(2., 4.);
    }
  }

  @Test
  void oneSentenceOrOneGroupHasNone() {
    assertThat(EvaluationIntervals.of(STANCES, List.of(inGroup("a", null, null)), BOOTSTRAP))
        .isEmpty();
    assertThat(
            EvaluationIntervals.of(
                STANCES, List.of(inGroup("a", null, "g"), inGroup("b", null, "g")), BOOTSTRAP))
        .isEmpty();
  }

  @Test
  void aTargetOfOneGroupHasNone() {
    EvaluationIntervals intervals =
        intervals(
            List.of(
                inGroup("a", "war", "1"),
                inGroup("b", "war", "1"),
                inGroup("c", "tax", "1"),
                inGroup("d", "tax", "2")));
    assertThat(intervals.macroF1ByTarget()).containsOnlyKeys("tax");
  }

  private static Scored inGroup(String id, @Nullable String target, @Nullable String group) {
    return Samples.scored(id, target, group, 0, 0.5, 0.3, 0.2);
  }

  private static double width(List<Scored> scored, Metric metric) {
    Interval interval = intervals(scored).metrics().get(metric);
    return interval.high() - interval.low();
  }

  private static EvaluationIntervals intervals(List<Scored> scored) {
    return EvaluationIntervals.of(STANCES, scored, BOOTSTRAP).orElseThrow();
  }

  /** Predictions that are right less often than they say, by a known amount. */
  @Test
  void theIntervalOfTheCalibrationErrorHoldsItMostOfTheTime() {
    double error = 0.05;
    int held = 0;
    for (int trial = 0; trial < 100; trial++) {
      Random random = new Random(trial);
      List<Scored> scored = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        double sure = 0.4 + 0.6 * random.nextDouble();
        int gold = random.nextDouble() < sure - error ? 0 : 1;
        scored.add(Samples.scored("s" + i, null, gold, sure, (1 - sure) / 2, (1 - sure) / 2));
      }
      Interval ece =
          EvaluationIntervals.of(STANCES, scored, new Bootstrap(200, trial))
              .orElseThrow()
              .metrics()
              .get(Metric.ECE);
      held += ece.low() <= error && error <= ece.high() ? 1 : 0;
    }
    assertThat(held).isBetween(88, 100);
  }
}
