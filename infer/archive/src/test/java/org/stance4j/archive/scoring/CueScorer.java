package org.stance4j.archive.scoring;

import java.util.List;
import org.stance4j.engine.model.TextTarget;

/**
 * Goes by cues: "good" is FAVOR, "bad" is AGAINST, "maybe" leaves it open, "broken" fails; all of
 * that only where the target is named.
 */
record CueScorer() implements SentenceScorer {

  @Override
  public List<String> labels() {
    return List.of("FAVOR", "AGAINST", "NONE");
  }

  @Override
  public double uncertaintyThreshold() {
    return 0.6;
  }

  @Override
  public List<SentenceScore> score(List<TextTarget> inputs) {
    return inputs.stream().map(CueScorer::score).toList();
  }

  private static SentenceScore score(TextTarget input) {
    String text = input.text();
    if (text.contains("broken")) {
      return SentenceScore.failed("broken sentence");
    }
    boolean named = input.target() == null || text.contains(input.target());
    boolean seen = input.target() == null || !input.target().equals("moon");
    int windows = text.length() > 200 ? 2 : 1;
    if (named && text.contains("good")) {
      return SentenceScore.of(new double[] {0.8, 0.1, 0.1}, windows, seen);
    }
    if (named && text.contains("bad")) {
      return SentenceScore.of(new double[] {0.1, 0.7, 0.2}, windows, seen);
    }
    if (named && text.contains("maybe")) {
      return SentenceScore.of(new double[] {0.5, 0.1, 0.4}, windows, seen);
    }
    return SentenceScore.of(new double[] {0.1, 0.1, 0.8}, windows, seen);
  }
}
