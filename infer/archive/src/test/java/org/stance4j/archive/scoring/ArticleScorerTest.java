package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.reading.Article;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;

class ArticleScorerTest {

  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");

  @Test
  void manyThreadsGetTheAnswersOfOne() {
    try (StanceModel model = TinyModels.random(5, LABELS, List.of("troops", "iraq"))) {
      ArticleScorer scorer = ArticleScorer.of(model, ScoringOptions.DEFAULT);
      List<Article> articles = articles();
      List<ArticleResult> one = articles.stream().map(scorer::score).toList();
      List<ArticleResult> many = articles.parallelStream().map(scorer::score).toList();
      assertThat(many).isEqualTo(one);
    }
  }

  @Test
  void oneByOneAndAllAtOnceTakeTheSamePositions() throws IOException {
    try (StanceModel model = TinyModels.random(5, LABELS, List.of("troops", "iraq"))) {
      ArticleScorer single = ArticleScorer.of(model, ScoringOptions.DEFAULT);
      List<ArticleResult> together = new ArrayList<>();
      Iterator<Article> articles = articles().iterator();
      ArchiveScorer.of(model, ScoringOptions.DEFAULT)
          .score(() -> articles.hasNext() ? articles.next() : null, together::add);
      assertThat(stances(together))
          .isEqualTo(stances(articles().stream().map(single::score).toList()));
    }
  }

  @Test
  void targetsGivenReplaceTheModelsOwn() {
    try (StanceModel model = TinyModels.random(5, LABELS, List.of("troops"))) {
      ScoringOptions options = new ScoringOptions(List.of("the moon", "troops"), 5);
      ArticleResult result = ArticleScorer.of(model, options).score(articles().get(0));
      assertThat(result.targets())
          .extracting(TargetResult::target)
          .containsExactly("the moon", "troops");
      assertThat(result.targets())
          .extracting(TargetResult::targetSeen)
          .containsExactly(false, true);
    }
  }

  @Test
  void anInterruptedThreadLeavesOff() {
    try (StanceModel model = TinyModels.random(5, LABELS, List.of("troops"))) {
      ArticleScorer scorer = ArticleScorer.of(model, ScoringOptions.DEFAULT);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> scorer.score(articles().get(0)))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(scorer.score(articles().get(0)).targets()).hasSize(1);
    }
  }

  @Test
  void targetsForAModelWithoutAnyAreRefused() {
    try (StanceModel model = TinyModels.random(5, LABELS, List.of())) {
      ScoringOptions options = new ScoringOptions(List.of("troops"), 5);
      assertThatThrownBy(() -> ArticleScorer.of(model, options))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("trained without targets");
    }
  }

  private static List<List<String>> stances(List<ArticleResult> results) {
    return results.stream()
        .map(result -> result.targets().stream().map(TargetResult::stance).toList())
        .toList();
  }

  private static List<Article> articles() {
    return IntStream.range(0, 24)
        .mapToObj(i -> Article.of("a" + i, ("We left Iraq in " + i + ". ").repeat(1 + i % 5)))
        .toList();
  }
}
