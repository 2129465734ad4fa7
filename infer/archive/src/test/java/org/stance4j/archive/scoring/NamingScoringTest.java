package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.reading.Article;
import org.stance4j.engine.model.TextTarget;

/** Whether the name of a target stands in an article counts for its positions. */
class NamingScoringTest {

  private static final String TARGET = "withdrawal of US troops from Iraq";
  private static final String BESIDE = "The mayor opened the new bridge over the river. ";

  @Test
  void anArticleThatNamesTheTargetTakesThePositionOfItsSentences() throws IOException {
    TargetResult result = score(BESIDE.repeat(2) + "Baghdad was quiet.", ScoringOptions.DEFAULT);
    assertThat(result.named()).isTrue();
    assertThat(result.stance()).isEqualTo("FAVOR");
    assertThat(result.holders()).extracting(HolderResult::stance).containsExactly("FAVOR");
  }

  @Test
  void oneThatDoesNotTakesNoneForLikelySentences() throws IOException {
    TargetResult result = score(BESIDE.repeat(12), ScoringOptions.DEFAULT);
    assertThat(result.named()).isFalse();
    assertThat(result.stance()).isEqualTo("NONE");
    assertThat(result.holders()).extracting(HolderResult::stance).containsExactly("NONE");
  }

  @Test
  void farFromTheNameLikelySentencesAreNotBelieved() throws IOException {
    String far = "“That is the best we can hope for,” the mayor said. " + BESIDE.repeat(12);
    String text = far + "Baghdad was quiet.";
    TargetResult result = score(text, ScoringOptions.DEFAULT);
    assertThat(result.named()).isTrue();
    assertThat(result.stance()).isEqualTo("FAVOR");
    assertThat(result.holders()).extracting(HolderResult::holder).containsOnlyNulls();
    assertThat(score(text, ScoringOptions.DEFAULT.withNeedsName(false)).holders())
        .extracting(HolderResult::holder)
        .contains("mayor");
  }

  @Test
  void itsHeadlineCountsToo() throws IOException {
    Article article = Article.of("a", "Iraq, a year on\n\n" + BESIDE.repeat(12));
    assertThat(score(article, ScoringOptions.DEFAULT).named()).isTrue();
  }

  @Test
  void thatCanBeTurnedOff() throws IOException {
    TargetResult result = score(BESIDE.repeat(12), ScoringOptions.DEFAULT.withNeedsName(false));
    assertThat(result.named()).isFalse();
    assertThat(result.stance()).isEqualTo("FAVOR");
  }

  @Test
  void inAnyLanguageNamesAreNotKnown() throws IOException {
    TargetResult result = score(BESIDE.repeat(12), ScoringOptions.DEFAULT.withAnyLanguage(true));
    assertThat(result.stance()).isEqualTo("FAVOR");
  }

  @Test
  void fewSentencesNeedNoName() throws IOException {
    TargetResult result = score(BESIDE.repeat(3), ScoringOptions.DEFAULT);
    assertThat(result.named()).isFalse();
    assertThat(result.stance()).isEqualTo("FAVOR");
  }

  private static TargetResult score(String text, ScoringOptions options) throws IOException {
    return score(Article.of("a", text), options);
  }

  private static TargetResult score(Article article, ScoringOptions options) throws IOException {
    List<ArticleResult> results = new ArrayList<>();
    ScoringPlan plan = ScoringPlan.of(new Agreeing(), null, List.of(TARGET), options);
    ScoringRun run = new ScoringRun(plan, null, results::add, 100);
    run.add(article);
    run.finish();
    return results.get(0).targets().get(0);
  }

  /** Finds a likely position in whatever it reads. */
  private record Agreeing() implements SentenceScorer {

    @Override
    public List<String> labels() {
      return List.of("FAVOR", "AGAINST", "NONE");
    }

    @Override
    public double uncertaintyThreshold() {
      return 0.5;
    }

    @Override
    public List<SentenceScore> score(List<TextTarget> inputs) {
      return inputs.stream()
          .map(input -> SentenceScore.of(new double[] {0.7, 0.1, 0.2}, 1, true))
          .toList();
    }
  }
}
