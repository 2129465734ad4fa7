package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringLinesTest {

  private static final String SLOGAN = "Telling it like it was in the valley since 1871.";
  private static final List<String> STORIES =
      List.of(
          "The bridge over the river Ouse will close for repairs next week, the council says.",
          "A swan that had blocked both lanes of the bypass was driven home in a taxi on Friday.",
          "Teachers at three schools walked out over pay and sang until the rain stopped them.",
          "Nobody stood for the parish council, so that the old one will have to go on for now.",
          "Potholes cost the county more than its libraries did, according to a new report.");

  @Test
  void lineIsDroppedOnceItWasOnThreeEarlierPages() {
    RecurringLines lines = new RecurringLines();
    for (int page = 0; page < 3; page++) {
      assertThat(lines.clean("Post", PageText.of(page(page))).dropped()).isEmpty();
    }
    assertThat(lines.clean("Post", PageText.of(page(3))).dropped())
        .extracting(DroppedText::rule)
        .containsExactly("recurring line");
  }

  @Test
  void whatWasLearntFirstIsDroppedFromTheFirstPageOn() {
    RecurringLines lines = new RecurringLines();
    for (int page = 0; page < 3; page++) {
      lines.learn("Post", page(page));
    }
    assertThat(lines.cleanOnly("Post", PageText.of(page(0))).keptText()).isEqualTo(STORIES.get(0));
  }

  @Test
  void otherOutletsKeepTheLine() {
    RecurringLines lines = new RecurringLines();
    for (int page = 0; page < 3; page++) {
      lines.learn("Post", page(page));
    }
    assertThat(lines.clean("Mail", PageText.of(page(3))).dropped()).isEmpty();
  }

  @Test
  void numbersAndCaseDoNotMatter() {
    RecurringLines lines = new RecurringLines();
    for (int page = 0; page < 3; page++) {
      lines.learn("Post", STORIES.get(page) + "\n\nCall the " + page + "th floor of our house");
    }
    assertThat(
            lines
                .cleanOnly(
                    "Post", PageText.of(STORIES.get(3) + "\n\nCALL THE 9th floor of our house"))
                .keptText())
        .isEqualTo(STORIES.get(3));
  }

  @Test
  void copiesOfAnArticleDoNotMakeItsSentencesRecur() {
    RecurringLines lines = new RecurringLines();
    String article = STORIES.get(0) + "\n\n" + STORIES.get(1);
    for (int copy = 0; copy < 5; copy++) {
      assertThat(lines.clean("Post", PageText.of(article)).dropped()).isEmpty();
    }
  }

  @Test
  void shortSentencesMayRecurByChance() {
    RecurringLines lines = new RecurringLines();
    for (int page = 0; page < 5; page++) {
      String text = STORIES.get(page) + "\n\nHe refused.";
      assertThat(lines.clean("Post", PageText.of(text)).dropped()).isEmpty();
    }
  }

  private static String page(int number) {
    return STORIES.get(number) + "\n\n" + SLOGAN;
  }
}
