package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.VersionsPage;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.testing.TinyModels;

class SentimentTest {

  /** Happy words are positive, sad ones negative. */
  private record Tone() implements SentenceScorer {
    @Override
    public List<String> labels() {
      return List.of("POSITIVE", "NEGATIVE");
    }

    @Override
    public double uncertaintyThreshold() {
      return 0.6;
    }

    @Override
    public List<SentenceScore> score(List<TextTarget> inputs) {
      return inputs.stream().map(Tone::score).toList();
    }

    private static SentenceScore score(TextTarget input) {
      assertThat(input.target()).isNull();
      if (input.text().contains("mute")) {
        return SentenceScore.failed("mute sentence");
      }
      double happy = input.text().contains("happy") ? 0.75 : 0.25;
      return SentenceScore.of(new double[] {happy, 1 - happy}, 1, true);
    }
  }

  @Test
  void eachEvidenceSentenceHasItsOwn() throws IOException {
    ArticleResult result = score("The tax is good, he was happy. The tax is bad for the sad.");
    assertThat(result.targets().get(0).holders().get(0).evidence())
        .extracting(e -> e.text().substring(0, 11), e -> String.valueOf(e.sentiment()))
        .containsExactlyInAnyOrder(
            tuple(
                "The tax is ",
                "Sentiment[sentiment=POSITIVE, probabilities={POSITIVE=0.75, NEGATIVE=0.25}]"),
            tuple(
                "The tax is ",
                "Sentiment[sentiment=NEGATIVE, probabilities={POSITIVE=0.25, NEGATIVE=0.75}]"));
  }

  @Test
  void sentencesWithoutAPositionHaveTheirsToo() throws IOException {
    String text = "The tax is good, he was happy. It rained.";
    List<SentenceSentiment> sentences = score(text).sentenceSentiments();
    assertThat(sentences).isNotNull();
    assertThat(sentences)
        .extracting(s -> text.substring(s.start(), s.end()), s -> s.sentiment().sentiment())
        .containsExactly(
            tuple("The tax is good, he was happy.", "POSITIVE"), tuple("It rained.", "NEGATIVE"));
    assertThat(sentences.get(1).sentiment().probabilities())
        .isEqualTo(Map.of("POSITIVE", 0.25, "NEGATIVE", 0.75));
  }

  @Test
  void aSentenceThatCannotBeScoredHasNone() throws IOException {
    List<SentenceSentiment> sentences =
        score("It is mute here. The tax is good.").sentenceSentiments();
    assertThat(sentences).extracting(SentenceSentiment::start).containsExactly(17);
  }

  @Test
  void placesAreThoseOfThePageThatShowsVersions() throws IOException {
    String page = VersionsPage.TEXT;
    int severalPieces = 0;
    for (Article version : Article.of("p", page).versions()) {
      List<SentenceSentiment> sentences = scoreArticle(version).sentenceSentiments();
      assertThat(sentences).isNotEmpty();
      for (SentenceSentiment sentence : sentences) {
        Span whole = new Span(sentence.start(), sentence.end());
        List<Span> pieces = sentence.parts().isEmpty() ? List.of(whole) : sentence.parts();
        assertThat(pieces).allMatch(piece -> version.body().contains(piece.of(page)));
        severalPieces += sentence.parts().size();
      }
    }
    assertThat(severalPieces).isPositive();
  }

  @Test
  void withoutAModelOfSentimentThereIsNone() throws IOException {
    List<ArticleResult> results = new ArrayList<>();
    ScoringPlan plan =
        ScoringPlan.of(new CueScorer(), null, List.of("tax"), ScoringOptions.DEFAULT);
    ScoringRun run = new ScoringRun(plan, null, results::add, 3);
    run.add(Article.of("a", "The tax is good."));
    run.finish();
    assertThat(results.get(0).sentenceSentiments()).isNull();
  }

  @Test
  void thatOfTheArticleIsFromAllItsSentences() throws IOException {
    Sentiment sentiment = score("It is sad. It rained. The tax is good.").sentiment();
    assertThat(sentiment).isNotNull();
    assertThat(sentiment.sentiment()).isEqualTo("NEGATIVE");
    assertThat(sentiment.probabilities().get("NEGATIVE")).isEqualTo(0.75);
  }

  @Test
  void aTornArticleIsUncertain() throws IOException {
    Sentiment sentiment = score("It is happy here. It is sad there.").sentiment();
    assertThat(sentiment).isNotNull();
    assertThat(sentiment.sentiment()).isEqualTo(StanceRule.UNCERTAIN);
  }

  @Test
  void itDoesNotChangePositions() throws IOException {
    String text = "The tax is good, he was happy. The moon is bad. It rained.";
    ScoringPlan without =
        ScoringPlan.of(new CueScorer(), null, List.of("tax", "moon"), ScoringOptions.DEFAULT);
    List<ArticleResult> plain = new ArrayList<>();
    ScoringRun run = new ScoringRun(without, null, plain::add, 3);
    run.add(Article.of("a", text));
    run.finish();
    assertThat(score(text).targets())
        .extracting(TargetResult::stance, TargetResult::probabilities)
        .isEqualTo(
            plain.get(0).targets().stream()
                .map(t -> tuple(t.stance(), t.probabilities()))
                .toList());
  }

  @Test
  void aModelWithTargetsIsNoSentimentModel() {
    List<String> labels = List.of("POSITIVE", "NEGATIVE");
    try (StanceModel stance = TinyModels.random(5, labels, List.of("tax"));
        StanceModel tone = TinyModels.random(5, labels, List.of("tax"))) {
      assertThatThrownBy(() -> ArticleScorer.of(stance, tone, ScoringOptions.DEFAULT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("without targets");
    }
  }

  private static ArticleResult score(String text) throws IOException {
    return scoreArticle(Article.of("a", text));
  }

  private static ArticleResult scoreArticle(Article article) throws IOException {
    ScoringPlan plan =
        ScoringPlan.of(new CueScorer(), new Tone(), List.of("tax", "moon"), ScoringOptions.DEFAULT);
    List<ArticleResult> results = new ArrayList<>();
    ScoringRun run = new ScoringRun(plan, null, results::add, 3);
    run.add(article);
    run.finish();
    return results.get(0);
  }
}
