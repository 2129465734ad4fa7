package org.stance4j.archive.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to score articles for.
 *
 * @param targets toward what; empty for the model's own targets
 * @param maxEvidence how many sentences to give for a position, at least 0
 * @param anyLanguage whether articles are scored that are not in English; otherwise they are
 *     skipped
 * @param gate whether long runs stop sentences that surely take no position before the model reads
 *     them. It is set to lose at most one in two hundred of the positions that the model finds, on
 *     the sentences that it learns from; {@link GateReport} estimates what it loses on later ones
 * @param mergeNames whether holders whose names are written differently in different articles are
 *     recognised, see {@link HolderResult#knownAs}
 * @param minProbability from which probability on a sentence counts as evidence of a position, 0 to
 *     1; null for the model's own threshold
 * @param needsName whether positions are doubted that stand far from the name of their target, see
 *     {@link TargetResult#named}; never where articles in any language are scored, since names are
 *     known in English only
 * @param keepDropped whether results say what of a text was dropped, see {@link
 *     ArticleResult#dropped}
 */
public record ScoringOptions(
    List<String> targets,
    int maxEvidence,
    boolean anyLanguage,
    boolean gate,
    boolean mergeNames,
    @Nullable Double minProbability,
    boolean needsName,
    boolean keepDropped) {

  /** The model's own targets, at most 5 sentences of evidence, English articles, with a gate. */
  public static final ScoringOptions DEFAULT = new ScoringOptions(List.of(), 5);

  /** Of English articles, with a gate. */
  public ScoringOptions(List<String> targets, int maxEvidence) {
    this(targets, maxEvidence, false, true, false, null, true, false);
  }

  /** Checks the values; a target that is named twice counts once. */
  public ScoringOptions {
    targets = targets.stream().distinct().toList();
    if (maxEvidence < 0) {
      throw new IllegalArgumentException(
          "expected a number of evidence sentences of at least 0, found " + maxEvidence);
    }
    if (minProbability != null && !(minProbability >= 0 && minProbability <= 1)) {
      throw new IllegalArgumentException(
          "expected a least probability from 0 to 1, found " + minProbability);
    }
    if (targets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("blank target");
    }
  }

  boolean doubtsUnnamed() {
    return needsName && !anyLanguage;
  }

  /** The same toward these targets. */
  public ScoringOptions withTargets(List<String> value) {
    return new ScoringOptions(
        value, maxEvidence, anyLanguage, gate, mergeNames, minProbability, needsName, keepDropped);
  }

  /** The same with at most so many sentences of evidence for a position. */
  public ScoringOptions withMaxEvidence(int value) {
    return new ScoringOptions(
        targets, value, anyLanguage, gate, mergeNames, minProbability, needsName, keepDropped);
  }

  /** The same for articles in any language or in English alone. */
  public ScoringOptions withAnyLanguage(boolean value) {
    return new ScoringOptions(
        targets, maxEvidence, value, gate, mergeNames, minProbability, needsName, keepDropped);
  }

  /** The same with or without a gate. */
  public ScoringOptions withGate(boolean value) {
    return new ScoringOptions(
        targets,
        maxEvidence,
        anyLanguage,
        value,
        mergeNames,
        minProbability,
        needsName,
        keepDropped);
  }

  /** The same with or without names compared across articles. */
  public ScoringOptions withMergeNames(boolean value) {
    return new ScoringOptions(
        targets, maxEvidence, anyLanguage, gate, value, minProbability, needsName, keepDropped);
  }

  /** The same with this threshold for evidence; null for the model's own. */
  public ScoringOptions withMinProbability(@Nullable Double value) {
    return new ScoringOptions(
        targets, maxEvidence, anyLanguage, gate, mergeNames, value, needsName, keepDropped);
  }

  /** The same with or without regard to where articles name the targets. */
  public ScoringOptions withNeedsName(boolean value) {
    return new ScoringOptions(
        targets, maxEvidence, anyLanguage, gate, mergeNames, minProbability, value, keepDropped);
  }

  /** The same with or without what was dropped. */
  public ScoringOptions withKeepDropped(boolean value) {
    return new ScoringOptions(
        targets, maxEvidence, anyLanguage, gate, mergeNames, minProbability, needsName, value);
  }
}
