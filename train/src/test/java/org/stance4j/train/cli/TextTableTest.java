package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void alignsTheFirstColumnLeftAndTheOthersRight() {
    assertThat(new TextTable("label", "F1").row("A", "0.5").row("LONGER", "1"))
        .hasToString("label    F1\nA       0.5\nLONGER    1\n");
  }

  @Test
  void countsCharactersNotUnits() {
    assertThat(new TextTable("\uD83D\uDE00", "1").row("ab", "2"))
        .hasToString("\uD83D\uDE00   1\nab  2\n");
  }

  @Test
  void keepsControlCharactersOut() {
    assertThat(new TextTable("a\nb", "\u001b[1m")).hasToString("a b   [1m\n");
    assertThat(new TextTable("a\u009b1mb", "c")).hasToString("a 1mb  c\n");
  }
}
