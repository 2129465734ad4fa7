package org.stance4j.archive.reading.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.reading.html.BridgePage.FIRST;
import static org.stance4j.archive.reading.html.BridgePage.PARAGRAPHS;
import static org.stance4j.archive.reading.html.BridgePage.SECOND;
import static org.stance4j.archive.reading.html.BridgePage.TEXT;
import static org.stance4j.archive.reading.html.BridgePage.page;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a page says of its article for machines: linked data, meta elements, titles. */
class PageDataTest {

  @Test
  void articleBodyOfTheLinkedDataGoesFirst() throws IOException {
    WebPage page =
        page(
            linkedData("\"articleBody\":\"" + FIRST + "\\n\\n" + SECOND + "\"")
                + "<article><p>Read on with a subscription.</p></article>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void teaserInTheLinkedDataDoesNotReplaceTheArticle() throws IOException {
    WebPage page =
        page(
            linkedData("\"articleBody\":\"The council voted.\"")
                + "<article>"
                + PARAGRAPHS
                + "</article>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void markupInTheLinkedDataIsTakenOff() throws IOException {
    WebPage page =
        page(linkedData("\"articleBody\":\"<p>" + FIRST + "</p><p>" + SECOND + "</p>\""));
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void brokenLinkedDataIsPassedOver() throws IOException {
    WebPage page =
        page("<script type='application/ld+json'>{\"@type\":</script><article>" + PARAGRAPHS);
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void linkedDataNamesHeadlinePublisherAndDate() throws IOException {
    WebPage page =
        page(
            linkedData(
                "\"headline\":\"Bridge to close\",\"datePublished\":\"2020-01-03\","
                    + "\"publisher\":{\"name\":\"The Daily Post\"}"));
    assertThat(page.title()).contains("Bridge to close");
    assertThat(page.published()).contains("2020-01-03");
    assertThat(page.source()).contains("The Daily Post");
  }

  @Test
  void metaElementsGoBeforeTheLinkedData() throws IOException {
    WebPage page =
        page(
            "<meta property='og:title' content='From meta'>"
                + "<meta property='og:site_name' content='Post'>"
                + "<meta property='article:published_time' content='2020-02-02T10:00:00Z'>"
                + "<link rel=canonical href='https://example.com/a'>"
                + linkedData("\"headline\":\"No\",\"datePublished\":\"1999\""));
    assertThat(page.title()).contains("From meta");
    assertThat(page.source()).contains("Post");
    assertThat(page.published()).contains("2020-02-02T10:00:00Z");
    assertThat(page.url()).contains("https://example.com/a");
  }

  @Test
  void titleElementAndThenTheFirstHeadingAreTheLastResort() throws IOException {
    assertThat(page("<title>From title</title><h1>From h1</h1>").title()).contains("From title");
    assertThat(page("<h1>From h1</h1>").title()).contains("From h1");
    assertThat(page("<p>Nothing</p>").title()).isEmpty();
  }

  @Test
  void leftoversAtTheEndOfTheLinkedDataAreNotTaken() throws IOException {
    WebPage page =
        page(
            linkedData("\"articleBody\":\"" + FIRST + " " + SECOND + " Join our list.\"")
                + "<div><p>"
                + FIRST
                + "</p><h2>The new one</h2><p>"
                + SECOND
                + "</p><p>Thank you for reading this story to its very end, dear readers.</p></div>");
    assertThat(page.text()).isEqualTo(FIRST + "\n\nThe new one\n\n" + SECOND);
  }

  private static String linkedData(String fields) {
    return "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
        + "{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"NewsArticle\","
        + fields
        + "}]}</script>";
  }
}
