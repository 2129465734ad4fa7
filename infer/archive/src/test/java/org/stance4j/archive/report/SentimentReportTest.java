package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.report.SampleResults.copyOf;
import static org.stance4j.archive.report.SampleResults.evidence;
import static org.stance4j.archive.report.SampleResults.first;
import static org.stance4j.archive.report.SampleResults.holder;
import static org.stance4j.archive.report.SampleResults.run;
import static org.stance4j.archive.report.SampleResults.scored;
import static org.stance4j.archive.report.SampleResults.sentiment;
import static org.stance4j.archive.report.SampleResults.target;
import static org.stance4j.archive.report.SampleResults.withSentiment;
import static org.stance4j.archive.report.SampleResults.withTone;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.report.ReportData.ArticleRow;
import org.stance4j.archive.report.ReportData.Outlet;
import org.stance4j.archive.report.ReportData.Sentiments;
import org.stance4j.archive.report.ReportData.Tone;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.PageVersion;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;

class SentimentReportTest {
  private static final Sentiment SAD = sentiment("NEGATIVE", 0.8, 0.1, 0.1);
  private static final Sentiment PLAIN = sentiment("NEUTRAL", 0.2, 0.7, 0.1);
  private static final Sentiment HAPPY = sentiment("POSITIVE", 0, 0.4, 0.6);
  private static final Sentiment TORN = sentiment("UNCERTAIN", 0.45, 0.1, 0.45);

  /** A sad story and its copy, a torn one without a date, and an article that was skipped. */
  private static ReportData data() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    collector.add(
        withSentiment(article("a", "2020-01-02", first("a")), SAD, SAD, SAD, PLAIN), null);
    collector.add(
        withSentiment(article("b", "2020-01-03", copyOf("a")), SAD, SAD, SAD, PLAIN), null);
    collector.add(withSentiment(article("c", null, first("c")), TORN, SAD, HAPPY), null);
    collector.add(SampleResults.unscored("d", ArticleResult.Status.SKIPPED, "blank text"), null);
    return collector.data(run(""));
  }

  private static ArticleResult article(String id, @Nullable String day, Story story) {
    return scored(
        id,
        "Post",
        day,
        story,
        target(
            "troops",
            "FAVOR",
            holder("Ann", 0.8, 0.1, withTone(evidence("Go.", 0, 0.8, 0.1), HAPPY))));
  }

  /** Positive, negative, not clear, neutral; each as pages and stories. */
  private static StanceCounts counts(long... numbers) {
    return new StanceCounts(
        IntStream.range(0, 4)
            .mapToObj(i -> new Count(numbers[2 * i], numbers[2 * i + 1]))
            .toList());
  }

  @Test
  void articlesAreCountedInAllByDayAndByOutlet() {
    Sentiments sentiments = data().sentiments();
    assertThat(sentiments).isNotNull();
    assertThat(sentiments.stances().all())
        .extracting(Stances.Stance::label)
        .containsExactly("POSITIVE", "NEGATIVE", "UNCERTAIN", "NEUTRAL");
    assertThat(sentiments.articles().all()).isEqualTo(counts(0, 0, 2, 1, 1, 1, 0, 0));
    assertThat(sentiments.articles().byDay())
        .containsExactly(
            Map.entry(LocalDate.of(2020, 1, 2), counts(0, 0, 1, 1, 0, 0, 0, 0)),
            Map.entry(LocalDate.of(2020, 1, 3), counts(0, 0, 1, 0, 0, 0, 0, 0)));
    assertThat(sentiments.articles().byOutlet())
        .containsExactly(new Outlet("Post", counts(0, 0, 2, 1, 1, 1, 0, 0)));
  }

  @Test
  void sentencesAreCountedToo() {
    Sentiments sentiments = data().sentiments();
    assertThat(sentiments).isNotNull();
    assertThat(sentiments.sentences()).isEqualTo(counts(1, 1, 5, 3, 0, 0, 2, 1));
  }

  @Test
  void laterVersionsOnAPageAreNotCountedAgain() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    for (int number = 1; number <= 2; number++) {
      ArticleResult result = withSentiment(article("p", null, first("p")), SAD, SAD);
      collector.add(
          new ArticleResult(
              "p#v" + number,
              null,
              null,
              null,
              result.status(),
              null,
              1,
              result.targets(),
              result.story(),
              SAD,
              null,
              new PageVersion("p", number, 2),
              result.sentenceSentiments()),
          null);
    }
    Sentiments sentiments = collector.data(run("")).sentiments();
    assertThat(sentiments).isNotNull();
    assertThat(sentiments.articles().all()).isEqualTo(counts(0, 0, 1, 1, 0, 0, 0, 0));
    assertThat(sentiments.sentences()).isEqualTo(counts(0, 0, 1, 1, 0, 0, 0, 0));
  }

  @Test
  void rowsHaveTheTone() {
    assertThat(data().articles().rows())
        .extracting(ArticleRow::tone)
        .containsExactly(
            new Tone("NEGATIVE", 0.8),
            new Tone("NEGATIVE", 0.8),
            new Tone("UNCERTAIN", 0.45),
            null);
    assertThat(data().holders().rows().get(0).evidence().get(0).tone())
        .isEqualTo(new Tone("POSITIVE", 0.6));
  }

  @Test
  void thePageSaysItInWordsAndInItsData() {
    String page = ReportPage.html(data());
    assertThat(page)
        .contains("<a href=\"#sentiment\">Sentiment</a>")
        .contains(
            "Of 2 stories: <b>1</b> negative, <b>1</b> not clear. Of their 5 sentences:"
                + " <b>1</b> positive, <b>3</b> negative, <b>1</b> neutral.")
        .contains("Of 3 pages: <b>2</b> negative, <b>1</b> not clear. Of their 8 sentences:")
        .contains("<title>2 Jan 2020: 1 negative</title>")
        .contains("\"tones\":[[\"Positive\",\"s2\"],[\"Negative\",\"s3\"],")
        .contains("10,[0,0.600],1,0.800]", ",[],0,0.600]");
  }

  @Test
  void withoutSentimentThereIsNothingOfIt() {
    ReportData data = SampleResults.small().data(run(""));
    assertThat(data.sentiments()).isNull();
    assertThat(ReportPage.html(data)).doesNotContain("id=\"sentiment\"").contains("\"tones\":[]");
  }

  @Test
  void aModelWithoutANeutralLabelIsShownToo() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    Sentiment sad = new Sentiment("NEGATIVE", Map.of("NEGATIVE", 0.9, "POSITIVE", 0.1));
    collector.add(withSentiment(article("a", null, first("a")), sad, sad), null);
    assertThat(ReportPage.html(collector.data(run(""))))
        .contains("Of 1 story: <b>1</b> negative. Of its 1 sentence: <b>1</b> negative.");
  }
}
