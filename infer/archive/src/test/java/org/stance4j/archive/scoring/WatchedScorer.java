package org.stance4j.archive.scoring;

import java.util.List;
import org.stance4j.engine.model.TextTarget;

/** Goes by cues, and notes down the batches that it was asked for. */
record WatchedScorer(List<List<TextTarget>> batches) implements SentenceScorer {

  @Override
  public List<String> labels() {
    return new CueScorer().labels();
  }

  @Override
  public double uncertaintyThreshold() {
    return new CueScorer().uncertaintyThreshold();
  }

  @Override
  public List<SentenceScore> score(List<TextTarget> inputs) {
    batches.add(List.copyOf(inputs));
    return new CueScorer().score(inputs);
  }
}
