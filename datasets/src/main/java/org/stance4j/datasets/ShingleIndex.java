package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An inverted index of shingles, which finds texts like a new one without comparing all pairs. Not
 * safe for use by several threads.
 */
final class ShingleIndex {
  private final Map<String, List<Integer>> textsByShingle = new HashMap<>();
  private final List<Integer> sizes = new ArrayList<>();

  /** Shared shingles by text; all zero between calls, because clearing it would cost too much. */
  private int[] shared = new int[1024];

  /** Adds a text, whose number is the count of texts added before. */
  void add(Shingles text) {
    for (String shingle : text.asSet()) {
      textsByShingle.computeIfAbsent(shingle, s -> new ArrayList<>(1)).add(sizes.size());
    }
    sizes.add(text.size());
    if (sizes.size() > shared.length) {
      shared = Arrays.copyOf(shared, 2 * shared.length);
    }
  }

  /** The texts whose overlap coefficient exceeds a minimum of at least 0, by number. */
  Map<Integer, Double> overlaps(Shingles text, double minOverlap) {
    List<Integer> touched = new ArrayList<>();
    for (String shingle : text.asSet()) {
      for (int other : textsByShingle.getOrDefault(shingle, List.of())) {
        if (shared[other]++ == 0) {
          touched.add(other);
        }
      }
    }
    Map<Integer, Double> overlaps = new HashMap<>();
    for (int other : touched) {
      double overlap = (double) shared[other] / Math.min(text.size(), sizes.get(other));
      if (overlap > minOverlap) {
        overlaps.put(other, overlap);
      }
      shared[other] = 0;
    }
    return overlaps;
  }
}
