package org.stance4j.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gives every code point tokens of its own, so that ids tell exactly what a text was normalised to
 * and where it was split.
 */
class NormalizationReferenceTest {
  private static final int CARRIERS_PER_TEXT = 256;
  private static final int LAST_OF_BMP = 0xFFFF;

  @ParameterizedTest(name = "lowerCase {0}, stripAccents {1}, splitCjk {2}, cleanText {3}")
  @CsvSource({
    "true, true, true, true",
    "false, true, false, false",
    "true, false, true, false",
    "false, false, false, true",
  })
  void everyCodePointOfTheBmpIsNormalisedAndSplitAsTheReferenceDoes(
      boolean lowerCase, boolean stripAccents, boolean splitCjk, boolean cleanText) {
    assertSameIds(
        0, LAST_OF_BMP, TokenizerSettings.bert(lowerCase, stripAccents, splitCjk, cleanText, 100));
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 17000",
    "1B000, 1FAFF",
    "1FF00, 20100",
    "2A600, 2CF00",
    "2F700, 30100",
    "E0000, E0FFF"
  })
  void codePointsAboveAreNormalisedAndSplitAsTheReferenceDoes(String first, String last) {
    assertSameIds(
        Integer.parseInt(first, 16), Integer.parseInt(last, 16), TokenizerSettings.bertUncased());
  }

  private static void assertSameIds(int first, int last, TokenizerSettings settings) {
    List<String> tokens = new ArrayList<>(Tokenizers.tokensOf('a', 'b'));
    tokens.addAll(Tokenizers.tokensOf(Math.max(first, 'b' + 1), last));
    String json = Tokenizers.json(tokens, settings).toString();
    WordPieceTokenizer tokenizer = Tokenizers.ours(json);
    assertThat(tokenizer.settings()).isEqualTo(settings);
    try (ReferenceTokenizer reference = new ReferenceTokenizer(json)) {
      reference.assertSameIds(
          tokenizer, SampleTexts.everyCodePoint(first, last, CARRIERS_PER_TEXT));
    }
  }
}
