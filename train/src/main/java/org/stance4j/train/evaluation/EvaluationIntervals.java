package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.train.statistics.Bootstrap;
import org.stance4j.train.statistics.Interval;
import org.stance4j.train.statistics.ResamplingUnits;

/**
 * How far the numbers of an {@link Evaluation} would vary with other sentences of the same kind: 95
 * % percentile intervals of the bootstrap (Efron and Tibshirani 1993). Immutable.
 *
 * <p>Where a sentence has a group, whole groups are drawn: the sentences of one story resemble each
 * other, and drawn one by one they would make the intervals too narrow. The intervals are those of
 * one trained model: how much another training of it would differ they do not tell.
 *
 * <p>The error of calibration comes out too high on few sentences, and higher still on resamples of
 * them, which hold some sentences more than once. Its interval is therefore the basic one, which
 * takes that shift off again (Davison and Hinkley 1997), cut at 0.
 */
public final class EvaluationIntervals {
  private static final int FEWEST_UNITS = 2;

  private final Bootstrap bootstrap;
  private final ResamplingUnits units;
  private final double[][] replicates;
  private final Map<Metric, Interval> metrics = new EnumMap<>(Metric.class);
  private final Map<String, Interval> macroF1ByTarget;
  private final ChanceCalibrationError chance;

  private EvaluationIntervals(
      Bootstrap bootstrap,
      ResamplingUnits units,
      double[] values,
      double[][] replicates,
      Map<String, Interval> macroF1ByTarget,
      ChanceCalibrationError chance) {
    this.bootstrap = bootstrap;
    this.units = units;
    this.replicates = replicates;
    this.macroF1ByTarget = macroF1ByTarget;
    this.chance = chance;
    for (Metric metric : Metric.values()) {
      metrics.put(metric, interval(metric, values[metric.ordinal()]));
    }
  }

  /**
   * Computes them. A target's interval is that of its sentences alone, as if there were no others.
   *
   * @param labels as {@link Evaluation#of} takes them, and {@code scored} as well
   * @return empty if there is but one sentence, or one group: nothing varies then
   */
  public static Optional<EvaluationIntervals> of(
      List<String> labels, List<Scored> scored, Bootstrap bootstrap) {
    ResamplingUnits units = units(scored);
    if (units.count() < FEWEST_UNITS) {
      return Optional.empty();
    }
    Sample sample = Sample.of(labels, scored);
    int[] once = new int[scored.size()];
    Arrays.fill(once, 1);
    return Optional.of(
        new EvaluationIntervals(
            bootstrap,
            units,
            sample.metrics(once),
            bootstrap.replicates(units, sample::metrics),
            byTarget(labels, scored, bootstrap),
            ChanceCalibrationError.of(scored, bootstrap.resamples(), bootstrap.seed())));
  }

  private Interval interval(Metric metric, double value) {
    if (metric != Metric.ECE) {
      return Interval.ofPercentiles(replicates(metric));
    }
    Interval basic = Interval.basic(value, replicates(metric));
    return new Interval(Math.max(0, basic.low()), Math.max(0, basic.high()));
  }

  private static ResamplingUnits units(List<Scored> scored) {
    List<@Nullable String> groups = new ArrayList<>();
    scored.forEach(s -> groups.add(s.sentence().group()));
    return ResamplingUnits.ofGroups(groups);
  }

  private static Map<String, Interval> byTarget(
      List<String> labels, List<Scored> scored, Bootstrap bootstrap) {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    Evaluation.partsByTarget(scored)
        .forEach(
            (target, part) -> {
              ResamplingUnits units = units(part);
              if (units.count() >= FEWEST_UNITS) {
                Sample sample = Sample.of(labels, part);
                double[][] macroF1 =
                    bootstrap.replicates(
                        units, drawn -> new double[] {sample.confusion(drawn).macroF1()});
                intervals.put(target, Interval.ofPercentiles(macroF1[0]));
              }
            });
    return Collections.unmodifiableMap(intervals);
  }

  /** How they were computed. */
  public Bootstrap bootstrap() {
    return bootstrap;
  }

  /** What was drawn: sentences, or groups of them. */
  public ResamplingUnits units() {
    return units;
  }

  /** An interval of every metric. */
  public Map<Metric, Interval> metrics() {
    return Collections.unmodifiableMap(metrics);
  }

  /**
   * An interval of the macro-F1 of each target, in the order of {@link Evaluation#byTarget};
   * without the targets that have one sentence only, or one group.
   */
  public Map<String, Interval> macroF1ByTarget() {
    return macroF1ByTarget;
  }

  /** What the error of calibration would be if the probabilities were exactly right. */
  public ChanceCalibrationError chanceCalibrationError() {
    return chance;
  }

  /** The metric in each resample. */
  double[] replicates(Metric metric) {
    return replicates[metric.ordinal()];
  }
}
