package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.engine.testing.Browser;

/** A report in a real browser. Skipped where there is none. */
class ReportInBrowserTest {
  private static final int ARTICLES = 10_000;

  @TempDir static Path folder;
  private static Browser browser;
  private static Path report;
  private static Path hostile;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> executable = Browser.find();
    if (executable.isPresent()) {
      browser = Browser.start(executable.get(), folder.resolve("profile"));
    }
    report = write("report.html", ReportPage.html(SampleResults.many(ARTICLES)));
    hostile = write("hostile.html", ReportPage.html(SampleResults.hostile()));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Before each test and not before all, or the skipped tests would not be counted. */
  @BeforeEach
  void needsABrowser() {
    assumeTrue(browser != null, "no Chromium or Chrome on the path");
  }

  private static Path write(String name, String html) throws Exception {
    return Files.writeString(folder.resolve(name), html);
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  private static int number(String expression) throws Exception {
    return browser.evaluate(expression).asInt();
  }

  private static void type(String table, String words) throws Exception {
    browser.evaluate(
        "{ const field = document.querySelector('#%s input'); field.value = '%s';"
                .formatted(table, words)
            + " field.dispatchEvent(new Event('input')); }");
  }

  private static void sortBy(String table, int column) throws Exception {
    browser.evaluate(
        "document.querySelectorAll('#%s thead button')[%d].click()".formatted(table, column));
  }

  private static List<String> column(String table, int column) throws Exception {
    JsonNode cells =
        browser.evaluate(
            "[...document.querySelectorAll('#%s tbody tr')].map(r => r.cells[%d].innerText)"
                .formatted(table, column));
    List<String> values = new ArrayList<>();
    cells.forEach(cell -> values.add(cell.asText().strip()));
    return values;
  }

  @Test
  void asksForNothingAndComplainsOfNothing() throws Exception {
    for (Path page : List.of(report, hostile)) {
      browser.open(page, 1280, false, true);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests()).containsExactly(page.toUri().toString());
    }
  }

  @Test
  void evenAScriptThatGotInWouldNotRun() throws Exception {
    String page = Files.readString(hostile);
    Path open = write("open.html", page.replace("</main>", "<script>hacked = 1</script></main>"));
    browser.open(open, 1280, false, true);
    assertThat(text("typeof window.hacked")).isEqualTo("undefined");
    assertThat(browser.complaints()).anyMatch(c -> c.contains("Content Security Policy"));
  }

  @Test
  void aTextOfTheDataIsShownAndNotRun() throws Exception {
    browser.open(hostile, 1280, false, true);
    browser.evaluate("document.querySelector('.open').click()");
    assertThat(text("document.querySelector('.said b').textContent"))
        .isEqualTo(
            "said " + SampleResults.HOSTILE.replace('\u2028', ' ').replace('\ud83d', '\ufffd'));
    assertThat(text("document.querySelector('.said mark').textContent")).isEqualTo("</script>");
    assertThat(text("typeof window.hacked")).isEqualTo("undefined");
  }

  @ParameterizedTest
  @CsvSource({"375,false", "375,true", "1280,false", "1280,true"})
  void fitsTheScreenAndCanBeReadThere(int width, boolean dark) throws Exception {
    for (Path page : List.of(report, hostile)) {
      browser.open(page, width, dark, true);
      browser.evaluate("document.querySelectorAll('.open').forEach(button => button.click())");
      browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
      assertThat(browser.evaluate(contrastScript()).asDouble()).isBetween(4.5, 21.0);
      assertThat(text("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo(dark ? "rgb(20, 24, 28)" : "rgb(255, 255, 255)");
    }
  }

  /** The lowest contrast of text with what is behind it, by the formula of WCAG 2.1. */
  private static String contrastScript() throws Exception {
    try (var in = ReportInBrowserTest.class.getResourceAsStream("contrast.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void manyArticlesTakeNoMoreRowsThanAScreenful() throws Exception {
    browser.open(report, 1280, false, true);
    assertThat(number("document.querySelectorAll('#articles-table tbody tr').length"))
        .isEqualTo(25);
    assertThat(text("document.querySelector('#articles-table .status').textContent"))
        .isEqualTo("Rows 1 to 25 of 10,000");
    browser.evaluate("document.querySelectorAll('#articles-table .pages button')[1].click()");
    assertThat(text("document.querySelector('#articles-table .status').textContent"))
        .isEqualTo("Rows 26 to 50 of 10,000");
    assertThat(column("articles-table", 0)).first().asString().startsWith("Title of id-25");
  }

  @Test
  void aClickOnAHeadingSortsAllRowsAndAnotherTurnsThemRound() throws Exception {
    browser.open(report, 1280, false, true);
    sortBy("articles-table", 0);
    assertThat(column("articles-table", 0)).first().asString().startsWith("Title of id-0");
    sortBy("articles-table", 0);
    assertThat(column("articles-table", 0)).first().asString().startsWith("Title of id-9999");
    String state = "document.querySelector('#articles-table thead th').ariaSort";
    assertThat(text(state)).isEqualTo("descending");
    sortBy("articles-table", 2);
    assertThat(column("articles-table", 2)).containsOnly("2020-01-01");
    assertThat(number("document.querySelectorAll('#articles-table [aria-sort]').length"))
        .isEqualTo(1);
  }

  @Test
  void everyColumnOfTheHoldersCanBeSorted() throws Exception {
    browser.open(report, 1280, false, true);
    for (int column = 0; column < 7; column++) {
      sortBy("holders-table", column);
      String state = "document.querySelectorAll('#holders-table thead th')[%d].ariaSort";
      assertThat(text(state.formatted(column))).isEqualTo(column < 3 ? "ascending" : "descending");
    }
    sortBy("holders-table", 3);
    assertThat(column("holders-table", 3).stream().map(p -> Integer.parseInt(p.replace("%", ""))))
        .isSorted();
  }

  @Test
  void searchingAndChoosingLeaveTheRowsThatFit() throws Exception {
    browser.open(report, 1280, false, true);
    type("holders-table", "  SPEAKER 96 favour");
    assertThat(column("holders-table", 0)).containsOnly("Speaker 96").hasSize(2);
    browser.evaluate(
        "{ const s = document.querySelector('#holders-table select'); s.value = '1';"
            + " s.dispatchEvent(new Event('change')); }");
    assertThat(column("holders-table", 1))
        .containsExactly("sanctions on a country with a long name");
    type("articles-table", "id-9999");
    assertThat(column("articles-table", 0)).hasSize(1);
    type("articles-table", "nothing like it");
    assertThat(text("document.querySelector('#articles-table .status').textContent"))
        .isEqualTo("No rows");
  }

  @Test
  void articlesCanBeChosenAndSortedBySentiment() throws Exception {
    browser.open(report, 1280, false, true);
    String choose =
        "{ const s = document.querySelectorAll('#articles-table select')[1]; s.value = '%d';"
            + " s.dispatchEvent(new Event('change')); }";
    browser.evaluate(choose.formatted(1));
    assertThat(column("articles-table", 5)).hasSize(25).containsOnly("Negative 90%");
    browser.evaluate(choose.formatted(2));
    assertThat(column("articles-table", 5)).containsOnly("Not clear");
    browser.evaluate(choose.formatted(0).replace("'0'", "''"));
    sortBy("articles-table", 5);
    assertThat(column("articles-table", 5)).containsOnly("Positive 70%");
  }

  @Test
  void aSentenceShowsItsTone() throws Exception {
    browser.open(report, 1280, false, true);
    browser.evaluate("document.querySelector('#holders-table .open').click()");
    assertThat(text("document.querySelector('.evidence .about').textContent"))
        .matches("In favour \\d+% · tone: (Positive 70%|Negative 90%|Neutral 60%) · Title of .*");
  }

  @Test
  void theKeyboardOpensTheEvidenceInItsContext() throws Exception {
    browser.open(report, 1280, false, true);
    browser.evaluate("document.querySelector('#holders-table .open').focus()");
    browser.press("Enter");
    assertThat(text("document.activeElement.ariaExpanded")).isEqualTo("true");
    assertThat(text("document.querySelector('.evidence .said').textContent"))
        .matches("Once\\. Send them home, number \\d+ said\\. Then they went\\.");
    browser.press(" ");
    assertThat(text("document.activeElement.ariaExpanded")).isEqualTo("false");
    assertThat(number("document.querySelectorAll('.evidence').length")).isZero();
  }

  @Test
  void theFirstStopOfTheKeyboardSkipsToTheResults() throws Exception {
    browser.open(report, 1280, false, true);
    browser.press("Tab");
    assertThat(text("document.activeElement.className")).isEqualTo("skip");
    assertThat(number("document.activeElement.getBoundingClientRect().left")).isPositive();
    browser.press("Enter");
    assertThat(text("document.activeElement.id")).isEqualTo("content");
  }

  @Test
  void everythingThatCanBeClickedCanBeReachedByTheKeyboard() throws Exception {
    browser.open(report, 1280, false, true);
    String unreachable =
        "[...document.querySelectorAll('a, button, summary, input, select')]"
            + ".filter(e => e.tabIndex < 0).length";
    assertThat(number(unreachable)).isZero();
    browser.evaluate("document.querySelector('#holders-table .scroll').focus()");
    browser.press("Tab");
    assertThat(text("document.activeElement.textContent")).isEqualTo("Name");
    assertThat(text("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
  }

  @Test
  void theSwitchShowsEveryPageInsteadOfEachStory() throws Exception {
    browser.open(report, 1280, false, true);
    String shown = "[...document.querySelectorAll('.by-%s')].every(e => e.offsetHeight %s)";
    assertThat(browser.evaluate(shown.formatted("pages", "== 0")).asBoolean()).isTrue();
    browser.evaluate("document.getElementById('count-pages').click()");
    assertThat(browser.evaluate(shown.formatted("stories", "== 0")).asBoolean()).isTrue();
    assertThat(browser.evaluate(shown.formatted("pages", "> 0")).asBoolean()).isTrue();
  }

  @Test
  void chartsAndCountsNeedNoScripts() throws Exception {
    browser.open(report, 1280, false, false);
    assertThat(number("document.querySelectorAll('svg g rect').length")).isGreaterThan(40);
    assertThat(number("document.querySelectorAll('noscript p').length")).isEqualTo(2);
  }
}
