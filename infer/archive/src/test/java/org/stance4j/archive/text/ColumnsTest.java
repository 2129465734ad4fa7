package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static final String LEFT =
      "The council voted on Tuesday to close the old bridge. Nobody came to see the meeting.";
  private static final String RIGHT =
      "The council voted on Tuesday to close the old bridge at once. Many came to see the meeting.";

  @Test
  void textWithoutColumnsIsItsOnlyVersion() {
    assertThat(Columns.split(LEFT + "\nHome | News | Sport\n" + RIGHT))
        .containsExactly(LEFT + "\nHome | News | Sport\n" + RIGHT);
    assertThat(Columns.split("")).containsExactly("");
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
    assertThat(Columns.split(text))
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
    assertThat(Columns.split(text))
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
    assertThat(Columns.split(text))
        .containsExactly("Early text\n\n" + LEFT, "Late text\n\n" + RIGHT + "\nIt rained.");
  }

  @Test
  void tableOfOtherThingsIsNoSetOfVersions() {
    String table =
        "Law | Aim\n2001 act | Those behind the attacks\n2002 act | Iraq\n1973 act | Presidents";
    assertThat(Columns.split(table)).containsExactly(table);
  }

  @Test
  void longLinesOfBordersAreRead() {
    String text = "---|".repeat(100_000) + "\n" + " ".repeat(100_000) + "\n" + "| ".repeat(100_000);
    assertThat(Columns.split(text)).containsExactly(text);
  }
}
