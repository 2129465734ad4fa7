package org.stance4j.archive.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCutTest {

  private static final String PAGE =
      "<!DOCTYPE html>\n<html lang=en><head><title>Mayor > quits</title>"
          + "<script>if (a</b/.exec(x)) { document.write('<p class=\"'); }</script>"
          + "<style>p > a { color: red }</style></head><body class='a > b'><!-- a -- > b -->"
          + "<main><article><p title=\"1 > 0\">The mayor <b>quit</b> when 3 < 4.</p><br/>"
          + "<p>She gave no reason.</article></main></body></html>\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a tag                | <p>The mayor quit.</p><p cla
          a tag                | <p>The mayor quit.</p><
          a tag                | <p>The mayor quit.</p
          a tag                | <p>The mayor quit.</
          a tag                | <p>The mayor quit.</p><a href="/news>more</a></p>
          a tag                | <p>The mayor quit.</p><a href = '/news
          a tag                | <!DOCTYPE ht
          a comment            | <p>The mayor quit.</p><!-- ad -- > </html>
          the element 'script' | <p>The mayor quit.</p><SCRIPT>var x = '<p></p>';
          the element 'style'  | <p>The mayor quit.</p><style>p { color: red } </styles>
          the element 'article'| <article><p>The mayor quit.
          the element 'article'| <html><body><div><article><p>The mayor quit.</p><p>She
          the element 'div'    | <html><body><div><p>The mayor quit.</p><p>She
          the element 'section'| <body><section><div><p>The mayor quit.</p></div><p>She
          """)
  void saysWhatThePageEndsWithin(String what, String page) {
    assertThat(PageCut.of(page)).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The mayor quit.",
        "3 < 4 <3",
        "<p>The mayor quit.",
        "<html><body><p>The mayor quit.<ul><li>One<li>Two</ul>",
        "<div><p>A piece of a page.",
        "<html><body><div><article><p>Ends were forgotten.</body></html>",
        "<html><body><div><p>One end was forgotten.</p></body>",
        "<p>A quote's end<a href=/it's>tag</a><!--><p>empty comments<!---></p>",
        "<iframe src=x /><p>Closed as in XHTML.</p>",
        "</article></div><p>An end too many.</p><div><p></p></div>"
      })
  void pagesThatLeaveOutWhatHtmlAllowsOrIsOftenForgottenAreWhole(String page) {
    assertThat(PageCut.of(page)).isEmpty();
  }

  @Test
  void everyPlaceWithinTheArticleIsACut() {
    assertThat(PageCut.of(PAGE)).isEmpty();
    for (int end = PAGE.indexOf("<article>") + 1; end < PAGE.indexOf("</main>"); end++) {
      assertThat(PageCut.of(PAGE.substring(0, end))).as(PAGE.substring(0, end)).isPresent();
    }
  }

  @Test
  void realPagesAreWhole() throws IOException {
    List<Path> pages;
    try (Stream<Path> files =
        Files.walk(Path.of("src/test/resources/org/stance4j/archive/pages"))) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    assertThat(pages).hasSizeGreaterThan(20);
    for (Path page : pages) {
      assertThat(PageCut.of(Files.readString(page))).as(page.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "</", "</a", "<a href=\"", "<!--", "<script></", "<a b='>"})
  void markupThatNeverEndsTakesNoLongerThanThePageIs(String markup) {
    String page = "<script>" + markup.repeat(500_000);
    assertThat(PageCut.of(page)).isPresent();
    assertThat(PageCut.of(page.substring("<script>".length()))).isNotNull();
  }
}
