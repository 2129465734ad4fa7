package org.stance4j.engine.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the two kinds of tokenizer files from their formats. */
final class TokenizerFiles {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private TokenizerFiles() {}

  static JsonNode json(InputStream json, String name) throws TokenizerFormatException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new TokenizerFormatException(
          name + line + ": not valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new TokenizerFormatException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The lines of a vocabulary file, less white space at their ends. */
  static List<String> lines(Path file) throws IOException {
    List<String> tokens = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        tokens.add(line.stripTrailing());
      }
    } catch (CharacterCodingException e) {
      throw new TokenizerFormatException(file + ": not UTF-8", e);
    }
    return tokens;
  }
}
