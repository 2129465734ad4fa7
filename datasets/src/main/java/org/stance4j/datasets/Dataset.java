package org.stance4j.datasets;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Labelled sentences in the order of their file. Immutable, so safe to share among threads. */
public final class Dataset {
  private final String name;
  private final List<String> labels;
  private final List<LabeledSentence> sentences;
  private final List<String> targets;

  private Dataset(String name, List<String> labels, List<LabeledSentence> sentences) {
    this.name = name;
    this.labels = List.copyOf(labels);
    this.sentences = List.copyOf(sentences);
    this.targets =
        this.sentences.stream()
            .map(LabeledSentence::target)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }

  /**
   * A dataset of these sentences.
   *
   * @param name what messages call it, usually its file
   * @param labels the classes in the order in which a model numbers them; some may have no sentence
   * @throws IllegalArgumentException if a label occurs twice in {@code labels}, a sentence has a
   *     label that is not among them, or two sentences have the same id
   */
  public static Dataset of(String name, List<String> labels, List<LabeledSentence> sentences) {
    Set<String> known = new HashSet<>(labels);
    if (known.size() != labels.size()) {
      throw new IllegalArgumentException("a label occurs twice in " + labels);
    }
    Set<String> ids = new HashSet<>();
    for (LabeledSentence sentence : sentences) {
      if (!known.contains(sentence.label())) {
        throw new IllegalArgumentException(
            "sentence \"%s\" has label %s, expected one of %s"
                .formatted(sentence.id(), sentence.label(), labels));
      }
      if (!ids.add(sentence.id())) {
        throw new IllegalArgumentException("two sentences have the id \"" + sentence.id() + "\"");
      }
    }
    return new Dataset(name, labels, sentences);
  }

  /** What messages call this dataset, usually its file. */
  public String name() {
    return name;
  }

  /** The classes, in the order in which a model numbers them. */
  public List<String> labels() {
    return labels;
  }

  /** The sentences, in the order of the file. */
  public List<LabeledSentence> sentences() {
    return sentences;
  }

  /** The targets, in the order of their first sentence. */
  public List<String> targets() {
    return targets;
  }

  public int size() {
    return sentences.size();
  }

  /** Sentences per label, in the order of {@link #labels()}; a label without sentences counts 0. */
  public Map<String, Integer> countByLabel() {
    Map<String, Integer> counts = emptyCounts();
    sentences.forEach(sentence -> counts.merge(sentence.label(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** Sentences per label for every target, in the order of {@link #targets()}. */
  public Map<String, Map<String, Integer>> countByTarget() {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    targets.forEach(target -> counts.put(target, emptyCounts()));
    for (LabeledSentence sentence : sentences) {
      if (sentence.target() != null) {
        counts.get(sentence.target()).merge(sentence.label(), 1, Integer::sum);
      }
    }
    counts.replaceAll((target, byLabel) -> Collections.unmodifiableMap(byLabel));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * The sentences whose split has this name, with the labels of the whole.
   *
   * @param split the name in lower case, as the reader stores it; a split that does not occur gives
   *     an empty dataset
   */
  public Dataset withSplit(String split) {
    return filter(sentence -> split.equals(sentence.split()));
  }

  /**
   * Checks that there is something to tell apart.
   *
   * @throws DatasetException if the sentences have fewer than two different labels
   */
  public void requireAtLeastTwoLabels() throws DatasetException {
    List<String> used = sentences.stream().map(LabeledSentence::label).distinct().toList();
    if (used.size() < 2) {
      String found =
          used.isEmpty()
              ? "no sentences"
              : "only the label %s in all %d sentences".formatted(used.get(0), size());
      throw DatasetException.of(name, 0, found, "at least two different labels");
    }
  }

  Dataset filter(Predicate<LabeledSentence> keep) {
    return new Dataset(name, labels, sentences.stream().filter(keep).toList());
  }

  private Map<String, Integer> emptyCounts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    labels.forEach(label -> counts.put(label, 0));
    return counts;
  }
}
