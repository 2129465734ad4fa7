package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CleanTextTest {

  private static final String LEAD =
      "The council voted on Tuesday to close the old bridge, which nobody has liked for years.";
  private static final String MORE =
      "Mayor Green said that the new one, paid by the region, would open in the spring of 2021.";
  private static final String LAST =
      "The opposition, which had asked for a ferry, left the room before the vote was taken.";

  @Test
  void plainArticleIsKeptWhole() {
    assertThat(dropped(LEAD, "He refused.", "What next?", MORE, "“Never,” she said.", LAST))
        .isEmpty();
  }

  @Test
  void shortParagraphsHeadingsListsAndQuotationsOfTheArticleStay() {
    String[] lines = {
      LEAD,
      "Why now?",
      "Because of the ferry.",
      "THE NEW BRIDGE",
      MORE,
      "The council asks for:",
      "• a toll",
      "• a footpath",
      "1. A date",
      "“No bridge is old”",
      LAST,
      "Nobody clapped."
    };
    assertThat(dropped(lines)).isEmpty();
  }

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
    assertThat(CleanText.of(text, "Old bridge to close | The Post").dropped()).isEmpty();
    assertThat(CleanText.of("Old bridge to close\n\n" + text, "Old bridge to close | The Post"))
        .satisfies(
            clean ->
                assertThat(rules(clean)).containsExactly(tuple("Old bridge to close", "headline")));
  }

  @Test
  void headlinesOfOtherStoriesBelowTheirHeadingAreDropped() {
    CleanText clean =
        clean(
            LEAD,
            "Most read",
            "Man who kept ferret in van spared jail",
            "Owl cuts power",
            MORE,
            LAST);
    assertThat(rules(clean))
        .containsExactly(
            tuple("Most read", "read more"),
            tuple("Man who kept ferret in van spared jail", "teaser"),
            tuple("Owl cuts power", "teaser"));
  }

  @Test
  void openingsOfOtherStoriesThatEndWithReadMoreAreDropped() {
    String other =
        "A soldier has built a boat of bottles, and the navy would like to see it float.";
    CleanText clean = clean(LEAD, MORE, LAST, other, "Read More", other, other, "Read More");
    assertThat(clean.keptText()).isEqualTo(String.join("\n\n", LEAD, MORE, LAST));
  }

  @Test
  void singleReadMoreTakesNoParagraphWithIt() {
    assertThat(clean(LEAD, MORE, "Read more", LAST).kept()).hasSize(3);
  }

  @Test
  void whatFollowsTheCountOfCommentsIsDropped() {
    CleanText clean = clean(LEAD, MORE, LAST, "14 comments", "phil58", "I liked it.");
    assertThat(rules(clean))
        .containsExactly(
            tuple("14 comments", "comment count"),
            tuple("phil58", "after the end"),
            tuple("I liked it.", "after the end"));
  }

  @Test
  void countOfCommentsAboveTheArticleEndsNothing() {
    assertThat(clean("14 comments", LEAD, MORE, LAST).kept()).hasSize(3);
  }

  @Test
  void lastLinesOfThePageAreDroppedBelowALeftover() {
    CleanText clean = clean(LEAD, MORE, LAST, "Share this article", "Valley Papers", "Highlands");
    assertThat(clean.keptText()).isEqualTo(String.join("\n\n", LEAD, MORE, LAST));
    assertThat(rules(clean)).contains(tuple("Highlands", "page foot"));
  }

  @Test
  void textThatBreaksOffKeepsItsLastLine() {
    assertThat(clean(LEAD, MORE, "Why not, asks the region, which has paid for fourteen").dropped())
        .isEmpty();
  }

  @Test
  void lineAboutTheAuthorIsDroppedAndOthersWithANameAreNot() {
    String about = "Jane Doe covers bridges and has never crossed one on foot.";
    String mayor = "Rose Green has been the mayor of the city for more than eleven years now.";
    CleanText clean = clean("By Jane Doe", LEAD, mayor, MORE, about);
    assertThat(rules(clean)).contains(tuple(about, "author note")).hasSize(2);
  }

  @Test
  void captionOverTwoLinesIsDroppedWithItsCredit() {
    String text = LEAD + "\n\nThe old bridge at dusk.\nLibrary photo\n\n" + MORE + "\n\n" + LAST;
    assertThat(rules(CleanText.of(text)))
        .containsExactly(
            tuple("The old bridge at dusk.", "caption"), tuple("Library photo", "caption"));
  }

  @Test
  void rowOfLinksIsDroppedAndATableStays() {
    assertThat(rules(clean(LEAD, "The ferry | The tunnel | The toll", MORE)))
        .extracting(tuple -> tuple.toList().get(1))
        .containsOnly("link row")
        .hasSize(3);
    assertThat(
            clean(LEAD, "Year | Toll | Cars\n2019 | none | many\n2020 | one | few", MORE).dropped())
        .isEmpty();
  }

  @Test
  void leftoverAtTheEndOfAParagraphIsCutOff() {
    CleanText clean = clean(LEAD, MORE + " Sign up for our newsletter. © The Valley Post");
    assertThat(clean.keptText()).isEqualTo(LEAD + "\n\n" + MORE);
    assertThat(rules(clean))
        .containsExactly(
            tuple("Sign up for our newsletter.", "newsletter"),
            tuple("© The Valley Post", "legal line"));
  }

  @Test
  void hardWrappedLeftoverIsRecognised() {
    String wrapped =
        "The council met on Tuesday to discuss the\n"
            + "Stadium plan that Mayor Green had put\n"
            + "forward. Nobody from the opposition came.\n"
            + "Green was angry about it and told them so.\n\n"
            + "Copyright 2019 The Post. This material may\nnot be published.";
    assertThat(CleanText.of(wrapped).dropped())
        .extracting(DroppedText::rule)
        .containsExactly("legal line");
  }

  @Test
  void spansCoverTheTextAsGiven() {
    String text = "\tShare\r\n\r\n" + LEAD + "\r\n\u00A0\r\nBy Jane Doe\r\n" + MORE + " \n";
    CleanText clean = CleanText.of(text);
    List<Span> spans =
        Stream.concat(clean.kept().stream(), clean.dropped().stream().map(DroppedText::span))
            .sorted(java.util.Comparator.comparingInt(Span::start))
            .toList();
    assertThat(spans.stream().map(span -> span.of(text)).collect(Collectors.joining()))
        .isEqualTo("Share" + LEAD + "By Jane Doe" + MORE);
  }

  @Test
  void textOfOneWordIsKept() {
    assertThat(CleanText.of("Taxes").keptText()).isEqualTo("Taxes");
  }

  @Test
  void blankTextHasNothing() {
    assertThat(CleanText.of(" \n\u00A0\n")).satisfies(clean -> assertThat(clean.kept()).isEmpty());
    assertThat(CleanText.of("").dropped()).isEmpty();
  }

  @Test
  void twoMegabytesOfLeftoversAndParagraphsAreRead() {
    String page = LEAD + "\nBy Jane Doe\nRead more\nMost read\nOwl cuts power\n" + MORE + "\n";
    int pages = 2_000_000 / page.length();
    CleanText clean = CleanText.of(page.repeat(pages));
    assertThat(clean.kept().size() + clean.dropped().size()).isEqualTo(6 * pages);
  }

  @Test
  void twoMegabytesWithoutALineBreakAreRead() {
    String text = (LEAD + " ").repeat(2_000_000 / LEAD.length()).strip();
    assertThat(CleanText.of(text).keptText()).isEqualTo(text);
    String readMore = ("Read more. ").repeat(200_000).strip();
    assertThat(CleanText.of(readMore).kept()).hasSize(1);
  }

  private static CleanText clean(String... paragraphs) {
    return CleanText.of(String.join("\n\n", paragraphs));
  }

  private static List<DroppedText> dropped(String... paragraphs) {
    return clean(paragraphs).dropped();
  }

  private static List<org.assertj.core.groups.Tuple> rules(CleanText clean) {
    return clean.dropped().stream()
        .map(piece -> tuple(piece.span().of(clean.text()), piece.rule()))
        .toList();
  }

  @Test
  void wordsOfTheSiteToItsReadersAreDroppedWhateverTheirWording() {
    String[] requests = {
      "Like what you read? Our reporters send a letter each Friday; join 900 readers.",
      "The Post is a paper of its readers. Membership begins with a letter to us.",
      "Tell us about your bridge: leave a voicemail at 555-0119."
    };
    for (String request : requests) {
      assertThat(rules(clean(LEAD, request, MORE, LAST)))
          .containsExactly(tuple(request, "site talk"));
    }
  }

  @Test
  void wordsOfTheSiteInTheArticleAreNoWordsToItsReaders() {
    assertThat(
            dropped(
                LEAD,
                "The newspaper's readers pay $9 a month, and it has lost a tenth of them.",
                "The minister shared the article on Facebook and later deleted the post.",
                "“Join our union, support its members and read our letters,” she said.",
                "We owe them an answer. You and I paid for that bridge.",
                MORE,
                LAST))
        .isEmpty();
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
  void shortLastParagraphBelowAnAdvertisementStays() {
    String[] lines = {LEAD, MORE, "Advertisement", "Nobody clapped.", "Share", "Valley Papers"};
    assertThat(clean(lines).keptText()).endsWith("Nobody clapped.");
  }

  @Test
  void questionOfAnInterviewBelowATeaserStays() {
    String[] lines = {
      LEAD,
      "Who paid for it?",
      "The region.",
      "Did you ask them?",
      "Twice.",
      "And what then?",
      "They paid.",
      "Read also",
      "The ferry that nobody wanted",
      "Would you ask them again?",
      MORE
    };
    assertThat(rules(clean(lines)))
        .containsExactly(
            tuple("Read also", "read more"), tuple("The ferry that nobody wanted", "teaser"));
  }

  @Test
  void captionThatStandsTwiceIsDropped() {
    String caption = "The old bridge stands empty at dusk.";
    assertThat(clean("Old bridge closes", caption, "Jane Doe", caption, LEAD, MORE).keptText())
        .isEqualTo(LEAD + "\n\n" + MORE);
  }
}
