package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How training went, epoch by epoch, as a model's provenance keeps it: under {@code
 * history.trainLoss} and {@code history.devMacroF1} a number for each epoch, separated by blanks,
 * and under {@code bestEpoch} the epoch that became the model.
 *
 * @param epochs from the first; at least one
 * @param bestEpoch from 1
 */
public record TrainingHistory(List<Epoch> epochs, int bestEpoch) {
  private static final String TRAIN_LOSS = "history.trainLoss";
  private static final String DEV_MACRO_F1 = "history.devMacroF1";
  private static final String BEST_EPOCH = "bestEpoch";

  /**
   * An epoch.
   *
   * @param trainLoss mean loss of its steps
   * @param devMacroF1 after it
   */
  public record Epoch(double trainLoss, double devMacroF1) {}

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the best epoch is not among the epochs
   */
  public TrainingHistory {
    epochs = List.copyOf(epochs);
    if (bestEpoch < 1 || bestEpoch > epochs.size()) {
      throw new IllegalArgumentException(
          "bestEpoch is " + bestEpoch + ", expected 1 to " + epochs.size());
    }
  }

  /**
   * The history in a provenance; none where it is missing, as in older models, or is unreadable.
   */
  public static Optional<TrainingHistory> of(Map<String, String> provenance) {
    try {
      double[] losses = numbers(provenance, TRAIN_LOSS);
      double[] scores = numbers(provenance, DEV_MACRO_F1);
      if (losses.length == 0 || losses.length != scores.length) {
        return Optional.empty();
      }
      List<Epoch> epochs = new ArrayList<>();
      for (int i = 0; i < losses.length; i++) {
        epochs.add(new Epoch(losses[i], scores[i]));
      }
      int best = Integer.parseInt(provenance.getOrDefault(BEST_EPOCH, ""));
      return Optional.of(new TrainingHistory(epochs, best));
    } catch (IllegalArgumentException e) {
      // Anyone may write a model file; a strange note in it is no reason not to evaluate it.
      return Optional.empty();
    }
  }

  private static double[] numbers(Map<String, String> provenance, String key) {
    String values = provenance.getOrDefault(key, "").strip();
    if (values.isEmpty()) {
      return new double[0];
    }
    double[] numbers =
        Arrays.stream(values.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(key + " holds " + values);
    }
    return numbers;
  }

  /** The entries of the provenance that {@link #of} reads, with four decimals. */
  public Map<String, String> provenance() {
    return Map.of(
        TRAIN_LOSS,
        epochs.stream().map(e -> number(e.trainLoss())).collect(Collectors.joining(" ")),
        DEV_MACRO_F1,
        epochs.stream().map(e -> number(e.devMacroF1())).collect(Collectors.joining(" ")),
        BEST_EPOCH,
        Integer.toString(bestEpoch));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
