package org.stance4j.archive.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.RecordCutter.Cut;
import org.stance4j.archive.reading.RecordCutter.State;

/** Reads one JSON object a line; a line that is not one is an unreadable article. */
final class JsonLinesReader implements ItemReader {

  private final ObjectReader json;
  private final RecordCutter lines;
  private final String file;
  private final ReadingOptions options;
  private final ReadingWarnings warnings;

  JsonLinesReader(InputStream in, String file, ReadingOptions options, ReadingWarnings warnings)
      throws IOException {
    this.json = json(options.maxArticleBytes());
    this.lines =
        RecordCutter.lines(TextEncoding.open(in, file, warnings), options.maxArticleBytes());
    this.file = file;
    this.options = options;
    this.warnings = warnings;
  }

  /** Jackson would take no string of more than 20 million characters. */
  private static ObjectReader json(int maxChars) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(maxChars).build());
    return mapper.readerFor(JsonNode.class);
  }

  @Override
  public @Nullable Item next() throws IOException {
    for (Cut cut = lines.next(); cut != null; cut = lines.next()) {
      Origin origin = new Origin(file, cut.line());
      if (cut.state() == State.TOO_LONG) {
        return unreadable(
            origin, "expected a line of at most " + options.maxArticleBytes() + " bytes");
      }
      Decoded line = TextEncoding.decodeRecord(cut.bytes(), origin, warnings);
      if (!line.text().isBlank()) {
        return line.marked(item(line.text(), origin));
      }
    }
    return null;
  }

  private Item item(String text, Origin origin) {
    try {
      JsonNode object = json.readTree(text);
      return object.isObject()
          ? article(object, origin)
          : unreadable(origin, "expected a JSON object, found " + object.getNodeType());
    } catch (JsonProcessingException e) {
      return unreadable(origin, "not JSON: " + e.getOriginalMessage());
    }
  }

  private Item article(JsonNode object, Origin origin) {
    String id =
        text(object, ArticleField.ID).filter(name -> !name.isBlank()).orElse(origin.toString());
    String textName = options.names().of(ArticleField.TEXT);
    JsonNode text = object.get(textName);
    if (text == null || !text.isTextual()) {
      String found = text == null ? "none" : text.getNodeType().toString();
      String reason = ": expected a string in the field \"" + textName + "\", found " + found;
      return new UnreadableArticle(id, origin, origin + reason);
    }
    return new Article(
        id,
        text(object, ArticleField.TITLE).orElse(null),
        text(object, ArticleField.SOURCE).orElse(null),
        text(object, ArticleField.PUBLISHED).orElse(null),
        text(object, ArticleField.URL).orElse(null),
        text.textValue(),
        ArticleFormat.JSONL,
        origin);
  }

  private Optional<String> text(JsonNode object, ArticleField field) {
    JsonNode value = object.get(options.names().of(field));
    return value == null || value.isNull() || value.isContainerNode()
        ? Optional.empty()
        : Optional.of(value.asText());
  }

  private static UnreadableArticle unreadable(Origin origin, String reason) {
    return new UnreadableArticle(origin.toString(), origin, origin + ": " + reason);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
