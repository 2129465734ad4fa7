package org.stance4j.archive.scoring;

import java.util.List;

/** Lets other packages score archives without a model. */
public final class CueArchives {

  private CueArchives() {}

  /**
   * A scorer that goes by cues, see {@link CueScorer}, in any language.
   *
   * @param batchPairs pairs to a batch; a part has a few batches
   */
  public static ArchiveScorer scorer(List<String> targets, int batchPairs) {
    return scorer(ScoringOptions.DEFAULT, targets, batchPairs);
  }

  /** The same with other options than the usual ones. */
  public static ArchiveScorer scorer(ScoringOptions usual, List<String> targets, int batchPairs) {
    ScoringOptions options = usual.withAnyLanguage(true);
    return ArchiveScorer.of(ScoringPlan.of(new CueScorer(), null, targets, options), batchPairs);
  }
}
