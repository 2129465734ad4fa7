package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorstTextTest {
  @ParameterizedTest
  @CsvSource({
    "short, 5, short",
    "longer than that, 13, longer...", // not in the middle of a word
    "abcdefghij klm, 10, abcdefg...",
    "a bcdefghijklm, 10, a bcdef...", // a word too long to be given up
  })
  void shortensBetweenWords(String text, int columns, String expected) {
    assertThat(WorstText.shortened(text, columns)).isEqualTo(expected);
  }

  @Test
  void keepsToOneLine() {
    assertThat(WorstText.shortened(" a\nb\u001b[1m ", 20)).isEqualTo("a b [1m");
  }

  @Test
  void doesNotCutACharacterInTwo() {
    assertThat(WorstText.shortened("\uD83D\uDE00".repeat(9), 6))
        .isEqualTo("\uD83D\uDE00".repeat(3) + "...");
  }
}
