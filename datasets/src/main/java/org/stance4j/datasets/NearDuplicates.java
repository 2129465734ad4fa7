package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds sentences with similar, but not equal, texts. */
final class NearDuplicates {
  private final double minOverlap;
  private final ShingleIndex index = new ShingleIndex();
  private final List<Occurrence> indexed = new ArrayList<>();
  private final List<TextPair> pairs = new ArrayList<>();

  private NearDuplicates(double minOverlap) {
    this.minOverlap = minOverlap;
  }

  /**
   * Pairs every sentence with the closest one before it in its own split and the closest one in any
   * other split. That is at most two pairs a sentence, where all pairs could be millions.
   *
   * @param minOverlap the overlap coefficient that a pair must exceed
   */
  static List<TextPair> among(List<Occurrence> occurrences, double minOverlap) {
    NearDuplicates search = new NearDuplicates(minOverlap);
    occurrences.forEach(search::compareAndAdd);
    return search.pairs;
  }

  private void compareAndAdd(Occurrence next) {
    Shingles shingles = Shingles.of(next.sentence().text());
    String text = Texts.normalize(next.sentence().text());
    List<TextPair> similar =
        index.overlaps(shingles, minOverlap).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(o -> new TextPair(indexed.get(o.getKey()), next, o.getValue()))
            .filter(pair -> !Texts.normalize(pair.first().sentence().text()).equals(text))
            .toList();
    closest(similar, pair -> !pair.crossesSplits()).ifPresent(pairs::add);
    closest(similar, TextPair::crossesSplits).ifPresent(pairs::add);
    index.add(shingles);
    indexed.add(next);
  }

  /** Of equally close pairs the one that was read first. */
  private static Optional<TextPair> closest(List<TextPair> similar, Predicate<TextPair> where) {
    return similar.stream()
        .filter(where)
        .sorted(Comparator.comparingDouble(TextPair::overlap).reversed())
        .findFirst();
  }
}
