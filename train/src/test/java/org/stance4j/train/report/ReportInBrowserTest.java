package org.stance4j.train.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
  /** The lowest contrast of text with what is behind it, by the formula of WCAG 2.1. */
  private static final String LOWEST_CONTRAST =
      """
      (() => {
        const parse = (color) => {
          const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
          return [r, g, b, a];
        };
        const over = ([r, g, b, a], below) =>
            [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
        const backgroundOf = (node) => {
          if (!node) return [255, 255, 255];
          const color = parse(getComputedStyle(node).backgroundColor);
          return color[3] === 1 ? color.slice(0, 3) : over(color, backgroundOf(node.parentElement));
        };
        const luminance = (color) => {
          const [r, g, b] = color.map((c) => c / 255)
              .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        let lowest = 21;
        for (const node of document.querySelectorAll("body *")) {
          const text = [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          if (!text || node.matches("script, title")) continue;
          const style = getComputedStyle(node);
          const front = node.closest("svg") ? style.fill : style.color;
          const behind = backgroundOf(node.closest("svg")?.parentElement ?? node);
          const [dark, light] = [luminance(over(parse(front), behind)), luminance(behind)]
              .sort((a, b) => a - b);
          lowest = Math.min(lowest, (light + 0.05) / (dark + 0.05));
        }
        return lowest;
      })()
      """;

  @TempDir static Path folder;
  private static Browser browser;
  private static Path report;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> executable = Browser.find();
    if (executable.isPresent()) {
      browser = Browser.start(executable.get(), folder.resolve("profile"));
    }
    report = write("report.html", HtmlReport.of(SampleReports.whole()));
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

  @Test
  void asksForNothingAndComplainsOfNothing() throws Exception {
    browser.open(report, 1400, false, true);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(report.toUri().toString());
    assertThat(browser.evaluate("document.title").asText()).isEqualTo("Evaluation of tiny-3");
  }

  /** Or the test above would mean nothing. */
  @Test
  void complaintsAndRequestsOfAPageAreNoticed() throws Exception {
    Path broken = write("broken.html", "<img src='missing.png'><script>nothing.there();</script>");
    browser.open(broken, 1400, false, true);
    assertThat(browser.complaints()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(browser.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"375,false", "375,true", "1400,false", "1400,true"})
  void fitsTheScreenAndCanBeReadThere(int width, boolean dark) throws Exception {
    browser.open(report, width, dark, true);
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(browser.evaluate(LOWEST_CONTRAST).asDouble()).isBetween(4.5, 21.0);
    String background = "getComputedStyle(document.body).backgroundColor";
    assertThat(browser.evaluate(background).asText())
        .isEqualTo(dark ? "rgb(20, 24, 28)" : "rgb(255, 255, 255)");
  }

  @Test
  void aTextOfTheDataIsShownAndNotRun() throws Exception {
    browser.open(report, 1400, false, true);
    assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
    assertThat(browser.evaluate("document.querySelector('.said').textContent").asText())
        .isEqualTo(SampleReports.HOSTILE);
  }

  @Test
  void evenAScriptThatGotInWouldNotRun() throws Exception {
    String page = HtmlReport.of(SampleReports.plain());
    Path open = write("open.html", page.replace("</main>", "<script>hacked = 1</script></main>"));
    browser.open(open, 1400, false, true);
    assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
    assertThat(browser.complaints()).anyMatch(c -> c.contains("Content Security Policy"));
  }

  @Test
  void aClickOnAHeadingSortsTheTable() throws Exception {
    browser.open(report, 1400, false, true);
    List<Double> before = column("#labels", 3);
    browser.evaluate("document.querySelectorAll('#labels th button')[3].click()");
    assertThat(column("#labels", 3))
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .containsExactlyInAnyOrderElementsOf(before);
    browser.evaluate("document.querySelectorAll('#labels th button')[3].click()");
    assertThat(column("#labels", 3)).isSorted();
    String state = "document.querySelectorAll('#labels thead th')[3].ariaSort";
    assertThat(browser.evaluate(state).asText()).isEqualTo("ascending");
  }

  @Test
  void everythingThatCanBeClickedCanBeReachedByTheKeyboard() throws Exception {
    browser.open(report, 1400, false, true);
    String unreachable =
        "[...document.querySelectorAll('a, button, summary')].filter(e => e.tabIndex < 0).length";
    assertThat(browser.evaluate(unreachable).asInt()).isZero();
    assertThat(browser.evaluate("document.querySelectorAll('th button').length").asInt())
        .isEqualTo(10);
  }

  @Test
  void isCompleteWithoutScripts() throws Exception {
    browser.open(report, 1400, false, false);
    assertThat(browser.evaluate("document.querySelectorAll('section').length").asInt())
        .isEqualTo(7);
    assertThat(browser.evaluate("document.querySelectorAll('th button').length").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelectorAll('.scores tbody tr').length").asInt())
        .isGreaterThan(6);
  }

  private static List<Double> column(String section, int column) throws Exception {
    JsonNode cells =
        browser.evaluate(
            "[...document.querySelectorAll('%s tbody tr')].map(r => Number(r.cells[%d].innerText))"
                .formatted(section, column));
    List<Double> values = new ArrayList<>();
    cells.forEach(cell -> values.add(cell.asDouble()));
    return values;
  }
}
