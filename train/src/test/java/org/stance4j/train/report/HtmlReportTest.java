package org.stance4j.train.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.Scored;

class HtmlReportTest {
  private static final ReportData WHOLE = SampleReports.whole();
  private static final String PAGE = HtmlReport.of(WHOLE);

  private static String four(double value) {
    return Html.number(value);
  }

  @Test
  void namesModelDataAndTime() {
    assertThat(PAGE)
        .contains("<h1>Evaluation of tiny-3</h1>")
        .contains("SHA-256 " + "0123456789abcdef".repeat(4))
        .contains("SHA-256 " + "fedcba9876543210".repeat(4))
        .contains("split test", "3 February 2020, 04:05 UTC", "stance4j 1.2.3")
        .contains("1 sentences could not be scored");
  }

  @Test
  void showsTheMetricsAndTheirIntervals() {
    Evaluation evaluation = WHOLE.result().evaluation();
    assertThat(PAGE)
        .contains("<dt>Macro F1</dt><dd class=\"value\">" + four(evaluation.macroF1()) + "</dd>")
        .contains("<dd class=\"range\">0.611 to 0.702 <span>(95%)</span></dd>")
        .contains("<dt>Log loss</dt><dd class=\"value\">" + four(evaluation.nll()) + "</dd>");
  }

  @Test
  void doesWithoutIntervalsAndWithoutHistory() {
    String page = HtmlReport.of(SampleReports.plain());
    assertThat(page).doesNotContain("class=\"range\"", "How training went");
    assertThat(PAGE).contains("How training went", ">0.704</text>");
  }

  @Test
  void theConfusionMatrixHasCountsAndSharesOfTheRow() {
    int[][] counts = WHOLE.result().evaluation().confusion();
    double row = counts[0][0] + counts[0][1] + counts[0][2];
    assertThat(PAGE)
        .contains(
            "<b>%d</b><small>%s</small>".formatted(counts[0][1], Html.percent(counts[0][1] / row)));
  }

  @Test
  void noForeignTextBecomesMarkup() {
    assertThat(Pattern.compile("<script").matcher(PAGE).results()).hasSize(1);
    assertThat(PAGE)
        .contains("&lt;script&gt;", "iraq&lt;b&gt;.stance", "training data: &lt;i&gt;.")
        .doesNotContain("<script>window", "</td><script>", "stance4j <", "<b>.stance");
  }

  @Test
  void refersToNothingOutsideOfItself() {
    List<String> addresses =
        Pattern.compile("(?:src|href|url|action)\\s*[=(]\\s*\"?([^\" )]*)")
            .matcher(PAGE)
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("#"));
    assertThat(PAGE).doesNotContain("http://", "https://", "@import");
  }

  @Test
  void everyAnchorHasItsPart() {
    List<String> anchors =
        Pattern.compile("href=\"#([^\"]+)\"")
            .matcher(PAGE)
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    assertThat(anchors).hasSize(7).allMatch(a -> PAGE.contains("<section id=\"" + a + "\""));
  }

  @Test
  void theSameDataGivesTheSamePage() {
    assertThat(HtmlReport.of(WHOLE)).isEqualTo(PAGE);
  }

  @Test
  void aModelWithoutMistakesHasNoListOfThem() {
    List<Scored> right =
        List.of(
            SampleReports.scored("a", null, 0, 1, 0, 0),
            SampleReports.scored("b", null, 1, 0, 1, 0));
    ModelEvaluation result =
        new ModelEvaluation(
            "stance",
            Evaluation.of(SampleReports.LABELS, right),
            right,
            List.of(),
            List.of(),
            List.of(),
            1);
    String page = HtmlReport.of(SampleReports.data(Map.of(), Map.of(), result));
    assertThat(page).doesNotContain("id=\"errors\"", "id=\"targets\"").contains("100.0%");
  }

  @Test
  void mistakesComeInTheOrderOfTheirProbability() {
    List<Scored> scored =
        List.of(
            SampleReports.scored("mild", null, 0, 0.4, 0.6, 0),
            SampleReports.scored("right", null, 0, 0.99, 0.01, 0),
            SampleReports.scored("sure", null, 0, 0.1, 0.9, 0),
            SampleReports.scored("middling", null, 2, 0.7, 0.1, 0.2));
    ModelEvaluation result =
        new ModelEvaluation(
            "stance",
            Evaluation.of(SampleReports.LABELS, scored),
            scored,
            List.of(),
            List.of(),
            List.of(),
            1);
    assertThat(ExplainedError.mostConfident(result, 2))
        .extracting(Scored::id)
        .containsExactly("sure", "middling");
  }
}
