package org.stance4j.archive.report;

import java.util.Arrays;
import java.util.List;

/** Counts articles by stance. */
final class StanceTally {
  private final Count[] counts;

  StanceTally(int stances) {
    counts = new Count[stances];
    Arrays.fill(counts, Count.NONE);
  }

  void add(int stance, boolean copy) {
    counts[stance] = counts[stance].plus(1, copy);
  }

  void addAll(StanceCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = counts[i].plus(other.counts().get(i));
    }
  }

  StanceCounts counts() {
    return new StanceCounts(List.of(counts));
  }
}
