package org.stance4j.archive.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.DroppedPiece;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.PageVersion;
import org.stance4j.archive.scoring.SentenceSentiment;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.speakers.Holder;
import org.stance4j.archive.text.Span;

/**
 * Reads what {@link JsonLinesWriter} has written. Probabilities come back with the six decimals
 * that they were written with. Not safe for use by several threads.
 */
public final class JsonLinesResults implements Closeable {

  private static final JsonMapper JSON = new JsonMapper();

  private final BufferedReader reader;
  private final String name;
  private long line;

  /**
   * A reader of results.
   *
   * @param name for messages
   */
  public JsonLinesResults(Reader reader, String name) {
    this.reader = new BufferedReader(reader);
    this.name = name;
  }

  /**
   * The next result; null after the last.
   *
   * @throws IOException if it cannot be read, or is no result
   */
  public @Nullable ArticleResult next() throws IOException {
    String text = reader.readLine();
    if (text == null) {
      return null;
    }
    line++;
    try {
      return result(JSON.readTree(text));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException(name + ":" + line + ": expected a result of stance score", e);
    }
  }

  private static ArticleResult result(JsonNode json) {
    return new ArticleResult(
        json.required("id").asText(),
        text(json, "title"),
        text(json, "source"),
        text(json, "published"),
        Status.valueOf(json.required("status").asText().toUpperCase(Locale.ROOT)),
        text(json, "reason"),
        json.required("sentences").asInt(),
        list(json.required("targets"), JsonLinesResults::target),
        new Story(text(json, "cluster"), text(json, "duplicateOf"), text(json, "versionOf")),
        sentiment(json),
        json.has("dropped") ? list(json.get("dropped"), JsonLinesResults::dropped) : null,
        json.has("page") ? version(json) : null,
        json.has("sentenceSentiments")
            ? list(json.get("sentenceSentiments"), JsonLinesResults::sentence)
            : null);
  }

  private static PageVersion version(JsonNode json) {
    return new PageVersion(
        json.required("page").asText(),
        json.required("version").asInt(),
        json.required("versions").asInt());
  }

  private static DroppedPiece dropped(JsonNode json) {
    return new DroppedPiece(
        json.has("start") ? span(json) : null,
        json.required("text").asText(),
        json.required("rule").asText());
  }

  private static SentenceSentiment sentence(JsonNode json) {
    String label = json.required("sentiment").asText();
    return new SentenceSentiment(
        json.required("start").asInt(),
        json.required("end").asInt(),
        new Sentiment(label, probabilities(json, "sentimentProbabilities")),
        list(json.path("parts"), JsonLinesResults::span));
  }

  private static Span span(JsonNode json) {
    return new Span(json.required("start").asInt(), json.required("end").asInt());
  }

  private static TargetResult target(JsonNode json) {
    return new TargetResult(
        text(json, "target"),
        json.required("targetSeen").asBoolean(),
        json.path("named").asBoolean(true),
        json.required("stance").asText(),
        probabilities(json, "probabilities"),
        list(json.required("holders"), JsonLinesResults::holder));
  }

  private static HolderResult holder(JsonNode json) {
    String kind = text(json, "kind");
    return new HolderResult(
        text(json, "holder"),
        kind == null ? null : Holder.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        text(json, "knownAs"),
        list(json.path("aliases"), JsonNode::asText),
        json.required("stance").asText(),
        probabilities(json, "probabilities"),
        list(json.required("evidence"), JsonLinesResults::evidence));
  }

  private static Evidence evidence(JsonNode json) {
    return new Evidence(
        json.required("start").asInt(),
        json.required("end").asInt(),
        json.required("text").asText(),
        json.required("stance").asText(),
        probabilities(json, "probabilities"),
        json.path("windows").asInt(1),
        sentiment(json),
        list(json.path("parts"), JsonLinesResults::span));
  }

  private static @Nullable Sentiment sentiment(JsonNode json) {
    String sentiment = text(json, "sentiment");
    return sentiment == null
        ? null
        : new Sentiment(sentiment, probabilities(json, "sentimentProbabilities"));
  }

  private static Map<String, Double> probabilities(JsonNode json, String field) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    json.required(field)
        .properties()
        .forEach(entry -> probabilities.put(entry.getKey(), entry.getValue().asDouble()));
    return probabilities;
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    json.forEach(element -> items.add(item.apply(element)));
    return items;
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
