package org.stance4j.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodeWindowsTest {
  private static final int CLS = 2;
  private static final int SEP = 3;

  private final WordPieceTokenizer tokenizer =
      WordPieceTokenizer.of(Tokenizers.SPECIALS, TokenizerSettings.bertUncased());

  @Test
  void aTextThatFitsIsOneEncoding() {
    List<Encoding> windows = tokenizer.encodeWindows(tokens(10, 3), tokens(20, 2), 8, 1);

    assertThat(windows).hasSize(1);
    assertThat(windows.get(0).ids()).containsExactly(CLS, 10, 11, 12, SEP, 20, 21, SEP);
    assertThat(windows.get(0).typeIds()).containsExactly(0, 0, 0, 0, 0, 1, 1, 1);
    assertThat(windows.get(0).pairTokensCut()).isZero();
  }

  @Test
  void windowsShareTheOverlapAndHoldTheWholePair() {
    List<Encoding> windows = tokenizer.encodeWindows(tokens(10, 8), tokens(20, 2), 9, 2);

    assertThat(windows)
        .extracting(Encoding::ids)
        .containsExactly(
            new int[] {CLS, 10, 11, 12, 13, SEP, 20, 21, SEP},
            new int[] {CLS, 12, 13, 14, 15, SEP, 20, 21, SEP},
            new int[] {CLS, 14, 15, 16, 17, SEP, 20, 21, SEP});
    assertThat(windows).extracting(Encoding::textTokensCut).containsOnly(0);
  }

  @Test
  void theLastWindowIsMovedBackToBeFull() {
    List<Encoding> windows = tokenizer.encodeWindows(tokens(10, 5), null, 6, 0);

    assertThat(windows)
        .extracting(Encoding::ids)
        .containsExactly(
            new int[] {CLS, 10, 11, 12, 13, SEP}, new int[] {CLS, 11, 12, 13, 14, SEP});
  }

  @Test
  void anEmptyTextMakesOneWindow() {
    assertThat(tokenizer.encodeWindows(new int[0], null, 8, 0))
        .extracting(Encoding::ids)
        .containsExactly(new int[] {CLS, SEP});
  }

  @ParameterizedTest(name = "text {0}, pair {1}, maxTokens {2}: text room {3}, pair cut {4}")
  @CsvSource({
    "20, 4, 11, 4, 0",
    "20, 5, 11, 4, 1",
    "20, 9, 12, 5, 5",
    "3, 9, 12, 3, 3",
    "5, 9, 12, 5, 5",
    "20, 9, 4, 1, 9",
  })
  void aPairIsCutOnlyIfItLeavesLessThanHalfOfTheRoom(
      int text, int pair, int maxTokens, int textRoom, int pairCut) {
    List<Encoding> windows =
        tokenizer.encodeWindows(tokens(100, text), tokens(1000, pair), maxTokens, 0);

    assertThat(windows).extracting(Encoding::pairTokensCut).containsOnly(pairCut);
    assertThat(windows).extracting(Encoding::length).containsOnly(maxTokens);
    assertThat(windows.get(0).typeIds()).contains(1).startsWith(new int[textRoom + 2]);
    assertThat(windows.get(0).typeIdAt(textRoom + 2)).isOne();
  }

  @Test
  void everyTokenOfTheTextIsInAWindowWhateverTheSizes() {
    for (int length = 0; length < 30; length++) {
      for (int maxTokens = 3; maxTokens < 14; maxTokens++) {
        for (int overlap = 0; overlap < (maxTokens - 1) / 2; overlap++) {
          assertCovers(tokens(100, length), maxTokens, overlap);
        }
      }
    }
  }

  private void assertCovers(int[] text, int maxTokens, int overlap) {
    int next = 100;
    for (Encoding window : tokenizer.encodeWindows(text, null, maxTokens, overlap)) {
      assertThat(window.length()).isEqualTo(Math.min(text.length + 2, maxTokens));
      if (next > 100) {
        assertThat(window.idAt(1)).isLessThanOrEqualTo(next - overlap);
      }
      for (int i = 1; i < window.length() - 1; i++) {
        assertThat(window.idAt(i)).isLessThanOrEqualTo(next);
        next = Math.max(next, window.idAt(i) + 1);
      }
    }
    assertThat(next).isEqualTo(100 + text.length);
  }

  @Test
  void anOverlapOfHalfOfTheRoomIsRefused() {
    int[] text = tokens(10, 50);

    assertThat(tokenizer.encodeWindows(text, null, 10, 3)).hasSizeGreaterThan(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokenizer.encodeWindows(text, null, 10, 4))
        .withMessageContaining("overlap is 4, expected 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokenizer.encodeWindows(text, null, 10, -1))
        .withMessageContaining("overlap is -1");
  }

  @Test
  void noRoomForTextIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokenizer.encodeWindows(tokens(10, 5), new int[0], 3, 0))
        .withMessageContaining("maxTokens is 3, which leaves no room");
  }

  private static int[] tokens(int first, int count) {
    return IntStream.range(first, first + count).toArray();
  }
}
