package org.stance4j.train.search;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.stance4j.train.tuning.TrainingOptions;

/**
 * A setting that is worth trying, with the values to try; those that matter most for small encoders
 * come first.
 */
public enum Setting {
  /** {@link TrainingOptions#learningRate()}. */
  LEARNING_RATE(
      "lr",
      List.of(3e-5, 5e-5, 8e-5, 1.2e-4, 2e-4, 3e-4),
      (options, value) -> options.learningRate(value),
      TrainingOptions::learningRate),
  /** {@link TrainingOptions#epochs()}. */
  EPOCHS(
      "epochs",
      List.of(2.0, 3.0, 4.0, 6.0),
      (options, value) -> options.epochs((int) (double) value),
      TrainingOptions::epochs),
  /** {@link TrainingOptions#batchSize()}. */
  BATCH_SIZE(
      "batch",
      List.of(16.0, 32.0),
      (options, value) -> options.batchSize((int) (double) value),
      TrainingOptions::batchSize),
  /** {@link TrainingOptions#layerDecay()}. */
  LAYER_DECAY(
      "layer-decay",
      List.of(1.0, 0.9),
      (options, value) -> options.layerDecay(value),
      TrainingOptions::layerDecay),
  /** {@link TrainingOptions#labelSmoothing()}. */
  LABEL_SMOOTHING(
      "label-smoothing",
      List.of(0.0, 0.1),
      (options, value) -> options.labelSmoothing(value),
      TrainingOptions::labelSmoothing),
  /** {@link TrainingOptions#averaging()}. */
  AVERAGING(
      "average",
      List.of(0.0, 0.99),
      (options, value) -> options.averaging(value),
      TrainingOptions::averaging);

  private final String key;
  private final List<Double> choices;
  private final BiConsumer<TrainingOptions.Builder, Double> setter;
  private final Function<TrainingOptions, Number> getter;

  Setting(
      String key,
      List<Double> choices,
      BiConsumer<TrainingOptions.Builder, Double> setter,
      Function<TrainingOptions, Number> getter) {
    this.key = key;
    this.choices = choices;
    this.setter = setter;
    this.getter = getter;
  }

  /** Its name in recipes and, after two dashes, on the command line. */
  public String key() {
    return key;
  }

  /** The value that options have. */
  public Number of(TrainingOptions options) {
    return getter.apply(options);
  }

  List<Double> choices() {
    return choices;
  }

  void set(TrainingOptions.Builder options, double value) {
    setter.accept(options, value);
  }
}
