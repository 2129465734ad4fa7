package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabeledSentenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\u00A0", "\u3000", "\u001C"})
  void blankTextIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabeledSentence.of("1", text, null, "NONE"))
        .withMessageContaining("text");
  }

  @Test
  void spanMayCoverTheWholeText() {
    assertThat(withSpan(0, 3).targetEnd()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"-1,2", "2,2", "2,1", "0,4", ",2", "1,"})
  void spanOutsideTheTextIsRefused(@Nullable Integer start, @Nullable Integer end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withSpan(start, end))
        .withMessageContaining("target span " + start + " to " + end);
  }

  private static LabeledSentence withSpan(@Nullable Integer start, @Nullable Integer end) {
    return new LabeledSentence("1", "abc", "t", "NONE", start, end, null, null, null, null);
  }
}
