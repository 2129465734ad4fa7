package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.engine.model.TextTarget;

/** Where a run can be broken off. */
class ScoringPartsTest {

  private static final List<String> TARGETS = List.of("tax", "moon");

  @Test
  void aPartEndsWhenSoManyBatchesOfPairsWereScored() throws IOException {
    assertThat(articlesOfTheFirstPart("It rained on day %d. It snowed.")).isEqualTo(4);
  }

  @Test
  void articlesWithoutSentencesMakeAPartToo() throws IOException {
    assertThat(articlesOfTheFirstPart(" ")).isEqualTo(5 * ScoringRun.PART_BATCHES);
  }

  /** With batches of five pairs: a part is full with ten. */
  private static int articlesOfTheFirstPart(String text) throws IOException {
    ScoringRun run = begin(new ArrayList<>(), 5);
    int articles = 1;
    while (!run.add(Article.of("a" + articles, text.formatted(articles)))) {
      articles++;
    }
    return articles;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void whatComesAfterAPartIsTheSameIfThePartWasScoredBefore(int batchPairs) throws IOException {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = "The tax is good in town " + i % 7 + ". The moon is bad. ";
      items.add(Article.of("a" + i, text.repeat(1 + i % 5)));
    }
    List<List<TextTarget>> asked = new ArrayList<>();
    List<ArticleResult> all = new ArrayList<>();
    ScoringRun whole = begin(new WatchedScorer(asked), all, batchPairs);
    List<Integer> ends = new ArrayList<>();
    List<Integer> askedBefore = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (whole.add(items.get(i))) {
        assertThat(all).hasSize(i + 1);
        ends.add(i + 1);
        askedBefore.add(asked.size());
      }
    }
    whole.finish();
    assertThat(ends).hasSizeGreaterThan(2);
    for (int part = 0; part < ends.size(); part++) {
      List<List<TextTarget>> askedAgain = new ArrayList<>();
      List<ArticleResult> rest = new ArrayList<>();
      ScoringRun second = begin(new WatchedScorer(askedAgain), rest, batchPairs);
      items.subList(0, ends.get(part)).forEach(second::repeat);
      for (Item item : items.subList(ends.get(part), items.size())) {
        second.add(item);
      }
      second.finish();
      assertThat(rest).isEqualTo(all.subList(ends.get(part), all.size()));
      assertThat(askedAgain).isEqualTo(asked.subList(askedBefore.get(part), asked.size()));
    }
  }

  private static ScoringRun begin(List<ArticleResult> results, int batchPairs) {
    return begin(new CueScorer(), results, batchPairs);
  }

  private static ScoringRun begin(
      SentenceScorer scorer, List<ArticleResult> results, int batchPairs) {
    return ArchiveScorer.of(
            ScoringPlan.of(scorer, null, TARGETS, ScoringOptions.DEFAULT), batchPairs)
        .begin(results::add);
  }
}
