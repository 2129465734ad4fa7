package org.stance4j.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTokenizerTest {
  private static final TokenizerSettings BERT = TokenizerSettings.bertUncased();

  @TempDir private Path folder;

  @Test
  void theLongestPieceIsTakenFromTheLeft() {
    WordPieceTokenizer tokenizer = of("un", "una", "##aff", "##ff", "##able", "##ab", "##le");

    assertThat(tokens(tokenizer, "unaffable unable unaff unx"))
        .containsExactly("una", "##ff", "##able", "[UNK]", "una", "##ff", "[UNK]");
  }

  @Test
  void specialTokensInTheTextKeepTheirIdsAndTheirCase() {
    WordPieceTokenizer tokenizer = of("a", "[", "]", "mask");

    assertThat(tokens(tokenizer, "a[MASK]a[mask]"))
        .containsExactly("a", "[MASK]", "a", "[", "mask", "]");
  }

  @Test
  void theLongestOfTwoSpecialTokensIsTaken() {
    TokenizerSettings settings =
        new TokenizerSettings(true, true, true, true, 100, "<u", "<u>", "<s>", "<p>", "<m>");
    List<String> vocabulary = List.of("<u", "<u>", "<s>", "<p>", "<m>", "a");
    WordPieceTokenizer tokenizer = WordPieceTokenizer.of(vocabulary, settings);

    assertThat(tokens(tokenizer, "a<u>a<ua")).containsExactly("a", "<u>", "a", "<u", "a");
    assertThat(tokenizer.encode("a", null, 8).ids()).containsExactly(1, 5, 2);
  }

  @Test
  void vocabularyAndSpecialIdsAreThoseGiven() {
    WordPieceTokenizer tokenizer = of("a", "b");

    assertThat(tokenizer.vocabularySize()).isEqualTo(7);
    assertThat(tokenizer.vocabulary()).endsWith("a", "b");
    assertThat(tokenizer.idOf("b")).hasValue(6);
    assertThat(tokenizer.idOf("c")).isEmpty();
    assertThat(tokenizer.settings()).isEqualTo(BERT);
    assertThat(List.of(tokenizer.padId(), tokenizer.unkId(), tokenizer.clsId(), tokenizer.sepId()))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void severalThreadsGetTheSameIds() {
    WordPieceTokenizer tokenizer = Tokenizers.ours(Tokenizers.resource(Tokenizers.MINILM));
    List<String> texts = new SampleTexts(7).list(2_000);
    int[][] sequential = texts.stream().map(tokenizer::tokenize).toArray(int[][]::new);

    int[][] parallel =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(i -> tokenizer.tokenize(texts.get(i)))
            .toArray(int[][]::new);

    assertThat(parallel).isDeepEqualTo(sequential);
  }

  @Test
  void aVocabularyWithoutASpecialTokenIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordPieceTokenizer.of(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"), BERT))
        .withMessage("vocabulary has no special token [MASK]");
  }

  @Test
  void aTokenThatOccursTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("a", "b", "a"))
        .withMessage("token 7 'a' is also 5");
  }

  @Test
  void settingsRefuseSpecialTokensThatCouldBeginWithinAWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TokenizerSettings(true, true, true, true, 9, "UNK", "<c>", "<s>", "<p>", "<"))
        .withMessageContaining("special token 'UNK'");
  }

  @Test
  void settingsRefuseEqualSpecialTokens() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TokenizerSettings(true, true, true, true, 9, "<u>", "<c>", "<s>", "<c>", "<"))
        .withMessageContaining("not distinct");
  }

  @Test
  void settingsRefuseWordsOfNoLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenizerSettings.bert(true, true, true, true, 0))
        .withMessage("maxCharsPerWord is 0, expected 1 to 10000");
  }

  @Test
  void aVocabularyFileGivesTheIdsOfTheJsonFile() throws IOException {
    WordPieceTokenizer fromJson = Tokenizers.ours(Tokenizers.resource(Tokenizers.MINILM));
    Path file = Files.write(folder.resolve("vocab.txt"), fromJson.vocabulary());

    WordPieceTokenizer fromFile = WordPieceTokenizer.fromVocabularyFile(file, BERT);

    assertThat(fromFile.vocabulary()).isEqualTo(fromJson.vocabulary());
    assertThat(fromFile.tokenize("unaffable")).isEqualTo(fromJson.tokenize("unaffable"));
  }

  @Test
  void anUnusableVocabularyFileIsNamed() throws IOException {
    Path noSpecials = Files.writeString(folder.resolve("short.txt"), "a\r\nb\n");
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', '\n', (byte) 0xE9});

    assertThatExceptionOfType(TokenizerFormatException.class)
        .isThrownBy(() -> WordPieceTokenizer.fromVocabularyFile(noSpecials, BERT))
        .withMessage(noSpecials + ": vocabulary has no special token [UNK]");
    assertThatExceptionOfType(TokenizerFormatException.class)
        .isThrownBy(() -> WordPieceTokenizer.fromVocabularyFile(latin, BERT))
        .withMessage(latin + ": not UTF-8");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> WordPieceTokenizer.fromVocabularyFile(folder.resolve("none"), BERT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"WordPiece\" | \"BPE\" | /model/type is '\"BPE\"', expected \"WordPiece\"",
        "\"BertNormalizer\" | \"Lowercase\" | /normalizer/type is '\"Lowercase\"'",
        "\"BertPreTokenizer\" | \"Whitespace\" | /pre_tokenizer/type is '\"Whitespace\"'",
        "\"##\" | \"@@\" | /model/continuing_subword_prefix is '\"@@\"'",
        "\"BertProcessing\" | \"RobertaProcessing\" | /post_processor/type is",
        "\"lstrip\":false | \"lstrip\":true | /added_tokens is '{\"id\":0,\"content\":\"[PAD]\"",
        "\"content\":\"[PAD]\" | \"content\":\"<pad>\" | expected one of [[UNK],",
        "\"clean_text\":true | \"clean_text\":1 | /normalizer/clean_text is '1', expected true or",
        "\"lowercase\":true | \"lower\":true | /normalizer/lowercase is missing",
        "_word\":100 | _word\":0 | maxCharsPerWord is 0, expected 1 to 10000",
        "_word\":100 | _word\":\"x\" | /model/max_input_chars_per_word is '\"x\"', expected an int",
        "\"x\":5 | \"x\":6 | /model/vocab/x is '6', expected another id from 0 to 5",
        "\"x\":5 | \"x\":4 | /model/vocab/x is '4', expected another id from 0 to 5",
        "\"x\":5 | \"x\":5,\"x\":6 | line 1: not valid JSON: Duplicate field 'x'",
        "\"decoder\":null | \"decoder\":nul | line 1: not valid JSON",
      })
  void anUnsupportedTokenizerFileIsNamedWithWhatWasFound(
      String supported, String unsupported, String message) {
    String json = Tokenizers.json(List.of("x"), BERT).toString();
    assertThat(Tokenizers.ours(json).idOf("x")).hasValue(5);
    assertThat(json).contains(supported);

    String changed = json.replace(supported, unsupported);

    assertThatExceptionOfType(TokenizerFormatException.class)
        .isThrownBy(
            () ->
                WordPieceTokenizer.fromTokenizerJson(
                    new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), "t.json"))
        .withMessageStartingWith("t.json")
        .withMessageContaining(message);
  }

  @Test
  void anotherTemplateIsRefused() {
    String json = Tokenizers.resource(Tokenizers.MINILM);
    String changed = json.replaceFirst("(?s)(\"pair\".*?\"type_id\"\\s*:\\s*)0", "$11");
    assertThat(changed).isNotEqualTo(json);

    assertThatExceptionOfType(TokenizerFormatException.class)
        .isThrownBy(
            () ->
                WordPieceTokenizer.fromTokenizerJson(
                    new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), "t.json"))
        .withMessageContaining("/post_processor is '[CLS]:0 A:0 [SEP]:0 / [CLS]:1 A:0");
  }

  private static WordPieceTokenizer of(String... tokens) {
    List<String> vocabulary = new ArrayList<>(Tokenizers.SPECIALS);
    vocabulary.addAll(List.of(tokens));
    return WordPieceTokenizer.of(vocabulary, BERT);
  }

  private static List<String> tokens(WordPieceTokenizer tokenizer, String text) {
    return IntStream.of(tokenizer.tokenize(text)).mapToObj(tokenizer.vocabulary()::get).toList();
  }
}
