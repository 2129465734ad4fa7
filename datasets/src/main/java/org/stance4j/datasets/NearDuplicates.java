package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds sentences with similar, but not equal, texts. */
final class NearDuplicates {
  private final double minOverlap;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final List<TextPair> pairs = new ArrayList<>();

  private NearDuplicates(double minOverlap) {
    this.minOverlap = minOverlap;
  }

  /**
   * Pairs every sentence with the closest one before it in its own split and the closest one in any
   * other split; of equally close ones the one that was read first. That is at most two pairs a
   * sentence, where all pairs could be millions.
   *
   * <p>Of more than {@value ShingleIndex#MOST_PER_SHINGLE} texts of a split that share a passage,
   * those after the first ones may be missed unless a rarer passage is shared too.
   *
   * @param minOverlap the overlap coefficient that a pair must exceed
   */
  static List<TextPair> among(List<Occurrence> occurrences, double minOverlap) {
    NearDuplicates search = new NearDuplicates(minOverlap);
    for (int i = 0; i < occurrences.size(); i++) {
      search.compareAndAdd(
          Text.of(i, occurrences.get(i)), Shingles.of(occurrences.get(i).sentence().text()));
    }
    return search.pairs;
  }

  private void compareAndAdd(Text next, Shingles shingles) {
    Part own = parts.computeIfAbsent(next.occurrence().split(), split -> new Part());
    Closest within = new Closest(next);
    Closest elsewhere = new Closest(next);
    for (Part part : parts.values()) {
      Closest closest = part == own ? within : elsewhere;
      part.index.forEachSimilar(
          shingles, minOverlap, (text, overlap) -> closest.offer(part.texts.get(text), overlap));
    }
    within.addTo(pairs);
    elsewhere.addTo(pairs);
    own.index.add(shingles);
    own.texts.add(next);
  }

  private record Text(int number, Occurrence occurrence, String normalized) {
    static Text of(int number, Occurrence occurrence) {
      return new Text(number, occurrence, Texts.normalize(occurrence.sentence().text()));
    }
  }

  /** The sentences of a split that were read. */
  private static final class Part {
    private final ShingleIndex index = new ShingleIndex();
    private final List<Text> texts = new ArrayList<>();
  }

  /** The closest text to a new one. */
  private static final class Closest {
    private final Text next;
    private @Nullable Text best;
    private double bestOverlap;

    Closest(Text next) {
      this.next = next;
    }

    void offer(Text text, double overlap) {
      boolean closer =
          best == null
              || overlap > bestOverlap
              || overlap == bestOverlap && text.number() < best.number();
      // Equal texts have equal shingles.
      if (closer && !(overlap == 1 && text.normalized().equals(next.normalized()))) {
        best = text;
        bestOverlap = overlap;
      }
    }

    void addTo(List<TextPair> pairs) {
      if (best != null) {
        pairs.add(new TextPair(best.occurrence(), next.occurrence(), bestOverlap));
      }
    }
  }
}
