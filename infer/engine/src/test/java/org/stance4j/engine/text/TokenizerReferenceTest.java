package org.stance4j.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerReferenceTest {
  private static final int TOKENS_PER_TEXT = 100;

  private static ReferenceTokenizer reference;
  private static WordPieceTokenizer tokenizer;

  @BeforeAll
  static void read() {
    String json = Tokenizers.resource(Tokenizers.MINILM);
    reference = new ReferenceTokenizer(json);
    tokenizer = Tokenizers.ours(json);
  }

  @AfterAll
  static void close() {
    reference.close();
  }

  @Test
  void randomTextsHaveTheIdsOfTheReference() {
    assertSameIds(new SampleTexts(1).list(12_000));
  }

  @Test
  void bgeHasTheIdsOfTheReference() {
    String json = Tokenizers.resource(Tokenizers.BGE);
    WordPieceTokenizer bge = Tokenizers.ours(json);
    try (ReferenceTokenizer bgeReference = new ReferenceTokenizer(json)) {
      bgeReference.assertSameIds(bge, new SampleTexts(2).list(500));
    }
  }

  @Test
  void everyCodePointOfTheFirstTwoPlanesHasTheIdsOfTheReference() {
    assertSameIds(SampleTexts.everyCodePoint(0, 0x1FFFF, 256));
  }

  @Test
  void everyTokenOfTheVocabularyHasTheIdsOfTheReference() {
    List<String> vocabulary = tokenizer.vocabulary();
    for (int from = 0; from < vocabulary.size(); from += TOKENS_PER_TEXT) {
      int to = Math.min(from + TOKENS_PER_TEXT, vocabulary.size());
      assertSameIds(List.of(String.join(" ", vocabulary.subList(from, to))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 101, 102, 1000})
  void longWordsHaveTheIdsOfTheReference(int length) {
    assertSameIds(
        List.of(
            "a".repeat(length),
            "é".repeat(length),
            "e\u0301".repeat(length),
            "\uD835\uDD18".repeat(length),
            "각".repeat(length),
            "漢".repeat(length),
            "x\u200B".repeat(length),
            "!".repeat(length),
            " ".repeat(length),
            "İ".repeat(length)));
  }

  @Test
  void emptyTextHasNoTokens() {
    assertThat(tokenizer.tokenize("")).isEmpty();
    assertThat(reference.tokenize("")).isEmpty();
  }

  @Test
  void aLineOf500KilobytesHasTheIdsOfTheReference() {
    StringBuilder line = new StringBuilder();
    for (String text : new SampleTexts(3).list(50_000)) {
      line.append(text.replace('\n', ' '));
      if (line.length() > 500_000) {
        break;
      }
    }
    assertThat(line.length()).isGreaterThan(500_000);
    assertSameIds(List.of(line.toString(), "z".repeat(500_000), "[".repeat(20_000)));
  }

  @Test
  void aLoneSurrogateIsReadAsTheReplacementCharacter() {
    TokenizerSettings unclean = TokenizerSettings.bert(true, true, true, false, 100);
    WordPieceTokenizer small =
        WordPieceTokenizer.of(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "##\uFFFD", "##b"), unclean);

    assertThat(small.tokenize("a\uD800b a\uDC00b")).containsExactly(5, 6, 7, 5, 6, 7);
    assertThat(tokenizer.tokenize("a\uD800b")).isEqualTo(tokenizer.tokenize("ab"));
    assertThat(tokenizer.tokenize("ab\uD83D")).isEqualTo(tokenizer.tokenize("ab"));
  }

  private static void assertSameIds(List<String> texts) {
    assertThat(texts).isNotEmpty();
    reference.assertSameIds(tokenizer, texts);
  }
}
