package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
