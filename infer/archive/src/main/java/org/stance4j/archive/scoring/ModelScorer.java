package org.stance4j.archive.scoring;

import java.util.List;
import org.stance4j.engine.model.Outcome;
import org.stance4j.engine.model.Prediction;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/** Scores sentences with a model. */
record ModelScorer(StanceModel model) implements SentenceScorer {

  @Override
  public List<String> labels() {
    return model.labels();
  }

  @Override
  public double uncertaintyThreshold() {
    return model.info().uncertaintyThreshold();
  }

  @Override
  public List<SentenceScore> score(List<TextTarget> inputs) {
    return model.predictAll(inputs).stream().map(ModelScorer::score).toList();
  }

  private static SentenceScore score(Outcome outcome) {
    if (outcome instanceof Outcome.Scored scored) {
      Prediction prediction = scored.prediction();
      return SentenceScore.of(
          prediction.probabilities(), prediction.windows(), prediction.targetSeen());
    }
    return SentenceScore.failed(
        outcome instanceof Outcome.Skipped skipped
            ? skipped.reason()
            : ((Outcome.Failed) outcome).reason());
  }
}
