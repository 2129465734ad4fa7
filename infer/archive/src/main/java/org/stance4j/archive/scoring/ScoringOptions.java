package org.stance4j.archive.scoring;

import java.util.List;

/**
 * What to score articles for.
 *
 * @param targets toward what; empty for the model's own targets
 * @param maxEvidence how many sentences to give for a position, at least 0
 * @param anyLanguage whether articles are scored that are not in English; otherwise they are
 *     skipped
 */
public record ScoringOptions(List<String> targets, int maxEvidence, boolean anyLanguage) {

  /** The model's own targets, and at most 5 sentences of evidence. */
  public static final ScoringOptions DEFAULT = new ScoringOptions(List.of(), 5);

  /** Of English articles. */
  public ScoringOptions(List<String> targets, int maxEvidence) {
    this(targets, maxEvidence, false);
  }

  /** Checks the values; a target that is named twice counts once. */
  public ScoringOptions {
    targets = targets.stream().distinct().toList();
    if (maxEvidence < 0) {
      throw new IllegalArgumentException(
          "expected a number of evidence sentences of at least 0, found " + maxEvidence);
    }
    if (targets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("blank target");
    }
  }
}
