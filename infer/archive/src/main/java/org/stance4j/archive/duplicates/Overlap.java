package org.stance4j.archive.duplicates;

/**
 * How much two sets of shingles have in common.
 *
 * @param jaccard size of the intersection through that of the union, 0 to 1
 * @param containment share of the smaller set that is in the larger one too, 0 to 1
 */
record Overlap(double jaccard, double containment) {

  /** From the Jaccard similarity and the sizes of two sets, neither of them empty. */
  static Overlap of(double jaccard, int size, int otherSize) {
    double intersection = jaccard * ((double) size + otherSize) / (1 + jaccard);
    return new Overlap(jaccard, Math.min(1, intersection / Math.min(size, otherSize)));
  }
}
