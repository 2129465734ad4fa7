package org.stance4j.datasets;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence at its place.
 *
 * @param dataset the name of its dataset
 * @param split its split, or the name of its dataset if it has none
 */
public record Occurrence(String dataset, String split, LabeledSentence sentence) {

  static Occurrence of(Dataset dataset, LabeledSentence sentence) {
    String split = sentence.split();
    return new Occurrence(dataset.name(), split == null ? dataset.name() : split, sentence);
  }

  /** All sentences of the datasets, in their order. */
  static List<Occurrence> allOf(Dataset... datasets) {
    return Arrays.stream(datasets)
        .flatMap(dataset -> dataset.sentences().stream().map(s -> of(dataset, s)))
        .toList();
  }
}
