package org.stance4j.archive.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void everyControlCharacterButLineEndsAndTabsIsReplaced() {
    for (char c = 0; c < 0x100; c++) {
      boolean replaced = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
      assertThat(Printable.of("a" + c + "b"))
          .as("U+%04X", (int) c)
          .isEqualTo("a" + (replaced ? '\uFFFD' : c) + "b");
    }
  }

  @Test
  void aCarriageReturnIsALineEndOnlyBeforeALineFeed() {
    assertThat(Printable.of("a\r\nb\rc\r")).isEqualTo("a\r\nb\uFFFDc\uFFFD");
  }

  @Test
  void lettersOfAllScriptsStay() {
    String text = "Łódź “日本” 🎉\u2028";
    assertThat(Printable.of(text)).isEqualTo(text);
  }
}
