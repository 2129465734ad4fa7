package org.stance4j.archive.duplicates;

import java.util.Optional;

/**
 * What an overlap says about two articles.
 *
 * <p>In the bundled archive copies of one agency story share 44 to 87 % of the shorter one's
 * shingles, each of them at least 58 % with one of the others; the two versions share 44 and 73 %;
 * all other articles, of the same event too, at most 4 %. Real articles of different writers who
 * quote the same speech or poll at length came to 49 %. The overlap alone does not tell a version
 * from a copy cut to half, but who printed it does, and where that is not known, growth: outlets
 * cut agency copy, and add to their own.
 */
final class Thresholds {

  enum Kind {
    DUPLICATE,
    VERSION
  }

  /** Containment from which on an article is a copy. */
  static final double DUPLICATE = 0.5;

  /** Containment from which on an article is a version of an earlier one of the same outlet. */
  static final double VERSION = 0.35;

  /** Jaccard similarity from which on the same outlet's article was read twice, not rewritten. */
  static final double SAME = 0.8;

  /** The later version has so many times the shingles where the outlet is not known. */
  static final double GROWTH = 1.75;

  /** The containment of sets that differ by more cannot be told from their signatures. */
  static final int MAX_RATIO = 5;

  private Thresholds() {}

  /**
   * Says what the later of two articles is to the earlier one.
   *
   * @param oneOutlet whether both are of one outlet, empty if that is not known
   */
  static Optional<Kind> kind(
      Overlap overlap, int earlierSize, int laterSize, Optional<Boolean> oneOutlet) {
    long larger = Math.max(earlierSize, laterSize);
    if (larger > (long) MAX_RATIO * Math.min(earlierSize, laterSize)) {
      return Optional.empty();
    }
    boolean duplicate = overlap.containment() >= DUPLICATE;
    boolean grown = duplicate && laterSize >= GROWTH * earlierSize;
    if (overlap.containment() >= VERSION && overlap.jaccard() < SAME && oneOutlet.orElse(grown)) {
      return Optional.of(Kind.VERSION);
    }
    return duplicate ? Optional.of(Kind.DUPLICATE) : Optional.empty();
  }
}
