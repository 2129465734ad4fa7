package org.stance4j.datasets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A property of sentences to be represented in a part; each adds to the ones before. */
enum Stratum {
  ALL,
  LABEL,
  TARGET,
  LABEL_AND_TARGET;

  /**
   * How many sentences have each value of this property and of the ones before it.
   *
   * @return sorted, so that sums over it do not depend on the order of the rows
   */
  Map<String, Integer> counts(List<LabeledSentence> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (LabeledSentence sentence : sentences) {
      for (Stratum stratum : values()) {
        if (stratum.compareTo(this) <= 0) {
          counts.merge(stratum.of(sentence), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private String of(LabeledSentence sentence) {
    String target = Objects.requireNonNullElse(sentence.target(), "");
    return this
        + " "
        + switch (this) {
          case ALL -> "";
          case LABEL -> sentence.label();
          case TARGET -> target;
          case LABEL_AND_TARGET -> sentence.label() + " " + target;
        };
  }
}
