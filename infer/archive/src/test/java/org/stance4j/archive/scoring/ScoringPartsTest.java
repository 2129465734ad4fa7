package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    List<byte[]> scores = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (whole.add(items.get(i))) {
        assertThat(all).hasSize(i + 1);
        ends.add(i + 1);
        askedBefore.add(asked.size());
        scores.add(whole.newScores().bytes());
      }
    }
    whole.finish();
    assertThat(ends).hasSizeGreaterThan(2);
    for (int part = 0; part < ends.size(); part++) {
      List<List<TextTarget>> askedAgain = new ArrayList<>();
      List<ArticleResult> rest = new ArrayList<>();
      ScoringRun second = begin(new WatchedScorer(askedAgain), rest, batchPairs);
      items.subList(0, ends.get(part)).forEach(second::repeat);
      readScores(second, scores.subList(0, part + 1));
      for (Item item : items.subList(ends.get(part), items.size())) {
        second.add(item);
      }
      second.finish();
      assertThat(rest).isEqualTo(all.subList(ends.get(part), all.size()));
      assertThat(askedAgain).isEqualTo(asked.subList(askedBefore.get(part), asked.size()));
    }
  }

  private static void readScores(ScoringRun run, List<byte[]> parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    run.readScores(0, new ByteArrayInputStream(all.toByteArray()), all.size());
  }

  @Test
  void aSentenceOfAnEarlierPartIsNotScoredAgain() throws IOException {
    List<List<TextTarget>> asked = new ArrayList<>();
    ScoringRun run = begin(new WatchedScorer(asked), new ArrayList<>(), 5);
    run.add(Article.of("a", "The tax is good."));
    int parts = 0;
    for (int i = 0; parts < 3; i++) {
      parts += run.add(Article.of("b" + i, "It rained on day " + i + ".")) ? 1 : 0;
    }
    int before = asked.size();
    run.add(Article.of("c", "The tax is good."));
    run.finish();
    assertThat(asked).hasSize(before);
  }

  @Test
  void whatWasLearntGoesOnToTheNextRun() throws IOException {
    ScoringOptions options =
        ScoringOptions.DEFAULT.withAnyLanguage(true).withMergeNames(true).withTargets(TARGETS);
    ArchiveScorer scorer =
        ArchiveScorer.of(ScoringPlan.of(new CueScorer(), null, TARGETS, options), 512);
    List<Item> items = articles(300, 20);
    List<ArticleResult> all = new ArrayList<>();
    ScoringRun whole = scorer.begin(all::add);
    int end = 0;
    byte[] learnt = new byte[0];
    List<byte[]> scores = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (whole.add(items.get(i)) && i < 270) {
        end = i + 1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole.write(new DataOutputStream(bytes));
        learnt = bytes.toByteArray();
        scores.add(whole.newScores().bytes());
      }
    }
    whole.finish();
    List<ArticleResult> rest = new ArrayList<>();
    ScoringRun second = scorer.begin(rest::add);
    items.subList(0, end).forEach(second::repeat);
    second.read(new DataInputStream(new ByteArrayInputStream(learnt)));
    readScores(second, scores);
    for (Item item : items.subList(end, items.size())) {
      second.add(item);
    }
    second.finish();
    assertThat(whole.gateReport().stopped()).isPositive();
    assertThat(second.gateReport()).isEqualTo(whole.gateReport());
    assertThat(rest).isEqualTo(all.subList(end, all.size()));
  }

  /** One sentence in eight takes a position, of somebody whose name is written in two ways. */
  private static List<Item> articles(int count, int sentences) {
    Random random = new Random(1);
    List<Item> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < sentences; s++) {
        String name = random.nextBoolean() ? "Qasem Soleimani" : "Qassem Suleimani";
        String claim = "\"The tax is good and the moon is good,\" said " + name + " on day %d.";
        String other = "It rained on field %d.";
        text.append((random.nextInt(8) == 0 ? claim : other).formatted(random.nextInt()));
        text.append("\n\n");
      }
      articles.add(Article.of("a" + i, text.toString()));
    }
    return articles;
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
