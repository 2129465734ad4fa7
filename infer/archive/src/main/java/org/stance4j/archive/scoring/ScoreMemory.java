package org.stance4j.archive.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.TextTarget;

/**
 * The scores of pairs that were asked for last. For one thread. Holds at most {@value #CAPACITY}
 * pairs of short texts, about 25 MB.
 */
final class ScoreMemory {
  static final int CAPACITY = 1 << 15;

  /** Characters of a text that is kept; longer ones hardly ever come again. */
  static final int LONGEST = 500;

  private final Map<TextTarget, SentenceScore> scores =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextTarget, SentenceScore> eldest) {
          return size() > CAPACITY;
        }
      };

  @Nullable SentenceScore get(TextTarget pair) {
    return scores.get(pair);
  }

  void clear() {
    scores.clear();
  }

  void put(TextTarget pair, SentenceScore score) {
    if (pair.text().length() <= LONGEST) {
      scores.put(pair, score);
    }
  }
}
