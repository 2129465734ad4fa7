package org.stance4j.archive.serve;

import org.stance4j.archive.reading.Article;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleScorer;

/**
 * Has the JVM compile what scores before somebody waits for an answer: the loops over vectors are
 * most of it, and are compiled when they run for the first time.
 */
final class WarmUp {

  /** Short and long sentences, with and without a speaker, since each takes ways of its own. */
  private static final String TEXT =
      """
      The council said on Monday that it would never agree to such a plan. "We do not want it, and \
      we have said so again and again," its chairwoman told reporters after the vote.

      The minister, however, welcomed the decision as a step that was long overdue. Thousands of \
      people marched through the streets. Nobody knows yet what comes next.
      """;

  private WarmUp() {}

  /** What this scorer says of an invented article, which is of no use to anybody. */
  static ArticleResult of(ArticleScorer scorer) {
    return scorer.score(Article.of("warm-up", TEXT));
  }
}
