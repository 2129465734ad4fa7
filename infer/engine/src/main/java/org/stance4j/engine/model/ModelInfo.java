package org.stance4j.engine.model;

import java.util.List;
import java.util.Map;
import org.stance4j.engine.nn.EncoderConfig;

/**
 * What a model says of itself.
 *
 * @param name short name, for people
 * @param task {@code stance} or {@code sentiment}, or another name of a list of labels
 * @param labels the labels in the order of all probabilities
 * @param targets the targets of the training data; empty for a model without targets
 * @param encoder shape of the encoder
 * @param maxTokens longest input in tokens, special tokens included; longer texts are cut into
 *     windows
 * @param temperature what logits are divided by, so that probabilities are calibrated
 * @param uncertaintyThreshold a top probability below it means: uncertain
 * @param provenance how the model came about: data hashes, seed, versions, metrics
 * @param card the model card, Markdown
 */
public record ModelInfo(
    String name,
    String task,
    List<String> labels,
    List<String> targets,
    EncoderConfig encoder,
    int maxTokens,
    double temperature,
    double uncertaintyThreshold,
    Map<String, String> provenance,
    String card) {

  /** Key of the provenance, {@code true} where {@link #marksSpans}. */
  public static final String MARKED_SPANS = "markedSpans";

  /** Special tokens of a pair and one token of each side. */
  private static final int FEWEST_TOKENS = 5;

  /** Copies the lists and checks the numbers. */
  public ModelInfo {
    labels = List.copyOf(labels);
    targets = List.copyOf(targets);
    provenance = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(provenance));
    if (labels.size() < 2 || labels.stream().distinct().count() < labels.size()) {
      throw new IllegalArgumentException(
          "labels are " + labels + ", expected at least 2, distinct");
    }
    if (maxTokens < FEWEST_TOKENS || maxTokens > encoder.maxPositions()) {
      throw new IllegalArgumentException(
          "maxTokens is "
              + maxTokens
              + ", expected "
              + FEWEST_TOKENS
              + " to "
              + encoder.maxPositions());
    }
    if (!(temperature > 0)) {
      throw new IllegalArgumentException(
          "temperature is " + temperature + ", expected a positive number");
    }
    if (!(uncertaintyThreshold >= 0 && uncertaintyThreshold <= 1)) {
      throw new IllegalArgumentException(
          "uncertaintyThreshold is " + uncertaintyThreshold + ", expected 0 to 1");
    }
  }

  /** Whether targets are spans of the text that are marked in it, {@link TextTarget#ofSpan}. */
  public boolean marksSpans() {
    return Boolean.parseBoolean(provenance.get(MARKED_SPANS));
  }

  /** Whether inputs need a target. */
  public boolean hasTargets() {
    return !targets.isEmpty();
  }
}
