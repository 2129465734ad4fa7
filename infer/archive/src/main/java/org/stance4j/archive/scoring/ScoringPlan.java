package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.speakers.NamedTarget;
import org.stance4j.engine.model.StanceModel;

/**
 * All that scoring an article needs to know.
 *
 * @param targets holds one null if the model has no targets
 * @param naming how articles name the targets
 * @param sentiment how sentences make an article's sentiment; null if it is not asked for
 */
record ScoringPlan(
    SentenceScorer scorer,
    StanceRule rule,
    List<@Nullable String> targets,
    List<Optional<NamedTarget>> naming,
    @Nullable StanceRule sentiment,
    ScoringOptions options) {

  static ScoringPlan of(
      StanceModel model, @Nullable StanceModel sentiment, ScoringOptions options) {
    List<String> own = model.info().targets();
    if (own.isEmpty() && !options.targets().isEmpty()) {
      throw new IllegalArgumentException(
          "the model was trained without targets, but targets were given: " + options.targets());
    }
    if (sentiment != null && !sentiment.info().targets().isEmpty()) {
      throw new IllegalArgumentException(
          "expected a sentiment model that was trained without targets, found one with "
              + sentiment.info().targets().size());
    }
    List<String> targets = options.targets().isEmpty() ? own : options.targets();
    SentenceScorer tone = sentiment == null ? null : new ModelScorer(sentiment);
    return of(new ModelScorer(model), tone, targets, options);
  }

  static ScoringPlan of(
      SentenceScorer scorer,
      @Nullable SentenceScorer sentiment,
      List<String> targets,
      ScoringOptions options) {
    return new ScoringPlan(
        sentiment == null ? scorer : new SentimentScorer(scorer, sentiment),
        StanceRule.of(
            scorer.labels(),
            options.minProbability() == null
                ? scorer.uncertaintyThreshold()
                : options.minProbability()),
        targets.isEmpty() ? Collections.singletonList(null) : List.copyOf(targets),
        targets.isEmpty()
            ? List.of(Optional.empty())
            : targets.stream().map(NamedTarget::of).map(Optional::of).toList(),
        sentiment == null
            ? null
            : StanceRule.of(sentiment.labels(), sentiment.uncertaintyThreshold()),
        options);
  }

  /** What a scorer is asked about each sentence: the targets, and the sentiment if asked for. */
  List<@Nullable String> questions() {
    if (sentiment == null) {
      return targets;
    }
    List<@Nullable String> questions = new ArrayList<>(targets);
    questions.add(SentimentScorer.QUESTION);
    return questions;
  }
}
