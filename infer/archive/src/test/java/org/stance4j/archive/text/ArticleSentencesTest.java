package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSentencesTest {

  @Test
  void leftoversAreLeftOutAndOffsetsStayThoseOfTheTextAsGiven() {
    String text = "Share this article\n\nThe law is bad.\r\nPhoto: Jane Doe\r\n\tIt must go.\n";
    List<Span> sentences = ArticleSentences.of(text).sentences();
    assertThat(sentences)
        .extracting(span -> span.of(text))
        .containsExactly("The law is bad.", "It must go.");
    assertThat(sentences)
        .extracting(Span::start)
        .containsExactly(text.indexOf("The law"), text.indexOf("It must"));
  }

  @Test
  void headlineWithoutAFullStopIsASentence() {
    String text = "Mayor backs ban\n\nShe said so. Others did not.";
    assertThat(ArticleSentences.of(text).sentences())
        .extracting(span -> span.of(text))
        .containsExactly("Mayor backs ban", "She said so.", "Others did not.");
  }

  @Test
  void blankTextHasNoSentences() {
    assertThat(ArticleSentences.of("").sentences()).isEmpty();
    assertThat(ArticleSentences.of(" \n\u00A0\n").sentences()).isEmpty();
    assertThat(ArticleSentences.of("*** \n ... ").sentences()).isEmpty();
  }

  @Test
  void whatWasDroppedIsToldWithItsRuleAndTheHeadlineIsNot() {
    String text = "Mayor backs ban\n\nShe said so.\n\nPhoto: Jane Doe\n\nIt must go.";
    assertThat(ArticleSentences.of(text).dropped())
        .containsExactly(
            new DroppedText(
                new Span(text.indexOf("Photo"), text.indexOf("Photo") + 15), "caption"));
  }

  @Test
  void linesThatRecurAreDroppedAndLearnt() {
    RecurringLines lines = new RecurringLines();
    for (int page = 0; page < RecurringLines.MIN_PAGES; page++) {
      String text =
          "Story " + "abc".charAt(page) + " is about the council.\n\nA voice of the hills";
      assertThat(ArticleSentences.of(PageText.of(text), "Post", lines).dropped()).isEmpty();
    }
    String text = "The last story is about nobody at all.\n\nA voice of the hills";
    assertThat(ArticleSentences.of(PageText.of(text), "Post", lines).dropped())
        .extracting(DroppedText::rule)
        .containsExactly("recurring line");
  }
}
