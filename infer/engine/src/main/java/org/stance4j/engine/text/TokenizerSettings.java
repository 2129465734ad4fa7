package org.stance4j.engine.text;

import java.util.List;
import java.util.Set;

/**
 * How text is normalised and split before its words are looked up in the vocabulary.
 *
 * @param lowerCase letters are lower-cased one by one, without regard to locale or neighbours
 * @param stripAccents text is canonically decomposed and nonspacing marks are dropped
 * @param splitCjk every ideograph of the CJK blocks becomes a word of its own
 * @param cleanText control, format and private-use characters, U+0000 and U+FFFD are dropped
 * @param maxCharsPerWord a word of more code points than this, counted after normalisation, becomes
 *     one {@code unkToken}; 1 to 10,000
 * @param unkToken stands for a word which the vocabulary cannot spell
 * @param clsToken opens every encoded sequence
 * @param sepToken closes the text, and the pair
 * @param padToken fills batches
 * @param maskToken hides a word in pre-training
 */
public record TokenizerSettings(
    boolean lowerCase,
    boolean stripAccents,
    boolean splitCjk,
    boolean cleanText,
    int maxCharsPerWord,
    String unkToken,
    String clsToken,
    String sepToken,
    String padToken,
    String maskToken) {

  private static final int MAX_CHARS_PER_WORD = 10_000;
  private static final int BERT_CHARS_PER_WORD = 100;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if {@code maxCharsPerWord} is out of range, if two special
   *     tokens are equal, or if one does not begin with an ASCII punctuation character (then it
   *     could begin in the middle of a word)
   */
  public TokenizerSettings {
    if (maxCharsPerWord < 1 || maxCharsPerWord > MAX_CHARS_PER_WORD) {
      throw new IllegalArgumentException(
          "maxCharsPerWord is " + maxCharsPerWord + ", expected 1 to " + MAX_CHARS_PER_WORD);
    }
    List<String> specials = List.of(unkToken, clsToken, sepToken, padToken, maskToken);
    for (String special : specials) {
      if (special.isEmpty() || !CodePoints.isAsciiPunctuation(special.charAt(0))) {
        throw new IllegalArgumentException(
            "special token '" + special + "' does not begin with an ASCII punctuation character");
      }
    }
    if (Set.copyOf(specials).size() != specials.size()) {
      throw new IllegalArgumentException("special tokens are not distinct: " + specials);
    }
  }

  /** The settings of the uncased English BERT models and of the encoders derived from them. */
  public static TokenizerSettings bertUncased() {
    return bert(true, true, true, true, BERT_CHARS_PER_WORD);
  }

  /** Settings with the special tokens of BERT. */
  static TokenizerSettings bert(
      boolean lowerCase,
      boolean stripAccents,
      boolean splitCjk,
      boolean cleanText,
      int maxCharsPerWord) {
    return new TokenizerSettings(
        lowerCase,
        stripAccents,
        splitCjk,
        cleanText,
        maxCharsPerWord,
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[PAD]",
        "[MASK]");
  }

  /** The special tokens, which text may also hold verbatim. */
  List<String> specialTokens() {
    return List.of(unkToken, clsToken, sepToken, padToken, maskToken);
  }
}
