package org.stance4j.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of BERT: normalises text, splits it at whitespace, punctuation and ideographs, and
 * spells every word with the longest pieces of the vocabulary, from left to right. Immutable and
 * safe for use by several threads.
 *
 * <p>Ids are equal to those of the Rust library {@code tokenizers} 0.21 of Hugging Face, for every
 * code point and from Java 17 on, whatever Unicode version the runtime knows. Two things are out of
 * scope:
 *
 * <ul>
 *   <li>With {@code stripAccents}, marks that survive the stripping are kept in the order of the
 *       text, where the reference sorts them by combining class. These are the spacing marks with a
 *       combining class, such as U+302E, and the nonspacing ones encoded after Unicode 8.0. The ids
 *       of a word can differ only if it holds two such marks side by side and tokens of the
 *       vocabulary hold them too; in the vocabulary of English uncased BERT none does.
 *   <li>A lone surrogate is read as U+FFFD; Rust strings cannot hold one.
 * </ul>
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al., BERT</a>
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al., Google's Neural Machine Translation
 *     System (WordPiece)</a>
 */
public final class WordPieceTokenizer {
  private static final int CHARS_PER_TOKEN = 4;

  private final Vocabulary vocabulary;
  private final TokenizerSettings settings;
  private final int unkId;
  private final int clsId;
  private final int sepId;
  private final int padId;
  private final TextReader reader;
  private final EncodingBuilder encodings;

  private WordPieceTokenizer(Vocabulary vocabulary, TokenizerSettings settings) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.unkId = requireId(settings.unkToken());
    this.clsId = requireId(settings.clsToken());
    this.sepId = requireId(settings.sepToken());
    this.padId = requireId(settings.padToken());
    List<String> specials = settings.specialTokens();
    int[] specialIds = specials.stream().mapToInt(this::requireId).toArray();
    this.reader = new TextReader(settings, new SpecialTokens(specials, specialIds));
    this.encodings = new EncodingBuilder(clsId, sepId);
  }

  /**
   * A tokenizer for a vocabulary, whose indices are the token ids.
   *
   * @throws IllegalArgumentException if a token is empty or occurs twice, or if a special token is
   *     missing
   */
  public static WordPieceTokenizer of(List<String> vocabulary, TokenizerSettings settings) {
    return new WordPieceTokenizer(new Vocabulary(vocabulary), settings);
  }

  /**
   * Reads a Hugging Face {@code tokenizer.json}. Its truncation, padding and decoder are ignored:
   * the caller says how long an encoding may be.
   *
   * @param json UTF-8, not closed
   * @param name of the file, for messages
   * @throws TokenizerFormatException if it cannot be read, or is anything but a WordPiece model
   *     with the normalizer, pre-tokenizer, template and special tokens of BERT
   */
  public static WordPieceTokenizer fromTokenizerJson(InputStream json, String name)
      throws TokenizerFormatException {
    TokenizerJson file = TokenizerJson.read(json, name);
    return inFile(name, file.vocabulary(), file.settings());
  }

  /**
   * Reads a {@code vocab.txt}: one token a line in the order of ids, white space at the end of a
   * line left out.
   *
   * @throws TokenizerFormatException if the file is not UTF-8, if a token is empty or occurs twice,
   *     or if a special token is missing
   * @throws IOException if the file cannot be read
   */
  public static WordPieceTokenizer fromVocabularyFile(Path vocabulary, TokenizerSettings settings)
      throws IOException {
    return inFile(vocabulary.toString(), TokenizerFiles.lines(vocabulary), settings);
  }

  private static WordPieceTokenizer inFile(
      String name, List<String> vocabulary, TokenizerSettings settings)
      throws TokenizerFormatException {
    try {
      return of(vocabulary, settings);
    } catch (IllegalArgumentException e) {
      throw new TokenizerFormatException(name + ": " + e.getMessage(), e);
    }
  }

  /** The ids of a text, without special tokens but those that the text itself holds verbatim. */
  public int[] tokenize(String text) {
    IdBuffer ids = new IdBuffer(text.length() / CHARS_PER_TOKEN + CHARS_PER_TOKEN);
    WordPieces words = new WordPieces(vocabulary, unkId, settings.maxCharsPerWord(), ids);
    reader.read(text, words, ids);
    return ids.toArray();
  }

  /**
   * Encodes a text, or a text and its pair, as {@link #encode(int[], int[], int)} does.
   *
   * @throws IllegalArgumentException if {@code maxTokens} is too low for the special tokens
   */
  public Encoding encode(String text, @Nullable String pair, int maxTokens) {
    return encode(tokenize(text), pair == null ? null : tokenize(pair), maxTokens);
  }

  /**
   * Sets tokens between the special ones: {@code [CLS] text [SEP]} or {@code [CLS] text [SEP] pair
   * [SEP]}. If that is longer than {@code maxTokens}, tokens are dropped from the end of whichever
   * is longer, text or pair, until it fits. Where both are cut, the odd token goes to the one that
   * was longer, or to the pair if neither was.
   *
   * @param textTokens from {@link #tokenize}
   * @param pairTokens likewise; an empty pair is not the same as none
   * @param maxTokens the greatest length, special tokens included
   * @throws IllegalArgumentException if {@code maxTokens} is under 2, or 3 with a pair
   */
  public Encoding encode(int[] textTokens, int @Nullable [] pairTokens, int maxTokens) {
    return encodings.truncated(textTokens, pairTokens, maxTokens);
  }

  /**
   * Covers a long text with windows in the order of the text, each with the whole pair. All windows
   * are as full as the first; the last one ends with the text and so may share more than {@code
   * overlap} tokens with its neighbour. A text that fits, or that is empty, makes one window.
   *
   * <p>A pair that leaves the text less than half of the room beside special tokens, and less than
   * the text needs, is cut at its end to leave just that. The cut is reported by every window;
   * their {@link Encoding#textTokensCut} is 0, since every token of the text is in some window.
   *
   * @param overlap how many tokens of the text two neighbours share, at least
   * @throws IllegalArgumentException if {@code maxTokens} leaves no room beside special tokens, or
   *     if {@code overlap} is negative or not below half of that room, rounded up
   */
  public List<Encoding> encodeWindows(
      int[] textTokens, int @Nullable [] pairTokens, int maxTokens, int overlap) {
    return encodings.windows(textTokens, pairTokens, maxTokens, overlap);
  }

  /** The tokens in the order of their ids. */
  public List<String> vocabulary() {
    return vocabulary.tokens();
  }

  public TokenizerSettings settings() {
    return settings;
  }

  public int vocabularySize() {
    return vocabulary.tokens().size();
  }

  /** The id of a token of the vocabulary, if it is one. */
  public OptionalInt idOf(String token) {
    return vocabulary.idOf(token);
  }

  public int clsId() {
    return clsId;
  }

  public int sepId() {
    return sepId;
  }

  public int padId() {
    return padId;
  }

  public int unkId() {
    return unkId;
  }

  private int requireId(String special) {
    return idOf(special)
        .orElseThrow(
            () -> new IllegalArgumentException("vocabulary has no special token " + special));
  }
}
