package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stance4j.archive.text.PostArticle.LAST;
import static org.stance4j.archive.text.PostArticle.LEAD;
import static org.stance4j.archive.text.PostArticle.MORE;
import static org.stance4j.archive.text.PostArticle.clean;
import static org.stance4j.archive.text.PostArticle.dropped;
import static org.stance4j.archive.text.PostArticle.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CleanTextTest {

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
  void storyEndsWithTheNoteOnWhoeverSignedIt() {
    String about = "Jane Doe spent six years at sea and now lives in a town without a bridge.";
    String other = "A goat was found on the ferry last weekend, according to the harbour police.";
    String[] story = {"By Jane Doe", LEAD, MORE, LAST, LEAD, "Share", about, other};
    assertThat(rules(clean(story)))
        .contains(tuple(about, "author note"), tuple(other, "after the end"))
        .hasSize(4);
  }

  @Test
  void noteOnTheAuthorInTheMiddleEndsNothing() {
    String about = "Jane Doe spent six years at sea and now lives in a town without a bridge.";
    assertThat(clean("By Jane Doe", LEAD, "Share", about, MORE, LAST).keptText())
        .isEqualTo(String.join("\n\n", LEAD, MORE, LAST));
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
}
