package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance4j.train.evaluation.ChanceCalibrationError;
import org.stance4j.train.evaluation.EvaluationIntervals;
import org.stance4j.train.evaluation.Metric;
import org.stance4j.train.statistics.Interval;

/** Names and numbers of metrics in tables. */
final class MetricText {
  /** With fewer sentences or groups the bootstrap knows too little of how they vary. */
  private static final int FEW_UNITS = 20;

  private static final double SMALLEST_SHOWN = 0.0001;

  private MetricText() {}

  static String name(Metric metric) {
    return switch (metric) {
      case ACCURACY -> "accuracy";
      case MACRO_F1 -> "macro F1";
      case FAVG -> "Favg";
      case MACRO_RECALL -> "macro recall";
      case ECE -> "ECE";
      case BRIER -> "Brier score";
      case NLL -> "NLL";
    };
  }

  /** In the order of the tables. */
  static List<Metric> metrics(boolean hasFavg) {
    List<Metric> metrics = new ArrayList<>(List.of(Metric.values()));
    if (!hasFavg) {
      metrics.remove(Metric.FAVG);
    }
    return metrics;
  }

  static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** With its sign. */
  static String difference(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }

  static String pValue(double value) {
    return value < SMALLEST_SHOWN ? "< " + share(SMALLEST_SHOWN) : share(value);
  }

  /** In brackets; blank if there is none. */
  static String interval(@Nullable Interval interval) {
    return interval == null
        ? ""
        : "[%s, %s]".formatted(share(interval.low()), share(interval.high()));
  }

  /** In brackets, with signs. */
  static String differenceInterval(Interval interval) {
    return "[%s, %s]".formatted(difference(interval.low()), difference(interval.high()));
  }

  /** Lines that say what the intervals are. */
  static String origin(EvaluationIntervals intervals) {
    int count = intervals.units().count();
    ChanceCalibrationError chance = intervals.chanceCalibrationError();
    return String.format(
        Locale.ROOT,
        """
        95 %% intervals: percentile bootstrap, %d resamples of %d %s, seed %d%s
        ECE by chance: on as many sentences, probabilities that are exactly right have %s on average and at most %s in 95 of 100 cases.
        """,
        intervals.bootstrap().resamples(),
        count,
        intervals.units().grouped() ? "groups (column group)" : "sentences",
        intervals.bootstrap().seed(),
        count < FEW_UNITS ? "; too narrow with so few" : "",
        share(chance.mean()),
        share(chance.p95()));
  }
}
