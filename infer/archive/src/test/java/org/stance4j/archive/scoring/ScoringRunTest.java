package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.duplicates.DuplicateIndex;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.reading.UnreadableArticle;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.speakers.Holder;
import org.stance4j.engine.model.TextTarget;

class ScoringRunTest {

  private static final List<String> TARGETS = List.of("tax", "moon");

  @Test
  void eachTargetHasItsOwnPosition() throws IOException {
    ArticleResult result =
        score(Article.of("a", "The tax is good. The moon is bad. The moon is bad by night."));
    assertThat(result.status()).isEqualTo(Status.SCORED);
    assertThat(result.reason()).isNull();
    assertThat(result.sentences()).isEqualTo(3);
    assertThat(result.targets()).extracting(TargetResult::target).containsExactly("tax", "moon");
    assertThat(result.targets())
        .extracting(TargetResult::stance)
        .containsExactly("FAVOR", "AGAINST");
    assertThat(result.targets()).extracting(TargetResult::targetSeen).containsExactly(true, false);
  }

  @Test
  void evidenceIsThePieceOfTheTextThatTheOffsetsSay() throws IOException {
    String text = "Share this article\n\n“The tax is good.”\n\nThe tax is bad\n";
    List<Evidence> evidence = evidence(score(Article.of("a", text)));
    assertThat(evidence)
        .extracting(Evidence::text)
        .containsExactly("“The tax is good.”", "The tax is bad");
    assertThat(evidence).extracting(Evidence::stance).containsExactly("FAVOR", "AGAINST");
    assertThat(evidence)
        .allSatisfy(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text()));
  }

  @Test
  void evidenceIsLimited() throws IOException {
    ArticleResult result = score(Article.of("a", "The tax is good. ".repeat(9)));
    assertThat(evidence(result)).hasSize(5);
  }

  @Test
  void longSentenceSaysInHowManyPiecesItWasScored() throws IOException {
    String text = "The tax is good, " + "and so on, ".repeat(20) + "amen.";
    assertThat(evidence(score(Article.of("a", text))))
        .extracting(Evidence::windows)
        .containsExactly(2);
  }

  @Test
  void aCopyIsScoredAndNamesItsOriginal() throws IOException {
    String text =
        "The tax is good for all who live in this town and in the towns beside it. ".repeat(2);
    List<ArticleResult> results = new ArrayList<>();
    ScoringRun run =
        new ScoringRun(plan(new CueScorer(), TARGETS), new DuplicateIndex(), results::add, 10);
    run.add(Article.of("a", text));
    run.add(Article.of("b", text + "Share this."));
    run.add(Article.of("c", "The moon is bad."));
    run.finish();
    assertThat(results).extracting(r -> r.story().duplicateOf()).containsExactly(null, "a", null);
    assertThat(results).extracting(r -> r.story().cluster()).containsExactly("a", "a", "c");
    assertThat(results.get(1).targets().get(0).stance()).isEqualTo("FAVOR");
  }

  @Test
  void eachHolderHasAPositionOfItsOwn() throws IOException {
    String text =
        "“The tax is bad,” said Anna Berg, a baker. It rained. The tax is good.\n\n"
            + "“The tax is good,” Carl Dunn told reporters. Emil Frank said it rained.";
    List<HolderResult> holders = score(Article.of("a", text)).targets().get(0).holders();
    assertThat(holders)
        .extracting(HolderResult::holder)
        .containsExactlyInAnyOrder(null, "Anna Berg", "Carl Dunn")
        .startsWith((String) null);
    assertThat(holders)
        .filteredOn(holder -> "Anna Berg".equals(holder.holder()))
        .extracting(HolderResult::stance)
        .containsExactly("AGAINST");
  }

  @Test
  void oneHolderStandsForTheWholeArticle() throws IOException {
    TargetResult target = score(Article.of("a", "The tax is maybe.")).targets().get(0);
    assertThat(target.abstained()).isTrue();
    assertThat(target.holders()).hasSize(1);
    assertThat(target.holders().get(0).holder()).isNull();
    assertThat(target.holders().get(0).stance()).isEqualTo(target.stance());
  }

  @Test
  void withoutTargetsThereIsOneResult() throws IOException {
    ArticleResult result = score(Article.of("a", "It is good."), List.of(), 10);
    assertThat(result.targets()).extracting(TargetResult::target).containsOnlyNulls().hasSize(1);
    assertThat(result.targets().get(0).stance()).isEqualTo("FAVOR");
  }

  @Test
  void blankTextIsSkipped() throws IOException {
    ArticleResult result = score(Article.of("a", " \n "));
    assertThat(result.status()).isEqualTo(Status.SKIPPED);
    assertThat(result.reason()).isEqualTo("blank text");
  }

  @Test
  void textOfLeftoversOnlyIsSkipped() throws IOException {
    ArticleResult result = score(Article.of("a", "Read more\n\nShare this article"));
    assertThat(result.status()).isEqualTo(Status.SKIPPED);
    assertThat(result.reason()).isEqualTo("no sentence in the text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mayor", " Mayor! \n", "“Mayor”", "2020", "Ex-mayor.", "Read more\n\nYes."})
  void oneWordIsSkipped(String text) throws IOException {
    ArticleResult result = score(Article.of("a", text));
    assertThat(result.status()).isEqualTo(Status.SKIPPED);
    assertThat(result.reason()).isEqualTo("only one word in the text");
    assertThat(result.sentences()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mayor quits", "No. Never.", "Tax 9", "Yes — no"})
  void twoWordsAreScored(String text) throws IOException {
    ArticleResult result = score(Article.of("a", text));
    assertThat(result.status()).as(result.reason()).isEqualTo(Status.SCORED);
  }

  @Test
  void aSentenceWithoutSpacesIsNotOneWord() throws IOException {
    List<ArticleResult> results = new ArrayList<>();
    ScoringOptions any = ScoringOptions.DEFAULT.withAnyLanguage(true);
    ScoringPlan plan = ScoringPlan.of(new CueScorer(), null, TARGETS, any);
    ScoringRun run = new ScoringRun(plan, null, results::add, 10);
    run.add(Article.of("a", "伊拉克议会要求所有外国军队离开。"));
    run.finish();
    assertThat(results).extracting(ArticleResult::status).containsExactly(Status.SCORED);
  }

  @Test
  void aFewWordsOfAnotherScriptAreSkipped() throws IOException {
    ArticleResult result = score(Article.of("a", "Парламент проголосовал."));
    assertThat(result.status()).isEqualTo(Status.SKIPPED);
    assertThat(result.reason()).isEqualTo("not in English but in Cyrillic script");
  }

  @Test
  void anArticleWithABadInputIsScoredAndItsReasonSaysWhatWasBad() throws IOException {
    Article article = Article.of("a", "The tax is good.").withRemark("cut off").withRemark("odd");
    ArticleResult result = score(article);
    assertThat(result.status()).isEqualTo(Status.SCORED);
    assertThat(result.reason()).isEqualTo("cut off; odd");
    assertThat(result.targets()).isEqualTo(score(Article.of("a", "The tax is good.")).targets());
  }

  @Test
  void aSkippedArticleSaysWhyItWasSkipped() throws IOException {
    assertThat(score(Article.of("a", "Mayor").withRemark("cut off")).reason())
        .isEqualTo("only one word in the text");
  }

  @Test
  void twoMegabytesAreScored() throws IOException {
    String text = "The tax is good. It rained. ".repeat(75_000);
    ArticleResult result = score(Article.of("a", text), List.of("tax"), 2048);
    assertThat(result.status()).isEqualTo(Status.SCORED);
    assertThat(result.reason()).isNull();
    assertThat(result.targets().get(0).stance()).isEqualTo("FAVOR");
  }

  @Test
  void unreadableArticleFailsWithItsReason() throws IOException {
    ArticleResult result = score(new UnreadableArticle("a", new Origin("f", 3), "f:3: bad"));
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).isEqualTo("f:3: bad");
  }

  @Test
  void sentenceThatFailsDoesNotDisturbTheOthers() throws IOException {
    ArticleResult result = score(Article.of("a", "All is broken. The tax is good."));
    assertThat(result.sentences()).isEqualTo(1);
    assertThat(evidence(result)).extracting(Evidence::start).containsExactly(15);
  }

  @Test
  void articleFailsIfNoSentenceCouldBeScored() throws IOException {
    ArticleResult result = score(Article.of("a", "All is broken."));
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).isEqualTo("broken sentence");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void resultsAreTheSameAndInOrderForAnyBatch(int batchPairs) throws IOException {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(Article.of("a" + i, "The tax is good. The moon is bad. ".repeat(i % 4)));
      items.add(new UnreadableArticle("u" + i, new Origin("f", i), "bad"));
    }
    assertThat(run(items, TARGETS, batchPairs)).isEqualTo(run(items, TARGETS, 2048));
    assertThat(run(items, TARGETS, batchPairs))
        .extracting(ArticleResult::id)
        .containsExactlyElementsOf(items.stream().map(Item::id).toList());
  }

  @Test
  void noBatchIsLargerThanAskedFor() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      text.append("The tax is good, said ").append(i).append(" people. ");
    }
    assertThat(
            batches(List.of(Article.of("a", text.toString()), Article.of("b", "It rained.")), 10))
        .extracting(List::size)
        .containsExactly(10, 10, 4, 2); // a part ends with the first article
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 1000})
  void aRepeatedSentenceIsScoredOnceTowardEachTarget(int batchPairs) throws IOException {
    String copy = "The tax is good. The moon is bad.";
    List<Item> items =
        List.of(
            Article.of("a", copy), Article.of("b", copy + " It rained."), Article.of("c", copy));
    assertThat(batches(items, batchPairs).stream().flatMap(List::stream))
        .containsExactlyInAnyOrder(
            new TextTarget("The tax is good.", "tax"),
            new TextTarget("The tax is good.", "moon"),
            new TextTarget("The moon is bad.", "tax"),
            new TextTarget("The moon is bad.", "moon"),
            new TextTarget("It rained.", "tax"),
            new TextTarget("It rained.", "moon"));
    List<ArticleResult> results = run(items, TARGETS, batchPairs);
    assertThat(results.get(2).targets()).isEqualTo(results.get(0).targets());
  }

  @Test
  void articleThatOurRulesStumbleOverFailsAlone() throws IOException {
    Article broken =
        new Article("b", null, null, null, null, null, ArticleFormat.TXT, new Origin("memory", 1));
    List<ArticleResult> results =
        run(List.of(Article.of("a", "The tax is good."), broken), TARGETS, 10);
    assertThat(results)
        .extracting(ArticleResult::status)
        .containsExactly(Status.SCORED, Status.FAILED);
    assertThat(results.get(1).reason()).startsWith("could not be analysed");
  }

  /** What a model is asked for. */
  private static List<List<TextTarget>> batches(List<Item> items, int batchPairs)
      throws IOException {
    List<List<TextTarget>> batches = new ArrayList<>();
    ScoringRun run =
        new ScoringRun(plan(new WatchedScorer(batches), TARGETS), null, result -> {}, batchPairs);
    for (Item item : items) {
      run.add(item);
    }
    run.finish();
    return batches;
  }

  private static List<Evidence> evidence(ArticleResult result) {
    return result.targets().get(0).holders().get(0).evidence();
  }

  @Test
  void namesThatAreWrittenDifferentlyAreOneWhereThatIsAskedFor() throws IOException {
    ScoringPlan plan =
        ScoringPlan.of(
            new CueScorer(), null, List.of("tax"), ScoringOptions.DEFAULT.withMergeNames(true));
    List<HolderResult> holders = new ArrayList<>();
    ScoringRun run =
        new ScoringRun(plan, null, result -> holders.addAll(result.targets().get(0).holders()), 10);
    run.add(Article.of("a", "\"The tax is good,\" said Qasem Soleimani."));
    run.add(Article.of("b", "\"The tax is good,\" said Qassem Suleimani."));
    run.finish();
    assertThat(holders)
        .extracting(HolderResult::holder, HolderResult::knownAs, HolderResult::kind)
        .containsExactly(
            tuple("Qasem Soleimani", "Qasem Soleimani", Holder.Kind.PERSON),
            tuple("Qassem Suleimani", "Qasem Soleimani", Holder.Kind.PERSON));
  }

  @ParameterizedTest
  @CsvSource({"0.7, FAVOR", "0.85, UNCERTAIN"})
  void aHigherLeastProbabilityLeavesMoreInDoubt(double least, String stance) throws IOException {
    ScoringOptions options = ScoringOptions.DEFAULT.withMinProbability(least);
    ScoringPlan plan = ScoringPlan.of(new CueScorer(), null, List.of("tax"), options);
    List<String> stances = new ArrayList<>();
    ScoringRun run =
        new ScoringRun(plan, null, result -> stances.add(result.targets().get(0).stance()), 10);
    run.add(Article.of("a", "The tax is good."));
    run.finish();
    assertThat(stances).containsExactly(stance);
  }

  private static ScoringPlan plan(SentenceScorer scorer, List<String> targets) {
    return ScoringPlan.of(scorer, null, targets, ScoringOptions.DEFAULT);
  }

  private static ArticleResult score(Item item) throws IOException {
    return score(item, TARGETS, 10);
  }

  private static ArticleResult score(Item item, List<String> targets, int batchPairs)
      throws IOException {
    return run(List.of(item), targets, batchPairs).get(0);
  }

  private static List<ArticleResult> run(List<Item> items, List<String> targets, int batchPairs)
      throws IOException {
    List<ArticleResult> results = new ArrayList<>();
    ScoringRun run =
        new ScoringRun(
            plan(new CueScorer(), targets), new DuplicateIndex(), results::add, batchPairs);
    for (Item item : items) {
      run.add(item);
    }
    run.finish();
    return results;
  }
}
