package org.stance4j.archive.reading.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.reading.html.BridgePage.FIRST;
import static org.stance4j.archive.reading.html.BridgePage.PARAGRAPHS;
import static org.stance4j.archive.reading.html.BridgePage.SECOND;
import static org.stance4j.archive.reading.html.BridgePage.TEXT;
import static org.stance4j.archive.reading.html.BridgePage.page;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.text.PageLeftover;

class WebPageTest {

  @Test
  void articleElementIsTakenAndWhatStandsAroundItIsNot() throws IOException {
    WebPage page =
        page(
            "<header><h2>The Daily Post</h2></header><nav><a href=/>Home</a></nav>"
                + "<article><h1>Bridge to close</h1>"
                + PARAGRAPHS
                + "<figure><img><figcaption>The bridge.</figcaption></figure>"
                + "<div class='share-tools'>Share this</div><aside>More on bridges</aside>"
                + "<script>var x = 1;</script></article>"
                + "<section id='comments'><p>I liked the old bridge very much, you fools.</p>"
                + "</section><footer>© 2020</footer>");
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.leftovers())
        .containsExactly(
            new PageLeftover("The Daily Post", "element <header>"),
            new PageLeftover("Home", "element <nav>"),
            new PageLeftover("Bridge to close", PageLeftover.HEADLINE),
            new PageLeftover("The bridge.", "element <figcaption>"),
            new PageLeftover("Share this", "element <div class=\"share-tools\">"),
            new PageLeftover("More on bridges", "element <aside>"),
            new PageLeftover(
                "I liked the old bridge very much, you fools.",
                "element <section id=\"comments\">"),
            new PageLeftover("© 2020", "element <footer>"));
  }

  @Test
  void whatStandsOutsideTheArticleIsSaidToBeSo() throws IOException {
    WebPage page =
        page(
            "<div><p>Weather: it rains.</p></div><article>"
                + PARAGRAPHS
                + "<p><a href=/x>Ten bridges to see before you die</a></p></article>");
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.leftovers())
        .containsExactly(
            new PageLeftover("Weather: it rains.", PageLeftover.OUTSIDE),
            new PageLeftover("Ten bridges to see before you die", PageLeftover.LINKS));
  }

  @Test
  void withoutAnArticleElementTheDensestPartIsTaken() throws IOException {
    String links = "<li><a href=/x>Ten bridges that you must have seen before you die</a></li>";
    WebPage page =
        page(
            "<div class=top><div>The Daily Post</div><ul>"
                + links.repeat(9)
                + "</ul></div>"
                + "<div class=page><div class=body>"
                + PARAGRAPHS
                + "</div>"
                + "<div class=right><ul>"
                + links.repeat(9)
                + "</ul></div></div>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void textInDivsIsFoundToo() throws IOException {
    WebPage page = page("<div id=x><div>" + FIRST + "</div><div>" + SECOND + "</div></div>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void boxAroundTheArticleIsKeptWhateverItsName() throws IOException {
    assertThat(page("<div class='social-news has-sidebar'>" + PARAGRAPHS + "</div>").text())
        .isEqualTo(TEXT);
  }

  @Test
  void cookieBannerIsDropped() throws IOException {
    WebPage page =
        page(
            "<div id=cookieBanner><p>We use cookies and similar means to make this page ours.</p>"
                + "</div><div>"
                + PARAGRAPHS
                + "</div>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void lineBreaksOfThePageAreKeptAndOtherWhiteSpaceCollapses() throws IOException {
    assertThat(page("<article><p>" + FIRST + " <br>\n  " + SECOND + "\n</p></article>").text())
        .isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void linksWithinASentenceBelongToIt() throws IOException {
    String linked = FIRST.replace("old bridge", "<a href=/b>old <b>bridge</b></a>");
    assertThat(page("<article><p>" + linked + "</p><p>" + SECOND + "</p></article>").text())
        .isEqualTo(TEXT);
  }

  @Test
  void pageWithoutTextHasNone() throws IOException {
    assertThat(page("<nav>Home</nav><script>x</script>").text()).isEmpty();
    assertThat(page("").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "article",
        "aside",
        "section class=related",
        "b",
        "blockquote",
        "x-box",
        "form"
      })
  void deeplyNestedPageIsRead(String tag) throws IOException {
    String deep = ("<" + tag + ">").repeat(10_000) + "x";
    assertThat(page("<article>" + PARAGRAPHS + "</article>" + deep).text()).contains(FIRST);
  }

  @Test
  void articleDeepInThePageIsRead() throws IOException {
    String deep = "<div>".repeat(10_000) + PARAGRAPHS + "</div>".repeat(10_000);
    assertThat(page(deep).text()).isEqualTo(TEXT);
  }

  @Test
  void pageCutInHalfGivesWhatIsThere() throws IOException {
    String whole = "<header>Post</header><article><h1>Bridge to close</h1>" + PARAGRAPHS;
    String half = whole.substring(0, whole.indexOf("paid by"));
    assertThat(page(half).text())
        .isEqualTo(FIRST + "\n\n" + SECOND.substring(0, SECOND.indexOf("paid by")).strip());
  }

  @Test
  void wrongEntitiesAreReadAsTheyStand() throws IOException {
    String wrong = "<p>" + FIRST + " AT&T &nosuch; &#xZZ; &#1114112; &amp fish</p>";
    assertThat(page("<article>" + wrong + "</article>").text())
        .isEqualTo(FIRST + " AT&T &nosuch; &#xZZ; \uFFFD & fish");
  }

  @Test
  void textOfOneWordIsRead() throws IOException {
    assertThat(page("<p>Taxes</p>").text()).isEqualTo("Taxes");
    assertThat(page("<body></body>").text()).isEmpty();
  }

  @Test
  void standfirstBetweenHeadlineAndArticleIsTaken() throws IOException {
    String stand = "Nobody liked it, but nobody wants to walk either";
    WebPage page =
        page(
            "<div>The Daily Post is a paper for all</div><h1>Bridge to close</h1><div>"
                + stand
                + "</div><div>12 May</div><div>"
                + PARAGRAPHS
                + "</div>");
    assertThat(page.text()).isEqualTo(stand + "\n\n" + TEXT);
  }

  @Test
  void postsOfALivePageAreAllTaken() throws IOException {
    WebPage page =
        page(
            "<section><article><h3>Votes</h3><p>"
                + FIRST
                + "</p></article><article><p>"
                + SECOND
                + "</p></article><article><p>"
                + FIRST
                + "</p></article></section>");
    assertThat(page.text()).isEqualTo("Votes\n\n" + TEXT + "\n\n" + FIRST);
  }

  @Test
  void elementsOfThePagesOwnMakingAreParagraphs() throws IOException {
    WebPage page =
        page("<x-story><x-para>" + FIRST + "</x-para> <x-para>" + SECOND + "</x-para></x-story>");
    assertThat(page.text()).isEqualTo(TEXT);
    String inline = FIRST.replace("old bridge", "<x-link>old bridge</x-link>");
    assertThat(page("<article><p>" + inline + "</p><p>" + SECOND).text()).isEqualTo(TEXT);
  }

  @Test
  void boxWithTextAndWithoutLinksIsPartOfTheArticle() throws IOException {
    String box =
        "Four ships were hit in May, two more in June, one drone fell, one tanker was seized and"
            + " two plants burned in September.";
    WebPage page = page("<article>" + PARAGRAPHS + "<aside>" + box + "</aside></article>");
    assertThat(page.text()).isEqualTo(TEXT + "\n\n" + box);
  }

  @Test
  void commentsLongerThanTheArticleAreNotTaken() throws IOException {
    String comment = "<p>I have crossed that bridge every day for years and I will go on to.</p>";
    WebPage page =
        page("<div>" + PARAGRAPHS + "</div><div id=comments>" + comment.repeat(6) + "</div>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void shortLinesOfASummaryAboveTheArticleAreTaken() throws IOException {
    WebPage page =
        page(
            "<h1>Bridge to close</h1><section><h2>In brief</h2><ul><li>Nobody liked the old bridge"
                + "</li><li>It leaks</li></ul></section><div>"
                + PARAGRAPHS
                + "</div>");
    assertThat(page.text())
        .isEqualTo("In brief\n\nNobody liked the old bridge\n\nIt leaks\n\n" + TEXT);
  }

  @Test
  void headingOfAListOfLinksGoesWithIt() throws IOException {
    WebPage page =
        page(
            "<article>"
                + PARAGRAPHS
                + "<div><b>Deeper</b><a href=x>The ferry that nobody had wanted</a></div>"
                + "<p>The region paid for all of it, and will pay for the new one, too.</p></article>");
    assertThat(page.text()).doesNotContain("Deeper").contains("The region paid");
  }

  @Test
  void boxAroundAnInputIsNoText() throws IOException {
    WebPage page =
        page(
            "<article>"
                + PARAGRAPHS
                + "<div class=b7><h3>The bridge letter</h3><input type=email></div></article>");
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void speakerOfAQuotationInAFooterStays() throws IOException {
    WebPage page =
        page(
            "<article>"
                + PARAGRAPHS
                + "<blockquote><p>No bridge is old.</p><footer>Rose Green, mayor</footer>"
                + "</blockquote></article><footer>The Daily Post, 1 Bridge Street</footer>");
    assertThat(page.text()).endsWith("No bridge is old.\n\nRose Green, mayor");
  }
}
