package org.stance4j.archive.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line; a line that is not one is an unreadable article. */
final class JsonLinesReader implements ItemReader {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  private final BufferedReader reader;
  private final String file;
  private long line;

  JsonLinesReader(InputStream in, String file) throws IOException {
    this.reader = Utf8.reader(in);
    this.file = file;
  }

  @Override
  public @Nullable Item next() throws IOException {
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (!text.isBlank()) {
        return item(text, new Origin(file, line));
      }
    }
    return null;
  }

  private static Item item(String text, Origin origin) {
    if (Utf8.hasWrongBytes(text)) {
      return unreadable(origin, "bytes that are not UTF-8");
    }
    try {
      JsonNode object = JSON.readTree(text);
      return object.isObject()
          ? article(object, origin)
          : unreadable(origin, "expected a JSON object, found " + object.getNodeType());
    } catch (JsonProcessingException e) {
      return unreadable(origin, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static Item article(JsonNode object, Origin origin) {
    String id = text(object, "id").filter(name -> !name.isBlank()).orElse(origin.toString());
    JsonNode text = object.get("text");
    if (text == null || !text.isTextual()) {
      String found = text == null ? "none" : text.getNodeType().toString();
      return new UnreadableArticle(
          id, origin, origin + ": expected a string in the field \"text\", found " + found);
    }
    return new Article(
        id,
        text(object, "title").orElse(null),
        text(object, "source").orElse(null),
        text(object, "published").orElse(null),
        text(object, "url").orElse(null),
        text.textValue(),
        ArticleFormat.JSONL,
        origin);
  }

  private static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() || value.isContainerNode()
        ? Optional.empty()
        : Optional.of(value.asText());
  }

  private static UnreadableArticle unreadable(Origin origin, String reason) {
    return new UnreadableArticle(origin.toString(), origin, origin + ": " + reason);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
