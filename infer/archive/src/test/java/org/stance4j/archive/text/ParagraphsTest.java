package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  @Test
  void blankLineEndsAParagraph() {
    assertThat(cut("One\n\nTwo\r\n \r\nThree")).containsExactly("One", "Two", "Three");
  }

  @Test
  void singleLineBreakEndsAParagraphOfAnUnwrappedText() {
    assertThat(cut("Mayor quits\nShe said so on Monday.\nMore follows."))
        .containsExactly("Mayor quits", "She said so on Monday.", "More follows.");
  }

  @Test
  void lineThatGoesOnInLowerCaseIsJoined() {
    assertThat(cut("The mayor said on\nMonday.\nShe will quit\nsoon."))
        .containsExactly("The mayor said on", "Monday.", "She will quit\nsoon.");
  }

  @Test
  void hardWrappedLinesAreJoined() {
    String wrapped =
        "The council met on Tuesday to discuss the\n"
            + "Stadium plan that Mayor Green had put\n"
            + "forward. Nobody from the opposition came.\n"
            + "Green was angry about it and told them so.\n"
            + "It ended.\n\nNext part.";
    assertThat(cut(wrapped))
        .containsExactly(wrapped.substring(0, wrapped.indexOf("\n\n")), "Next part.");
  }

  @Test
  void cellsOfAColumnPageAreParagraphsOfTheirOwn() {
    assertThat(cut("Taxes rise again | Weather: rain\n| left | right |"))
        .containsExactly("Taxes rise again", "Weather: rain", "left", "right");
  }

  @Test
  void barWithinAWordIsNoCellBorder() {
    assertThat(cut("either|or")).containsExactly("either|or");
  }

  @Test
  void lineSeparatorsOfUnicodeCountAsLineBreaks() {
    assertThat(cut("One.\u2028Two.\u2029Three.\u0085Four.\rFive."))
        .containsExactly("One.", "Two.", "Three.", "Four.", "Five.");
  }

  private static List<String> cut(String text) {
    return Paragraphs.of(text).stream().map(span -> span.of(text)).toList();
  }
}
