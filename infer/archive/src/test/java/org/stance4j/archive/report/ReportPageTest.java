package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String PAGE =
      ReportPage.html(SampleResults.small().data(SampleResults.run("")));

  private static List<String> matches(String regex, String page) {
    return Pattern.compile(regex)
        .matcher(page)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  private static JsonNode data(String page) throws Exception {
    return new ObjectMapper().readTree(matches("(?s)id=\"data\">(.*?)</script>", page).get(0));
  }

  @Test
  void saysWhatWasRead() {
    assertThat(PAGE)
        .contains(
            "7 pages from 2 outlets, 2\u00A0Jan\u00A02020 to 3\u00A0Jan\u00A02020, were read.")
        .contains(
            "2 are copies or later versions of another, which leaves 5 stories. <b>2 stories were</b> scored")
        .contains(
            "<dt>Sentences</dt><dd class=\"value\">20</dd><dd class=\"range\">40 with copies");
  }

  @Test
  void namesModelAndData() {
    assertThat(PAGE)
        .contains("<dd>tiny</dd>", "<code>" + "0123456789abcdef".repeat(4) + "</code>")
        .contains("--threads 1", "news.jsonl", "3 February 2020, 04:05 UTC", "stance4j 1.2.3")
        .contains("temperature 1.500", "<dt>seed</dt><dd>42</dd>", "# Card");
  }

  @Test
  void countsEachStoryOnceOrEveryPage() {
    assertThat(PAGE)
        .contains("Of 2 stories, 1 takes a position: <b>1</b> in favour, <b>0</b> against.")
        .contains("Of 4 pages, 3 take a position: <b>2</b> in favour, <b>1</b> against.")
        .contains("<title>2 Jan 2020: 1 in favour</title>")
        .contains("1 story without a date is not in it.");
  }

  @Test
  void theChartsHaveTheSameNumbersAsTables() {
    assertThat(PAGE)
        .contains(
            "<th scope=\"row\">3 Jan 2020</th><td class=\"n\">1</td><td class=\"n\">1</td>"
                + "<td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">2</td>");
  }

  @Test
  void theDataOfTheTablesAreInThePage() throws Exception {
    JsonNode json = data(PAGE);
    assertThat(json.get("articles")).hasSize(7);
    assertThat(json.get("holders").get(0).toString())
        .startsWith("[\"Ann Lee\",[],0,2,0.5,1,3,1,3,[[\"Send them home now, Ann Lee said.\"");
  }

  @Test
  void noForeignTextBecomesMarkup() throws Exception {
    String page = ReportPage.html(SampleResults.hostile());
    assertThat(matches("(<script)", page)).hasSize(2);
    assertThat(matches("(<img|<!--|window\\.hacked=1</)", page)).isEmpty();
    assertThat(page)
        .doesNotContain("\u2028")
        .contains("&lt;script&gt;window.hacked=1&lt;/script&gt;");
    String shown = SampleResults.HOSTILE.replace('\u2028', ' ').replace('\ud83d', '\ufffd');
    JsonNode said = data(page).get("holders").get(0).get(9).get(0);
    assertThat(said.get(0).asText()).isEqualTo("said " + shown);
    assertThat(said.get(9).toString()).isEqualTo("[5,14,100]");
  }

  @Test
  void refersToNothingOutsideOfItself() {
    assertThat(matches("(?:src|href|url|action)\\s*[=(]\\s*\"?([^\" )]*)", PAGE))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("#"));
    assertThat(PAGE).doesNotContain("http://", "https://", "@import");
  }

  @Test
  void everyAnchorHasItsPart() {
    assertThat(matches("<a href=\"#([^\"]+)\"", PAGE))
        .hasSize(7)
        .allMatch(a -> PAGE.contains("<section id=\"" + a + "\""));
  }

  @Test
  void theSameDataGivesTheSamePage() {
    assertThat(ReportPage.html(SampleResults.small().data(SampleResults.run("")))).isEqualTo(PAGE);
  }

  @Test
  void anArchiveWithoutArticlesHasAPageToo() {
    ReportCollector empty = SampleResults.collector(ReportLimits.DEFAULT);
    assertThat(ReportPage.html(empty.data(SampleResults.run(""))))
        .contains("0 pages were read. None of them is a copy or a later version of another.");
  }

  @Test
  void aModelWithoutTargetsAndArticlesWithoutDatesOrOutletsAreSaidToBeSo() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    collector.add(
        SampleResults.scored(
            "a", null, null, SampleResults.first("a"), SampleResults.target(null, "UNCERTAIN")),
        null);
    assertThat(ReportPage.html(collector.data(SampleResults.run(""))))
        .contains("All articles</h3>", "no chart over", "No article says which outlet");
  }

  @Test
  void saysSoWhereAListIsCut() {
    ReportCollector collector = SampleResults.collector(new ReportLimits(1, 10, 1, 10, 10));
    for (String id : List.of("a", "b", "c")) {
      collector.add(
          SampleResults.scored(
              id, null, null, SampleResults.first(id), SampleResults.target("t", "FAVOR")),
          null);
    }
    assertThat(ReportPage.html(collector.data(SampleResults.run(""))))
        .contains("The first 1 of 3 articles. All counts above cover all.");
  }
}
