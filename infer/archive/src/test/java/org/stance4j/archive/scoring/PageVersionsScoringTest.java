package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.VersionsPage;
import org.stance4j.archive.duplicates.DuplicateIndex;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.text.Span;
import org.stance4j.archive.text.TextVersion;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.testing.TinyModels;

/** Versions of an article that a page shows side by side. */
class PageVersionsScoringTest {

  private static final String PAGE = VersionsPage.TEXT;

  @Test
  void versionsAreLinkedInTheirOrder() throws IOException {
    List<ArticleResult> results = score(items(page("p", PAGE)), new DuplicateIndex());
    assertThat(results).extracting(ArticleResult::id).containsExactly("p#v1", "p#v2");
    assertThat(results)
        .extracting(ArticleResult::story)
        .containsExactly(new Story("p#v1", null, null), new Story("p#v1", null, "p#v1"));
    assertThat(results)
        .extracting(ArticleResult::version)
        .containsExactly(new PageVersion("p", 1, 2), new PageVersion("p", 2, 2));
    assertThat(results).extracting(ArticleResult::isNewStory).containsExactly(true, false);
  }

  @Test
  void aPageThatCopiesAnArticleIsOfItsStory() throws IOException {
    List<Item> items = new ArrayList<>();
    Article first = page("p", PAGE).versions().get(0);
    items.add(Article.of("before", first.body()));
    items.addAll(items(page("p", PAGE)));
    items.add(Article.of("after", page("p", PAGE).versions().get(1).body()));
    List<ArticleResult> results = score(items, new DuplicateIndex());
    assertThat(results)
        .extracting(ArticleResult::story)
        .containsExactly(
            new Story("before", null, null),
            new Story("before", "before", null),
            new Story("before", null, "p#v1"),
            new Story("before", "p#v2", null));
  }

  @Test
  void runThatGoesOnWithinAPageLinksItsVersions() throws IOException {
    List<Item> items = items(page("p", PAGE));
    List<ArticleResult> all = score(items, new DuplicateIndex());
    List<ArticleResult> rest = new ArrayList<>();
    ScoringRun second = new ScoringRun(plan(new ArrayList<>()), new DuplicateIndex(), rest::add, 9);
    second.repeat(items.get(0));
    second.add(items.get(1));
    second.finish();
    assertThat(rest).isEqualTo(all.subList(1, 2));
  }

  @Test
  void sentencesAreFoundInTheTextAsGiven() throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    for (ArticleResult result : score(items(page("p", PAGE)), null)) {
      for (HolderResult holder : result.targets().get(0).holders()) {
        evidence.addAll(holder.evidence());
      }
    }
    for (Evidence sentence : evidence) {
      List<Span> parts =
          sentence.parts().isEmpty()
              ? List.of(new Span(sentence.start(), sentence.end()))
              : sentence.parts();
      assertThat(parts.stream().map(part -> part.of(PAGE)).toList())
          .isEqualTo(sentence.text().lines().toList());
      assertThat(sentence.start()).isEqualTo(parts.get(0).start());
      assertThat(sentence.end()).isEqualTo(parts.get(parts.size() - 1).end());
    }
    assertThat(evidence)
        .extracting(Evidence::text)
        .contains(
            "The harbour tax is good for the town,\nsaid the mayor on Monday after a long\n"
                + "debate in the council.",
            "The harbour tax is bad for the town,\nsaid the mayor on Monday after a long\n"
                + "debate in the council.",
            "The tax of the neighbours is good.");
    assertThat(evidence).extracting(sentence -> sentence.parts().size()).contains(0, 2, 3);
  }

  @Test
  void whatVersionsHaveInCommonIsScoredOnce() throws IOException {
    List<List<TextTarget>> asked = new ArrayList<>();
    ScoringRun run = new ScoringRun(plan(asked), null, result -> {}, 50);
    for (Item version : items(page("p", PAGE))) {
      run.add(version);
    }
    run.finish();
    List<String> sentences = asked.stream().flatMap(List::stream).map(TextTarget::text).toList();
    assertThat(sentences)
        .doesNotHaveDuplicates()
        .contains("It rained all day on the quay.", "The tax of the neighbours is good.");
  }

  @Test
  void linesOutsideTheColumnsAreNamed() throws IOException {
    for (ArticleResult result : score(items(page("p", PAGE)), null)) {
      assertThat(result.dropped())
          .filteredOn(piece -> piece.rule().equals(TextVersion.OUTSIDE))
          .extracting(piece -> piece.span().of(PAGE))
          .containsExactly(
              "Harbour Courier, how this report changed",
              "Compare the two versions of our report.",
              "Read more about the harbour");
    }
  }

  @Test
  void singlePagesAreTakenApartOnRequest() {
    try (StanceModel model = TinyModels.random(5, List.of("FAVOR", "AGAINST"), List.of("tax"))) {
      ArticleScorer scorer = ArticleScorer.of(model, ScoringOptions.DEFAULT.withAnyLanguage(true));
      Article page = page("p", PAGE);
      assertThat(scorer.scoreVersions(page))
          .extracting(result -> result.story().versionOf())
          .containsExactly(null, "p#v1");
      assertThat(scorer.score(page).id()).isEqualTo("p");
      Article table = page("t", VersionsPage.TABLE);
      assertThat(scorer.scoreVersions(table)).containsExactly(scorer.score(table));
    }
  }

  private static Article page(String id, String text) {
    return new Article(
        id, null, "Courier", null, null, text, ArticleFormat.TXT, new Origin("test", 1));
  }

  private static List<Item> items(Article page) {
    return List.copyOf(page.versions());
  }

  private static List<ArticleResult> score(List<Item> items, DuplicateIndex index)
      throws IOException {
    List<ArticleResult> results = new ArrayList<>();
    ScoringRun run = new ScoringRun(plan(new ArrayList<>()), index, results::add, 9);
    for (Item item : items) {
      run.add(item);
    }
    run.finish();
    return results;
  }

  private static ScoringPlan plan(List<List<TextTarget>> asked) {
    ScoringOptions options =
        ScoringOptions.DEFAULT.withAnyLanguage(true).withKeepDropped(true).withMaxEvidence(50);
    return ScoringPlan.of(new WatchedScorer(asked), null, List.of("tax"), options);
  }
}
