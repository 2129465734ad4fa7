package org.stance4j.datasets;

/**
 * Two sentences with equal or similar text.
 *
 * @param first the one that was read first
 * @param overlap the overlap coefficient of their shingles; 1 for equal texts
 */
public record TextPair(Occurrence first, Occurrence second, double overlap) {

  static TextPair ofEqual(Occurrence first, Occurrence second) {
    return new TextPair(first, second, 1);
  }

  /** Whether the two are in different splits. */
  public boolean crossesSplits() {
    return !first.split().equals(second.split());
  }
}
