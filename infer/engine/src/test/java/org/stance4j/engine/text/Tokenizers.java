package org.stance4j.engine.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tokenizer files of the tests: those of the encoders, and made-up ones. */
final class Tokenizers {
  static final String MINILM = "/all-minilm-l6-v2-tokenizer.json";
  static final String BGE = "/bge-small-en-v1.5-tokenizer.json";
  static final List<String> SPECIALS = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Tokenizers() {}

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Tokenizers.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static WordPieceTokenizer ours(String json) {
    try {
      return WordPieceTokenizer.fromTokenizerJson(
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "tokenizer.json");
    } catch (TokenizerFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Two tokens for every code point: one that begins a word, one that goes on with it. */
  static List<String> tokensOf(int first, int last) {
    List<String> tokens = new ArrayList<>();
    for (int c = first; c <= last; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        tokens.add(Character.toString(c));
        tokens.add("##" + Character.toString(c));
      }
    }
    return tokens;
  }

  /** The file of a tokenizer with a vocabulary of the special tokens, then {@code tokens}. */
  static ObjectNode json(List<String> tokens, TokenizerSettings settings) {
    ObjectNode root = MAPPER.createObjectNode().put("version", "1.0");
    root.putNull("truncation").putNull("padding");
    ArrayNode added = root.putArray("added_tokens");
    for (int id = 0; id < SPECIALS.size(); id++) {
      ObjectNode token = added.addObject().put("id", id).put("content", SPECIALS.get(id));
      token.put("single_word", false).put("lstrip", false).put("rstrip", false);
      token.put("normalized", false).put("special", true);
    }
    ObjectNode normalizer = root.putObject("normalizer").put("type", "BertNormalizer");
    normalizer.put("clean_text", settings.cleanText());
    normalizer.put("handle_chinese_chars", settings.splitCjk());
    normalizer.put("strip_accents", settings.stripAccents());
    normalizer.put("lowercase", settings.lowerCase());
    root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    ObjectNode processor = root.putObject("post_processor").put("type", "BertProcessing");
    processor.putArray("sep").add("[SEP]").add(SPECIALS.indexOf("[SEP]"));
    processor.putArray("cls").add("[CLS]").add(SPECIALS.indexOf("[CLS]"));
    root.putNull("decoder");
    ObjectNode model = root.putObject("model").put("type", "WordPiece");
    model.put("unk_token", "[UNK]").put("continuing_subword_prefix", "##");
    model.put("max_input_chars_per_word", settings.maxCharsPerWord());
    ObjectNode vocabulary = model.putObject("vocab");
    List<String> all = new ArrayList<>(SPECIALS);
    all.addAll(tokens);
    all.forEach(token -> vocabulary.put(token, vocabulary.size()));
    return root;
  }
}
