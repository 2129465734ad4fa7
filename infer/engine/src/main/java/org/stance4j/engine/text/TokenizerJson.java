package org.stance4j.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The parts of a Hugging Face {@code tokenizer.json} that make a BERT tokenizer, each checked to be
 * what {@link WordPieceTokenizer} does.
 */
final class TokenizerJson {
  private static final String TEMPLATE = "[CLS]:0 A:0 [SEP]:0 / [CLS]:0 A:0 [SEP]:0 B:1 [SEP]:1";

  private final String name;
  private final JsonNode root;

  private TokenizerJson(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  static TokenizerJson read(InputStream json, String name) throws TokenizerFormatException {
    TokenizerJson file = new TokenizerJson(name, TokenizerFiles.json(json, name));
    file.expect("/model/type", "WordPiece");
    file.expect("/model/unk_token", "[UNK]");
    file.expect("/model/continuing_subword_prefix", Vocabulary.CONTINUATION);
    file.expect("/normalizer/type", "BertNormalizer");
    file.expect("/pre_tokenizer/type", "BertPreTokenizer");
    file.checkPostProcessor();
    file.checkAddedTokens();
    return file;
  }

  TokenizerSettings settings() throws TokenizerFormatException {
    boolean lowerCase = flag("/normalizer/lowercase");
    JsonNode stripAccents = root.at("/normalizer/strip_accents");
    JsonNode maxChars = root.at("/model/max_input_chars_per_word");
    if (!maxChars.canConvertToInt()) {
      throw unexpected("/model/max_input_chars_per_word", maxChars, "an integer");
    }
    try {
      return TokenizerSettings.bert(
          lowerCase,
          stripAccents.isNull() || stripAccents.isMissingNode()
              ? lowerCase
              : flag("/normalizer/strip_accents"),
          flag("/normalizer/handle_chinese_chars"),
          flag("/normalizer/clean_text"),
          maxChars.intValue());
    } catch (IllegalArgumentException e) {
      throw new TokenizerFormatException(name + ": " + e.getMessage(), e);
    }
  }

  /** The tokens in the order of their ids, which must run from 0 without a gap. */
  List<String> vocabulary() throws TokenizerFormatException {
    JsonNode vocabulary = root.at("/model/vocab");
    if (!vocabulary.isObject()) {
      throw unexpected("/model/vocab", vocabulary, "an object");
    }
    String[] tokens = new String[vocabulary.size()];
    for (Map.Entry<String, JsonNode> entry : vocabulary.properties()) {
      JsonNode id = entry.getValue();
      boolean inRange = id.canConvertToInt() && id.intValue() >= 0 && id.intValue() < tokens.length;
      if (!inRange || tokens[id.intValue()] != null) {
        String expected = "another id from 0 to " + (tokens.length - 1) + " for every token";
        throw unexpected("/model/vocab/" + entry.getKey(), id, expected);
      }
      tokens[id.intValue()] = entry.getKey();
    }
    return List.of(tokens);
  }

  private void checkAddedTokens() throws TokenizerFormatException {
    List<String> specials = TokenizerSettings.bertUncased().specialTokens();
    JsonNode added = root.at("/added_tokens");
    for (JsonNode token : added) {
      String content = token.path("content").asText();
      boolean plain =
          !token.path("normalized").asBoolean(true)
              && !token.path("single_word").asBoolean()
              && !token.path("lstrip").asBoolean()
              && !token.path("rstrip").asBoolean();
      boolean sameId =
          token.path("id").equals(root.at("/model/vocab").path(content))
              && token.path("id").isInt();
      if (!specials.contains(content) || !plain || !sameId) {
        throw unexpected(
            "/added_tokens", token, "one of " + specials + ", verbatim, with its vocabulary id");
      }
    }
    if (added.size() != specials.size()) {
      throw unexpected("/added_tokens", added, "just " + specials);
    }
  }

  private void checkPostProcessor() throws TokenizerFormatException {
    JsonNode processor = root.at("/post_processor");
    if (processor.path("type").asText().equals("BertProcessing")) {
      expect("/post_processor/cls/0", "[CLS]");
      expect("/post_processor/sep/0", "[SEP]");
      return;
    }
    expect("/post_processor/type", "TemplateProcessing");
    String template = template(processor.path("single")) + " / " + template(processor.path("pair"));
    if (!template.equals(TEMPLATE)) {
      throw new TokenizerFormatException(
          name + ": /post_processor is '" + template + "', expected '" + TEMPLATE + "'");
    }
  }

  private static String template(JsonNode parts) {
    StringBuilder template = new StringBuilder();
    for (JsonNode part : parts) {
      for (JsonNode value : part) {
        template.append(template.isEmpty() ? "" : " ");
        template.append(value.path("id").asText()).append(':').append(value.path("type_id"));
      }
    }
    return template.toString();
  }

  private boolean flag(String pointer) throws TokenizerFormatException {
    JsonNode value = root.at(pointer);
    if (!value.isBoolean()) {
      throw unexpected(pointer, value, "true or false");
    }
    return value.booleanValue();
  }

  private void expect(String pointer, String expected) throws TokenizerFormatException {
    JsonNode value = root.at(pointer);
    if (!value.isTextual() || !value.textValue().equals(expected)) {
      throw unexpected(pointer, value, "\"" + expected + "\"");
    }
  }

  private TokenizerFormatException unexpected(String pointer, JsonNode found, String expected) {
    String value = found.isMissingNode() ? "missing" : "'" + abbreviated(found.toString()) + "'";
    return new TokenizerFormatException(
        name + ": " + pointer + " is " + value + ", expected " + expected);
  }

  private static String abbreviated(String json) {
    return json.length() > 200 ? json.substring(0, 200) + "..." : json;
  }
}
