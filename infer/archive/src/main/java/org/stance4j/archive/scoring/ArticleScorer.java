package org.stance4j.archive.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.engine.model.StanceModel;

/**
 * Scores single articles, for applications. Thread-safe; models stay the caller's to close. For
 * many articles at once {@link ArchiveScorer} is faster.
 */
public final class ArticleScorer {

  private final ScoringPlan plan;

  private ArticleScorer(ScoringPlan plan) {
    this.plan = plan;
  }

  /**
   * A scorer with this model.
   *
   * @throws IllegalArgumentException if targets are given and the model was trained without any
   */
  public static ArticleScorer of(StanceModel model, ScoringOptions options) {
    return of(model, null, options);
  }

  /**
   * A scorer of positions with one model, and of sentiment with another.
   *
   * @param sentiment a model that was trained without targets; null for none
   * @throws IllegalArgumentException if targets are given and the model was trained without any, or
   *     the sentiment model was trained with some
   */
  public static ArticleScorer of(
      StanceModel model, @Nullable StanceModel sentiment, ScoringOptions options) {
    return new ArticleScorer(ScoringPlan.of(model, sentiment, options));
  }

  /**
   * What the article says, whatever stands side by side in its text; never throws for what is in
   * it.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; that is seen
   *     after some thousands of pairs of a sentence and a target
   */
  public ArticleResult score(Article article) {
    return scoreAll(List.of(article)).get(0);
  }

  /**
   * What each version says that a page shows side by side, in the order of {@link
   * Article#versions}; of any other article what {@link #score} says, alone. What the versions have
   * in common is scored once.
   *
   * @throws java.util.concurrent.CancellationException as {@link #score} does
   */
  public List<ArticleResult> scoreVersions(Article page) {
    return scoreAll(page.versions());
  }

  private List<ArticleResult> scoreAll(List<Article> articles) {
    List<ArticleResult> results = new ArrayList<>();
    try {
      ScoringRun run = new ScoringRun(plan, null, results::add, ScoringRun.BATCH_PAIRS);
      for (Article article : articles) {
        run.add(article);
      }
      run.finish();
    } catch (IOException e) {
      throw new IllegalStateException("a list takes every result", e);
    }
    return results;
  }
}
