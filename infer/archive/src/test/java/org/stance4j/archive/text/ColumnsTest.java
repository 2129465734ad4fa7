package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static final String LEFT =
      "The council voted on Tuesday to close the old bridge. Nobody came to see the meeting.";
  private static final String RIGHT =
      "The council voted on Tuesday to close the old bridge at once. Many came to see the meeting.";

  @Test
  void textWithoutColumnsHasNoVersions() {
    assertThat(Columns.versions(LEFT + "\nHome | News | Sport\n" + RIGHT)).isEmpty();
    assertThat(Columns.versions("")).isEmpty();
  }

  @Test
  void columnsPaddedWithBlanksAreTakenApart() {
    String text =
        "Two versions of one story.\n\n"
            + "FIRST                       | LAST\n"
            + "The council voted to close  | The council voted to close\n"
            + "the old bridge on Tuesday   | the old bridge on Tuesday at\n"
            + "after a debate of an hour.  | noon, after a debate of\n"
            + "                            | nearly two hours.\n\n"
            + "Compare them.";
    assertThat(Columns.versions(text))
        .extracting(TextVersion::text)
        .containsExactly(
            "FIRST\nThe council voted to close\nthe old bridge on Tuesday\n"
                + "after a debate of an hour.",
            "LAST\nThe council voted to close\nthe old bridge on Tuesday at\n"
                + "noon, after a debate of\nnearly two hours.");
  }

  @Test
  void rowsOfAMarkdownTableAreTakenApart() {
    String text =
        "Version 1 | Version 2 |\n---|---|\n"
            + LEFT
            + " | "
            + RIGHT
            + " |\n"
            + "She refused to say more. | |\n";
    assertThat(Columns.versions(text))
        .extracting(TextVersion::text)
        .containsExactly(
            "Version 1\n\n" + LEFT + "\nShe refused to say more.", "Version 2\n\n" + RIGHT);
  }

  @Test
  void borderOnBothSidesIsNoColumn() {
    String text =
        "| Early text | Late text |\n|-------|------|\n| "
            + LEFT
            + " | "
            + RIGHT
            + " |\n| | It rained. |\n";
    assertThat(Columns.versions(text))
        .extracting(TextVersion::text)
        .containsExactly("Early text\n\n" + LEFT, "Late text\n\n" + RIGHT + "\nIt rained.");
  }

  @Test
  void tableOfOtherThingsIsNoSetOfVersions() {
    String table =
        "Law | Aim\n2001 act | Those behind the attacks\n2002 act | Iraq\n1973 act | Presidents";
    assertThat(Columns.versions(table)).isEmpty();
  }

  @Test
  void claimsAndAnswersAreNoSetOfVersions() {
    String table =
        "What he said | What is known\n"
            + "The tax on the harbour is the highest in the whole of the country, and it was the"
            + " council that wanted it. | The tax is the third of the country. The council voted on"
            + " it in the spring, and the mayor was against it.\n"
            + "It was the fishermen who asked for the new quay. | The fishermen were not asked; it"
            + " is in the minutes of the council.\n"
            + "The quay is to be paid by the end of the year. | The loan for the quay is to run"
            + " for the next ten years.\n";
    assertThat(Columns.versions(table)).isEmpty();
  }

  @Test
  void whatWasDroppedIsNamedInTheTextAsGiven() {
    String text =
        "Two versions, one story.\n\n"
            + "By A. Writer  | By A. Writer\n"
            + "and B. Other  | and C. Third\n"
            + LEFT
            + " | "
            + RIGHT
            + "\n---|---\nHome | News | Sport\n";
    TextVersion second = Columns.versions(text).get(1);
    int end = second.text().indexOf("Third") + 5;
    assertThat(second.dropped(List.of(new DroppedText(new Span(0, end), "byline"))))
        .extracting(piece -> piece.rule() + ": " + piece.span().of(text))
        .containsExactly(
            "outside the columns: Two versions, one story.",
            "byline: By A. Writer",
            "byline: and C. Third",
            "outside the columns: Home | News | Sport");
  }

  @Test
  void longLinesOfBordersAreRead() {
    String text = "---|".repeat(100_000) + "\n" + " ".repeat(100_000) + "\n" + "| ".repeat(100_000);
    assertThat(Columns.versions(text)).isEmpty();
  }

  @Test
  void sentencesOfAVersionAreFoundInTheTextAsGiven() {
    String text =
        "First | Second\r\n"
            + "The council voted to close  | The council voted to close\r\n"
            + "the old bridge on Tuesday   | the old bridge on Tuesday at\r\n"
            + "after a debate of an hour.  | noon, after a debate of\r\n"
            + "                            | nearly two hours. So be it.\r\n"
            + "Who will miss it, and when? | Who will miss it, and when?\r\n";
    TextVersion second = Columns.versions(text).get(1);
    String sentence = "voted to close\nthe old bridge on Tuesday at\nnoon";
    int start = second.text().indexOf(sentence);
    assertThat(second.inOriginal(new Span(start, start + sentence.length())))
        .extracting(span -> span.of(text))
        .containsExactly("voted to close", "the old bridge on Tuesday at", "noon");
    int last = second.text().indexOf("Who will");
    assertThat(second.inOriginal(new Span(last, last + 8)))
        .containsExactly(new Span(text.lastIndexOf("Who will"), text.lastIndexOf("Who will") + 8));
  }

  @Test
  void wholeVersionIsFoundInTheTextAsGiven() {
    String text = LEFT + " | " + RIGHT + "\na | b\nc | d\n";
    for (TextVersion version : Columns.versions(text)) {
      Span all = new Span(0, version.text().length());
      assertThat(version.inOriginal(all).stream().map(span -> span.of(text)).toList())
          .isEqualTo(version.text().lines().toList());
      assertThat(version.inOriginal(new Span(3, 3))).isEmpty();
    }
    assertThat(Columns.versions(text)).hasSize(2);
  }

  @Test
  void spanAfterTheEndIsRefused() {
    TextVersion version = Columns.versions(LEFT + " | " + RIGHT + "\na | b\nc | d\n").get(0);
    assertThatThrownBy(() -> version.inOriginal(new Span(0, version.text().length() + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("span ends at");
  }
}
