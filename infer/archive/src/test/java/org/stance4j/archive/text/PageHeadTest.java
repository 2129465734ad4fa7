package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stance4j.archive.text.PostArticle.LAST;
import static org.stance4j.archive.text.PostArticle.LEAD;
import static org.stance4j.archive.text.PostArticle.MORE;
import static org.stance4j.archive.text.PostArticle.clean;
import static org.stance4j.archive.text.PostArticle.rules;

import org.junit.jupiter.api.Test;

/** What stands above an article: its headline, the head of the page, a summary. */
class PageHeadTest {

  @Test
  void headlineAndPageHeadAreDroppedAndTheStandfirstStays() {
    CleanText clean =
        clean(
            "The Valley Post",
            "Local politics",
            "Old bridge to close in spring",
            "Nobody liked it, but nobody wants to walk either",
            "Jane Doe",
            "Jan. 24, 2020",
            LEAD,
            MORE);
    assertThat(rules(clean))
        .containsExactly(
            tuple("The Valley Post", "page head"),
            tuple("Local politics", "page head"),
            tuple("Old bridge to close in spring", "headline"),
            tuple("Jane Doe", "page head"),
            tuple("Jan. 24, 2020", "date"));
    assertThat(clean.keptText()).startsWith("Nobody liked it");
  }

  @Test
  void headlineThatIsAQuestionIsKnownByTheBylineBelowIt() {
    CleanText clean =
        clean("Who will miss the old bridge when it is gone?", "By Jane Doe", LEAD, MORE);
    assertThat(rules(clean))
        .containsExactly(
            tuple("Who will miss the old bridge when it is gone?", "headline"),
            tuple("By Jane Doe", "byline"));
  }

  @Test
  void shortFirstLineIsTheHeadlineWhereNoOtherIs() {
    assertThat(rules(clean("Bridge", LEAD, MORE))).containsExactly(tuple("Bridge", "headline"));
    assertThat(clean("He refused.", LEAD, MORE).dropped()).isEmpty();
  }

  @Test
  void knownTitleIsTheOnlyHeadline() {
    String text = String.join("\n\n", "Five years of talks and no bridge", LEAD, MORE);
    assertThat(CleanText.of(titled(text)).dropped()).isEmpty();
    assertThat(CleanText.of(titled("Old bridge to close\n\n" + text)))
        .satisfies(
            clean ->
                assertThat(rules(clean)).containsExactly(tuple("Old bridge to close", "headline")));
  }

  @Test
  void partOfASeriesIsNoHeadline() {
    CleanText clean =
        clean(
            "Part two of The Bridge Diary",
            "The bridge that nobody liked",
            "By Jane Doe",
            LEAD,
            MORE);
    assertThat(rules(clean)).contains(tuple("The bridge that nobody liked", "headline"));
  }

  @Test
  void columnistAndColonBelongToTheHeadlineAboveAStandfirst() {
    CleanText clean =
        clean(
            "JANE DOE: Here's why I like the old bridge",
            "The council has been looking for a ferry since the last one sank",
            "By Jane Doe",
            LEAD,
            MORE);
    assertThat(rules(clean)).contains(tuple("By Jane Doe", "byline"));
    assertThat(clean.keptText()).contains("The council has been looking");
  }

  private static PageText titled(String text) {
    return new PageText(text, "Old bridge to close | The Post", false);
  }

  @Test
  void countOfCommentsAboveTheArticleEndsNothing() {
    assertThat(clean("14 comments", LEAD, MORE, LAST).kept()).hasSize(3);
  }

  @Test
  void tickerAndMenuAboveTheHeadlineAreNotTakenForIt() {
    CleanText clean =
        CleanText.of(
            """
            The Harbour Post

            USD/EUR (noon)  0.92    Brent  73.20    Harbour 27°C  humid

            Land  Sea  Air  Money  Opinion

            Ministers leave the harbour without a deal

            The talks ended at noon. Nobody would say whether they go on.

            Ann Lee-Hart

            Print   Copy link

            The ministers left the harbour on Monday without a deal on the tolls, officials said.

            Ann Lee-Hart covers ports.
            """);
    assertThat(clean.keptText())
        .isEqualTo(
            """
            The talks ended at noon. Nobody would say whether they go on.

            The ministers left the harbour on Monday without a deal on the tolls, officials said.""");
  }

  @Test
  void sloganAboveTheHeadlineIsNotTakenForIt() {
    CleanText clean =
        clean(
            "THE VALLEY POST",
            "News for people who walk",
            "Health",
            "Old bridge to close in spring",
            "by Jane Doe",
            LEAD,
            MORE);
    assertThat(rules(clean)).contains(tuple("Old bridge to close in spring", "headline"));
    assertThat(clean.keptText()).isEqualTo(LEAD + "\n\n" + MORE);
  }

  @Test
  void shortPointsOfASummaryAndListsAboveTheArticleStay() {
    CleanText clean =
        clean(
            "Old bridge to close in spring",
            "By Jane Doe",
            "In brief",
            "Council votes to close the old bridge",
            "Region pays for a new one",
            "Opposition leaves",
            LEAD,
            MORE);
    assertThat(clean.keptText()).startsWith("In brief").contains("Opposition leaves");
  }

  @Test
  void captionThatStandsTwiceIsDropped() {
    String caption = "The old bridge stands empty at dusk.";
    assertThat(clean("Old bridge closes", caption, "Jane Doe", caption, LEAD, MORE).keptText())
        .isEqualTo(LEAD + "\n\n" + MORE);
  }
}
