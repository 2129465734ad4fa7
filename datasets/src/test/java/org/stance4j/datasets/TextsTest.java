package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {" a \t b\u00a0|a b", "a|a", " \u2003 |''", "a\u0085\u2028b|a b"})
  void runsOfWhiteSpaceBecomeOneBlankAndNoneAtTheEnds(String text, String collapsed) {
    assertThat(Texts.collapse(text)).isEqualTo(collapsed);
  }

  @Test
  void whiteSpaceIsWhatTheClassSays() {
    Pattern whiteSpace = Pattern.compile("[" + Texts.WHITE_SPACE_CLASS + "]");
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = String.valueOf((char) c);
      assertThat(Texts.collapse(text).isEmpty())
          .as(Integer.toHexString(c))
          .isEqualTo(whiteSpace.matcher(text).matches());
    }
  }
}
