package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stance4j.engine.model.TextTarget;

/** Asks one model for positions and another for the sentiment of sentences, in one batch. */
record SentimentScorer(SentenceScorer positions, SentenceScorer sentiment)
    implements SentenceScorer {

  /** Stands for the question of sentiment where a target is expected; no target is like it. */
  static final String QUESTION = "\0sentiment";

  @Override
  public List<String> labels() {
    return positions.labels();
  }

  @Override
  public double uncertaintyThreshold() {
    return positions.uncertaintyThreshold();
  }

  @Override
  public List<SentenceScore> score(List<TextTarget> inputs) {
    List<TextTarget> ofPositions = new ArrayList<>();
    List<TextTarget> ofSentiment = new ArrayList<>();
    for (TextTarget input : inputs) {
      if (QUESTION.equals(input.target())) {
        ofSentiment.add(new TextTarget(input.text(), null));
      } else {
        ofPositions.add(input);
      }
    }
    var positionScores = positions.score(ofPositions).iterator();
    var sentimentScores = sentiment.score(ofSentiment).iterator();
    return inputs.stream()
        .map(input -> (QUESTION.equals(input.target()) ? sentimentScores : positionScores).next())
        .toList();
  }
}
