package org.stance4j.archive.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.Origin;

/**
 * An article to score.
 *
 * @param targets empty for those of the server
 */
record ArticleRequest(Article article, List<String> targets) {

  /** Each costs as much as the article does toward one. */
  static final int MAX_TARGETS = 50;

  private static final String NAMELESS = "article";
  private static final List<String> ABOUT = List.of("id", "title", "source", "published");
  private static final List<String> FIELDS =
      List.of("text", "id", "title", "source", "published", "targets");
  private static final List<String> PARAMETERS =
      List.of("id", "title", "source", "published", "target");

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  /** Of a JSON object; a query beside it is refused. */
  static ArticleRequest ofJson(String body, @Nullable String query) throws Refusal {
    if (query != null) {
      throw bad("expected no parameters beside a JSON object, found '" + query + "'");
    }
    JsonNode object = parse(body);
    if (!object.isObject()) {
      throw bad("expected a JSON object, found " + kind(object));
    }
    for (var names = object.fieldNames(); names.hasNext(); ) {
      known("field", names.next(), FIELDS);
    }
    JsonNode text = object.path("text");
    if (!text.isTextual()) {
      throw bad("expected a string in the field 'text', found " + kind(text));
    }
    Map<String, String> about = new HashMap<>();
    for (String field : ABOUT) {
      JsonNode value = object.path(field);
      if (value.isTextual()) {
        about.put(field, value.textValue());
      } else if (!value.isNull() && !value.isMissingNode()) {
        throw bad("expected a string in the field '" + field + "', found " + kind(value));
      }
    }
    return of(text.textValue(), about, targets(object.path("targets")));
  }

  private static JsonNode parse(String body) throws Refusal {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      String where =
          place == null
              ? ""
              : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
      throw bad("expected a JSON object, found no JSON: " + e.getOriginalMessage() + where);
    }
  }

  private static List<String> targets(JsonNode array) throws Refusal {
    if (array.isMissingNode() || array.isNull()) {
      return List.of();
    }
    List<String> targets = new ArrayList<>();
    for (JsonNode target : array) {
      if (!target.isTextual()) {
        throw bad("expected strings in the field 'targets', found " + kind(target));
      }
      targets.add(target.textValue());
    }
    if (targets.isEmpty()) {
      throw bad("expected an array of strings in the field 'targets', found " + kind(array));
    }
    return targets;
  }

  /** Of a plain text, with what else there is to say of it in the query of the address. */
  static ArticleRequest ofText(String body, @Nullable String query) throws Refusal {
    Map<String, String> about = new HashMap<>();
    List<String> targets = new ArrayList<>();
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      String[] sides = pair.split("=", 2);
      String name = decoded(sides[0]);
      String value = sides.length == 2 ? decoded(sides[1]) : "";
      known("parameter", name, PARAMETERS);
      if (name.equals("target")) {
        targets.add(value);
      } else if (about.put(name, value) != null) {
        throw bad("expected the parameter '" + name + "' once, found it again");
      }
    }
    return of(body, about, targets);
  }

  private static String decoded(String part) throws Refusal {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw bad("expected parameters in URL encoding, found '" + part + "'");
    }
  }

  private static ArticleRequest of(String text, Map<String, String> about, List<String> targets)
      throws Refusal {
    String id = about.getOrDefault("id", NAMELESS);
    if (id.isBlank()) {
      throw bad("expected an id, found a blank");
    }
    if (targets.stream().anyMatch(String::isBlank)) {
      throw bad("expected targets, found a blank");
    }
    if (targets.size() > MAX_TARGETS) {
      throw bad("expected at most " + MAX_TARGETS + " targets, found " + targets.size());
    }
    Article article =
        new Article(
            id,
            about.get("title"),
            about.get("source"),
            about.get("published"),
            null,
            text,
            ArticleFormat.JSONL,
            new Origin("request", 1));
    return new ArticleRequest(article, targets);
  }

  private static void known(String kind, String name, List<String> names) throws Refusal {
    if (!names.contains(name)) {
      String expected = String.join(", ", names);
      throw bad("unknown " + kind + " '" + name + "', expected some of " + expected);
    }
  }

  private static String kind(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static Refusal bad(String message) {
    return Refusal.of(400, message);
  }
}
