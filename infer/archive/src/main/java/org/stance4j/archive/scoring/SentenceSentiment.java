package org.stance4j.archive.scoring;

import java.util.List;
import org.stance4j.archive.text.Span;

/**
 * The sentiment of one sentence of an article, whether or not it takes a position.
 *
 * @param start first UTF-16 code unit in the article's text as it was given
 * @param end one past the last
 * @param sentiment its most probable label
 * @param parts the pieces of the text that are the sentence, as those of {@link Evidence#parts};
 *     empty if it is one piece
 */
public record SentenceSentiment(int start, int end, Sentiment sentiment, List<Span> parts) {

  public SentenceSentiment {
    parts = List.copyOf(parts);
  }

  /** Of a sentence in one piece. */
  public SentenceSentiment(int start, int end, Sentiment sentiment) {
    this(start, end, sentiment, List.of());
  }
}
