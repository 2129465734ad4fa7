package org.stance4j.train.tuning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;

/**
 * What to learn from.
 *
 * @param name of the data, for the model card
 * @param task {@code stance} or {@code sentiment}
 * @param labels in the order that the model will have
 * @param train sentences to learn from
 * @param dev sentences to choose and calibrate by; no sentence of train
 * @param hasTargets whether the sentences' targets are part of the input
 * @param hashes SHA-256 of each data file, by its name
 */
public record TrainingData(
    String name,
    String task,
    List<String> labels,
    Dataset train,
    Dataset dev,
    boolean hasTargets,
    Map<String, String> hashes) {

  /** Whether every target is a span of its sentence: it is then marked there. */
  public boolean marksSpans() {
    return hasTargets
        && Stream.of(train, dev)
            .flatMap(part -> part.sentences().stream())
            .allMatch(sentence -> sentence.targetStart() != null);
  }

  /** Copies and checks. */
  public TrainingData {
    labels = List.copyOf(labels);
    hashes = java.util.Collections.unmodifiableMap(new TreeMap<>(hashes));
    if (train.size() == 0 || dev.size() == 0) {
      throw new IllegalArgumentException(
          "found "
              + train.size()
              + " sentences to train on and "
              + dev.size()
              + " for dev, expected at least one of each");
    }
    for (Dataset part : List.of(train, dev)) {
      for (LabeledSentence sentence : part.sentences()) {
        if (!labels.contains(sentence.label())) {
          throw new IllegalArgumentException(
              "sentence "
                  + sentence.id()
                  + " of "
                  + part.name()
                  + " has label '"
                  + sentence.label()
                  + "', expected one of "
                  + labels);
        }
      }
    }
  }
}
