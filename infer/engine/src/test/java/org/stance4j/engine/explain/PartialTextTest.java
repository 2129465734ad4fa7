package org.stance4j.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PartialTextTest {
  private static PartialText text(String text, int mostParts) {
    return PartialText.of(text, Word.of(text), mostParts);
  }

  private static BitSet parts(int... indices) {
    BitSet parts = new BitSet();
    for (int i : indices) {
      parts.set(i);
    }
    return parts;
  }

  @Test
  void leavesWordsOutAndPunctuationIn() {
    assertThat(text("Bring them home, now!", 9).keeping(parts(0, 3))).isEqualTo("Bring    , now!");
  }

  @Test
  void keepingAllGivesTheTextItself() {
    assertThat(text(" We go. ", 9).keeping(parts(0, 1))).isEqualTo(" We go. ");
  }

  @Test
  void isNeverBlank() {
    assertThat(text("we go", 9).keeping(parts())).isEqualTo(".");
  }

  @Test
  void partsAreRunsOfLikeLength() {
    PartialText text = text("a b c d e f g", 3);
    assertThat(text.sizes()).containsExactly(3, 2, 2);
    assertThat(text.keeping(parts(1)).strip()).isEqualTo("d e");
  }
}
