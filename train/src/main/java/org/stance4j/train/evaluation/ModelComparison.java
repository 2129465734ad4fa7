package org.stance4j.train.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stance4j.train.statistics.McNemar;
import org.stance4j.train.statistics.PairedBootstrap;

/**
 * Whether one model is better than another on the same sentences. Immutable.
 *
 * <p>The p-values are of this comparison alone. Who compares many models and reports the best needs
 * a correction, such as that of Holm (1979).
 */
public final class ModelComparison {
  private static final List<Metric> OF_ANY_TASK = List.of(Metric.MACRO_F1);
  private static final List<Metric> OF_STANCE = List.of(Metric.MACRO_F1, Metric.FAVG);

  private final ModelReport first;
  private final ModelReport second;
  private final Map<Metric, PairedBootstrap> bootstraps;
  private final McNemar mcNemar;

  private ModelComparison(ModelReport first, ModelReport second) {
    this.first = first;
    this.second = second;
    this.bootstraps = Collections.unmodifiableMap(resample());
    this.mcNemar = McNemar.of(right(first), right(second));
  }

  /**
   * Compares two models.
   *
   * @param second on the same sentences and labels in the same order, as {@link CommonSentences}
   *     makes them, and with the same bootstrap
   * @throws IllegalArgumentException if sentences or labels are not the same
   */
  public static ModelComparison of(ModelReport first, ModelReport second) {
    if (!ids(first).equals(ids(second)) || !labels(first).equals(labels(second))) {
      throw new IllegalArgumentException(
          "%s and %s were not evaluated on the same sentences with the same labels"
              .formatted(first.file(), second.file()));
    }
    return new ModelComparison(first, second);
  }

  private static List<String> ids(ModelReport report) {
    return report.result().scored().stream().map(Scored::id).toList();
  }

  private static List<String> labels(ModelReport report) {
    return report.result().evaluation().labels();
  }

  private static boolean[] right(ModelReport report) {
    List<Scored> scored = report.result().scored();
    boolean[] right = new boolean[scored.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = scored.get(i).isRight();
    }
    return right;
  }

  private Map<Metric, PairedBootstrap> resample() {
    Map<Metric, PairedBootstrap> results = new EnumMap<>(Metric.class);
    EvaluationIntervals one = first.intervals();
    EvaluationIntervals other = second.intervals();
    if (one != null && other != null) {
      for (Metric metric : metrics()) {
        results.put(metric, PairedBootstrap.of(one.replicates(metric), other.replicates(metric)));
      }
    }
    return results;
  }

  /** The model that the other one is compared with. */
  public ModelReport first() {
    return first;
  }

  /** The model that is compared with it. */
  public ModelReport second() {
    return second;
  }

  /** The metrics that are compared: macro-F1, and Favg if both models are for stance. */
  public List<Metric> metrics() {
    return first.result().hasFavg() && second.result().hasFavg() ? OF_STANCE : OF_ANY_TASK;
  }

  /** By how much the second model's metric is higher than the first's; negative if it is lower. */
  public double difference(Metric metric) {
    return second.result().evaluation().value(metric) - first.result().evaluation().value(metric);
  }

  /**
   * How far the difference of each of the {@link #metrics} can be trusted, by resamples that are
   * the same for both models; empty if they have no intervals.
   */
  public Map<Metric, PairedBootstrap> bootstraps() {
    return bootstraps;
  }

  /** Whether the accuracies differ. */
  public McNemar mcNemar() {
    return mcNemar;
  }
}
