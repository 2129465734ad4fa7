package org.stance4j.archive.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.testing.Browser;

/** The page in a real browser, used as a person would. Skipped where there is none. */
class PageInBrowserTest {

  private static final String HOSTILE = "<img src=x onerror=hacked=1></script><script>hacked=1";
  private static final String TEXT =
      "😀 “Out with them,” " + HOSTILE + " said.\n\nThe army will stay.\nIt rained.";
  private static final String OUT = "“Out with them,” " + HOSTILE + " said.";
  private static final String STAY = "The army will stay.";

  @TempDir static Path folder;
  private static Browser browser;
  private StanceServer server;

  @BeforeAll
  static void startBrowser() throws Exception {
    Optional<Path> executable = Browser.find();
    if (executable.isPresent()) {
      browser = Browser.start(executable.get(), folder.resolve("profile"));
    }
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Before each test and not before all, or the skipped tests would not be counted. */
  @BeforeEach
  void start() throws Exception {
    assumeTrue(browser != null, "no Chromium or Chrome on the path");
    String health =
        """
        {"model":"%s","labels":["FAVOR","AGAINST","NONE"],
         "targets":["troops","the war"],"takesTargets":true,"maxBytes":5000}
        """;
    server =
        StanceServer.start(
            PageInBrowserTest::versions,
            () -> {},
            true,
            Answer.json(200, new ObjectMapper().readTree(health.formatted(HOSTILE))),
            ServerFixture.ANY_PORT.withTimeout(Duration.ofSeconds(30)),
            line -> {});
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  /** A text with columns has two versions; the second has one mark, in two parts. */
  private static List<ArticleResult> versions(ArticleRequest request) {
    ArticleResult first = score(request);
    String text = request.article().text();
    if (!text.contains(" | ")) {
      return List.of(first);
    }
    int start = text.indexOf(OUT);
    int end = text.indexOf(STAY) + STAY.length();
    List<Span> parts = List.of(new Span(start, start + OUT.length()), new Span(end - 4, end));
    Evidence evidence = new Evidence(start, end, OUT, "FAVOR", sure("FAVOR"), 1, null, parts);
    HolderResult holder =
        new HolderResult("Second", List.of(), "FAVOR", sure("FAVOR"), List.of(evidence));
    TargetResult target = new TargetResult("troops", true, "FAVOR", sure("FAVOR"), List.of(holder));
    return List.of(
        first,
        new ArticleResult(
            "b", null, null, null, first.status(), null, 0, List.of(target), Story.UNKNOWN));
  }

  /** Somebody is for, the article against, whatever the target. */
  private static ArticleResult score(ArticleRequest request) {
    String text = request.article().text();
    if (text.startsWith("Le")) {
      return unscored("not in English but in 'fra'");
    }
    List<HolderResult> holders =
        List.of(
            holder(null, "AGAINST", text.indexOf(STAY), STAY),
            holder(HOSTILE, "FAVOR", text.indexOf(OUT), OUT));
    List<TargetResult> targets =
        request.targets().stream()
            .map(
                name ->
                    new TargetResult(
                        name,
                        !name.contains("moon"),
                        text.contains(name),
                        "FAVOR",
                        sure("FAVOR"),
                        holders))
            .toList();
    return new ArticleResult(
        "a", null, null, null, ArticleResult.Status.SCORED, null, 3, targets, Story.UNKNOWN);
  }

  private static ArticleResult unscored(String reason) {
    return new ArticleResult(
        "a", null, null, null, ArticleResult.Status.SKIPPED, reason, 0, List.of(), Story.UNKNOWN);
  }

  private static HolderResult holder(String name, String stance, int start, String sentence) {
    Evidence evidence =
        new Evidence(start, start + sentence.length(), sentence, stance, sure(stance), 1);
    return new HolderResult(name, List.of("Them"), stance, sure(stance), List.of(evidence));
  }

  private static Map<String, Double> sure(String stance) {
    return Map.of(stance, 0.875, "NONE", 0.125);
  }

  private void open(int width, boolean dark) throws Exception {
    browser.open(server.address(), width, dark, true);
    await("document.querySelectorAll('#choices input').length > 0");
  }

  private static void submit(String text) throws Exception {
    String quoted = new ObjectMapper().writeValueAsString(text);
    browser.evaluate(
        "document.getElementById('text').value = %s; document.getElementById('score').click()"
            .formatted(quoted));
    await("status().startsWith('3 sentences') || error() !== ''");
  }

  /** Waits in the page, which looks again whenever something in it has changed. */
  private static void await(String condition) throws Exception {
    browser.evaluate(
        """
        new Promise((resolve) => {
          const status = () => document.getElementById("status").textContent;
          const error = () => document.getElementById("error").textContent;
          const look = () => (%s) && resolve(true);
          new MutationObserver(look).observe(document.body, {
            subtree: true, childList: true, characterData: true, attributes: true });
          look();
        })
        """
            .formatted(condition));
  }

  private static String text(String selector) throws Exception {
    return browser
        .evaluate("document.querySelector('%s').textContent".formatted(selector))
        .asText();
  }

  private static List<String> texts(String selector) throws Exception {
    JsonNode all =
        browser.evaluate(
            "[...document.querySelectorAll('%s')].map((e) => e.textContent)".formatted(selector));
    return new ObjectMapper()
        .convertValue(all, new com.fasterxml.jackson.core.type.TypeReference<>() {});
  }

  @Test
  void anArticleGetsNotesAndItsEvidenceIsMarked() throws Exception {
    open(1280, false);
    submit(TEXT);
    assertThat(texts("#overview .name")).containsExactly("troops", "the war");
    assertThat(texts("#overview .label")).containsOnly("FAVOR");
    assertThat(texts("#overview .sure")).containsOnly("0.88");
    assertThat(texts("#overview .voices").get(0)).isEqualTo("1 FAVOR1 AGAINST");
    assertThat(texts("#notes h3")).containsExactly("The article itself", HOSTILE);
    assertThat(texts("#notes .label")).containsExactly("AGAINST", "FAVOR");
    assertThat(texts("#notes li")).containsExactly("2" + STAY, "1" + OUT);
    assertThat(texts("#reading mark")).containsExactly(OUT + "1", STAY + "2");
    assertThat(text("#reading")).isEqualTo(TEXT.replace(OUT, OUT + "1").replace(STAY, STAY + "2"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void versionsOfAPageCanBeChosen() throws Exception {
    open(1280, false);
    submit(TEXT);
    assertThat(browser.evaluate("document.getElementById('versions').hidden").asBoolean()).isTrue();
    submit(TEXT + "\na | b");
    assertThat(browser.evaluate("document.getElementById('versions').hidden").asBoolean())
        .isFalse();
    assertThat(texts("#version option")).containsExactly("version 1 of 2", "version 2 of 2");
    assertThat(texts("#notes h3")).containsExactly("The article itself", HOSTILE);
    browser.evaluate(
        "const v = document.getElementById('version'); v.selectedIndex = 1;"
            + " v.dispatchEvent(new Event('change'))");
    assertThat(texts("#notes h3")).containsExactly("Second");
    assertThat(texts("#reading mark"))
        .containsExactly(OUT, STAY.substring(STAY.length() - 4) + "1");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void foreignTextIsShownAndNotRun() throws Exception {
    open(1280, false);
    submit(TEXT);
    assertThat(text("#about")).contains(HOSTILE);
    assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith(server.address().toString()) || url.equals("data:,"));
  }

  /** Or the test above would mean less. */
  @Test
  void evenAScriptThatGotInWouldNotRun() throws Exception {
    open(1280, false);
    browser.evaluate(
        "const s = document.createElement('script'); s.textContent = 'hacked = 1';"
            + " document.body.append(s)");
    assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
    assertThat(browser.complaints()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  @Test
  void anotherTargetIsAddedAndMarkedAsNew() throws Exception {
    open(1280, false);
    browser.evaluate("document.querySelectorAll('#choices input')[0].click()");
    browser.evaluate(
        "document.getElementById('other').value = ' the moon '; document.getElementById('add').click()");
    submit(TEXT + " So much for the war.");
    assertThat(texts("#overview .name")).containsExactly("the war", "the moon");
    assertThat(text("#about-target")).isEqualTo("the war");
    assertThat(isHidden("unseen")).isTrue();
    assertThat(isHidden("unnamed")).isTrue();
    browser.evaluate("document.querySelectorAll('#overview button')[1].click()");
    assertThat(text("#about-target")).isEqualTo("the moon");
    assertThat(isHidden("unseen")).isFalse();
    assertThat(isHidden("unnamed")).isFalse();
  }

  private boolean isHidden(String id) throws Exception {
    return browser.evaluate("document.getElementById('" + id + "').hidden").asBoolean();
  }

  @Test
  void mistakesAreExplainedWhereTheyAreMade() throws Exception {
    open(1280, false);
    submit("  ");
    assertThat(text("#error")).startsWith("There is no article yet");
    assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("text");
    submit("a".repeat(5000));
    assertThat(text("#error")).contains("has 5,0").contains("the server takes 5,000");
    submit("Le texte");
    assertThat(text("#error")).isEqualTo("The article was skipped: not in English but in 'fra'.");
    browser.evaluate("document.querySelectorAll('#choices input').forEach((box) => box.click())");
    submit(TEXT);
    assertThat(text("#error")).startsWith("No target is chosen");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aServerThatIsGoneIsMissed() throws Exception {
    open(1280, false);
    server.stop();
    submit(TEXT);
    assertThat(text("#error")).isEqualTo("The server does not answer. Is it still running?");
  }

  @ParameterizedTest
  @CsvSource({"375,false", "375,true", "1280,false", "1280,true"})
  void fitsTheScreen(int width, boolean dark) throws Exception {
    open(width, dark);
    submit(TEXT.replace("rained", "W".repeat(400)));
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo(dark ? "rgb(20, 24, 28)" : "rgb(255, 255, 255)");
  }

  @Test
  void everythingCanBeReachedAndIsNamed() throws Exception {
    open(1280, false);
    submit(TEXT);
    String unreachable =
        "[...document.querySelectorAll('a, button, input, textarea, summary')]"
            + ".filter((e) => e.tabIndex < 0).length";
    assertThat(browser.evaluate(unreachable).asInt()).isZero();
    String unnamed =
        "[...document.querySelectorAll('input, textarea')].filter((e) => !e.labels.length).length";
    assertThat(browser.evaluate(unnamed).asInt()).isZero();
    assertThat(browser.evaluate("document.querySelector('mark a').ariaLabel").asText())
        .isEqualTo("Note 1: FAVOR, " + HOSTILE);
    assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("result-title");
  }
}
