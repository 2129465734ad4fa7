package org.stance4j.archive.report;

/**
 * How much of an archive a report lists; its counts cover everything but where it says otherwise.
 *
 * @param articles the first ones of the archive
 * @param holders rows of a holder and a target, those in most articles
 * @param evidence sentences for each of these rows, the most probable
 * @param groups of copies and versions, the largest
 * @param unscored articles that failed, the first ones
 */
public record ReportLimits(int articles, int holders, int evidence, int groups, int unscored) {

  /** A page of a few megabytes. */
  public static final ReportLimits DEFAULT = new ReportLimits(10_000, 2_000, 5, 200, 500);

  /** Checks the numbers. */
  public ReportLimits {
    if (articles < 0 || holders < 0 || evidence < 0 || groups < 0 || unscored < 0) {
      throw new IllegalArgumentException(
          "expected limits of at least 0, found articles %d, holders %d, evidence %d"
                  .formatted(articles, holders, evidence)
              + ", groups %d, unscored %d".formatted(groups, unscored));
    }
  }
}
