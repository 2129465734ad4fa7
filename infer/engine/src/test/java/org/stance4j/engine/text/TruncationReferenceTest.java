package org.stance4j.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TruncationReferenceTest {
  private static final int LONGEST = 64;

  private static final List<Integer> LENGTHS = List.of(0, 1, 2, 20, 31, 70);

  private static ReferenceTokenizer reference;
  private static WordPieceTokenizer tokenizer;

  @BeforeAll
  static void read() {
    List<String> tokens = Tokenizers.tokensOf('a', 'z');
    String json = Tokenizers.json(tokens, TokenizerSettings.bertUncased()).toString();
    reference = new ReferenceTokenizer(json);
    tokenizer = Tokenizers.ours(json);
  }

  @AfterAll
  static void close() {
    reference.close();
  }

  @Test
  void pairsOfAllLengthsAreCutAsTheReferenceCutsThem() {
    for (int textLength : LENGTHS) {
      for (int pairLength : LENGTHS) {
        for (int maxTokens = 3; maxTokens <= LONGEST; maxTokens++) {
          assertEncodedAsReference("y ".repeat(textLength), "n ".repeat(pairLength), maxTokens);
        }
      }
    }
  }

  @Test
  void singleTextsAreCutAsTheReferenceCutsThem() {
    for (String text : new SampleTexts(4).list(30)) {
      for (int maxTokens = 2; maxTokens <= LONGEST; maxTokens++) {
        assertEncodedAsReference(text, null, maxTokens);
      }
    }
  }

  @Test
  void randomPairsAreCutAsTheReferenceCutsThem() {
    List<String> texts = new SampleTexts(5).list(25);
    List<String> pairs = new SampleTexts(6).list(25);
    for (int i = 0; i < texts.size(); i++) {
      for (int maxTokens = 3; maxTokens <= LONGEST; maxTokens++) {
        assertEncodedAsReference(texts.get(i), pairs.get(i), maxTokens);
      }
    }
  }

  @Test
  void fewerTokensThanTheSpecialOnesAreRefused() {
    for (int maxTokens : List.of(-1, 0, 1)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tokenizer.encode("a", null, maxTokens))
          .withMessage("maxTokens is %d, expected at least the 2 special tokens", maxTokens);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokenizer.encode("a", "", 2))
        .withMessageContaining("at least the 3 special tokens");
  }

  private static void assertEncodedAsReference(String text, @Nullable String pair, int maxTokens) {
    ReferenceTokenizer.Sequence expected = reference.encode(text, pair, maxTokens);
    Encoding encoding = tokenizer.encode(text, pair, maxTokens);
    assertThat(encoding.ids()).as("%s, %s, %s", maxTokens, text, pair).isEqualTo(expected.ids());
    assertThat(encoding.typeIds()).isEqualTo(expected.typeIds());
    int specials = pair == null ? 2 : 3;
    int pairTokens = pair == null ? 0 : tokenizer.tokenize(pair).length;
    int whole = tokenizer.tokenize(text).length + pairTokens + specials;
    assertThat(encoding.textTokensCut() + encoding.pairTokensCut())
        .isEqualTo(whole - encoding.length());
  }
}
