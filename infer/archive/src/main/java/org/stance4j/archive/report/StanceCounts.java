package org.stance4j.archive.report;

import java.util.List;

/**
 * How many articles take each stance.
 *
 * @param counts in the order of {@link Stances}
 */
public record StanceCounts(List<Count> counts) {

  /** Copies the list. */
  public StanceCounts {
    counts = List.copyOf(counts);
  }

  Count total() {
    return counts.stream().reduce(Count.NONE, Count::plus);
  }
}
