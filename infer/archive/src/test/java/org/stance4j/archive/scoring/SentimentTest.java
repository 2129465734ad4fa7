package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.reading.Article;
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
    ScoringPlan plan =
        ScoringPlan.of(new CueScorer(), new Tone(), List.of("tax", "moon"), ScoringOptions.DEFAULT);
    List<ArticleResult> results = new ArrayList<>();
    ScoringRun run = new ScoringRun(plan, null, results::add, 3);
    run.add(Article.of("a", text));
    run.finish();
    return results.get(0);
  }
}
