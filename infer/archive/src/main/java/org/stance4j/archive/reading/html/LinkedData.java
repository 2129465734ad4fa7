package org.stance4j.archive.reading.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's JSON-LD blocks say of the article, in the terms of schema.org/Article. */
final class LinkedData {

  private final List<JsonNode> articles;

  private LinkedData(List<JsonNode> articles) {
    this.articles = articles;
  }

  /** Reads the blocks of a page; a block that is not JSON is passed over. */
  static LinkedData of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collectArticles(json.readTree(script.data()), articles);
      } catch (JsonProcessingException e) {
        // Pages with broken blocks are common, and the page itself is still there to read.
      }
    }
    return new LinkedData(articles);
  }

  Optional<String> articleBody() {
    return first("articleBody");
  }

  Optional<String> headline() {
    return first("headline");
  }

  Optional<String> datePublished() {
    return first("datePublished");
  }

  Optional<String> publisher() {
    return articles.stream()
        .map(article -> article.path("publisher").path("name"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst();
  }

  private Optional<String> first(String field) {
    return articles.stream()
        .map(article -> article.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst();
  }

  private static void collectArticles(JsonNode block, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(block));
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (isArticle(node)) {
          articles.add(node);
        }
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    return node.has("articleBody") || name.endsWith("Article") || name.endsWith("BlogPosting");
  }
}
