package org.stance4j.archive.scoring;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.StanceModel;

/**
 * All that scoring an article needs to know.
 *
 * @param targets holds one null if the model has no targets
 */
record ScoringPlan(
    SentenceScorer scorer,
    StanceRule rule,
    List<@Nullable String> targets,
    int maxEvidence,
    boolean anyLanguage) {

  static ScoringPlan of(StanceModel model, ScoringOptions options) {
    List<String> own = model.info().targets();
    if (own.isEmpty() && !options.targets().isEmpty()) {
      throw new IllegalArgumentException(
          "the model was trained without targets, but targets were given: " + options.targets());
    }
    List<String> targets = options.targets().isEmpty() ? own : options.targets();
    return of(new ModelScorer(model), targets, options);
  }

  static ScoringPlan of(SentenceScorer scorer, List<String> targets, int maxEvidence) {
    return of(scorer, targets, new ScoringOptions(List.of(), maxEvidence));
  }

  private static ScoringPlan of(
      SentenceScorer scorer, List<String> targets, ScoringOptions options) {
    return new ScoringPlan(
        scorer,
        StanceRule.of(scorer.labels(), scorer.uncertaintyThreshold()),
        targets.isEmpty() ? Collections.singletonList(null) : List.copyOf(targets),
        options.maxEvidence(),
        options.anyLanguage());
  }
}
