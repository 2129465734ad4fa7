package org.stance4j.archive.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stance4j.archive.serve.ServerFixture.ANY_PORT;
import static org.stance4j.archive.serve.ServerFixture.json;
import static org.stance4j.archive.serve.ServerFixture.line;
import static org.stance4j.archive.serve.ServerFixture.post;
import static org.stance4j.archive.serve.ServerFixture.request;
import static org.stance4j.archive.serve.ServerFixture.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.VersionsPage;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.scoring.ArticleScorer;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;

class StanceServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  private static final String TEXT =
      "We want the troops out of Iraq. They do not.\n“Not now,” he said. 😀 It rained on us.";

  private static StanceModel model;
  private static StanceServer server;

  @BeforeAll
  static void start() throws IOException {
    model = TinyModels.random(7, LABELS, List.of("troops", "iraq"));
    server = StanceServer.start(model, ANY_PORT);
  }

  @AfterAll
  static void stop() {
    server.stop();
    model.close();
  }

  private static Article article(String id, String title, String text) {
    return new Article(
        id, title, null, null, null, text, ArticleFormat.JSONL, new Origin("test", 1));
  }

  @Test
  void answersWithTheVeryLineOfScore() throws Exception {
    String body = JSON.writeValueAsString(Map.of("text", TEXT, "id", "a1", "title", "“Out!”"));
    HttpResponse<String> response = send(json(server, body));
    ArticleScorer scorer = ArticleScorer.of(model, ScoringOptions.DEFAULT);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).isEqualTo(line(scorer.score(article("a1", "“Out!”", TEXT))));
  }

  @Test
  void plainTextIsScoredTowardTheTargetsOfTheAddress() throws Exception {
    String path = "score?target=the+moon&target=troops&id=a%2F1&title=T%C3%BCr";
    HttpResponse<String> response =
        send(post(server, path, "text/plain; charset=UTF-8", "\uFEFF" + TEXT));
    ScoringOptions options = ScoringOptions.DEFAULT.withTargets(List.of("the moon", "troops"));
    String expected = line(ArticleScorer.of(model, options).score(article("a/1", "Tür", TEXT)));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(expected).contains("\"targetSeen\":false");
  }

  @Test
  void whatIsKnownOfAnArticleComesBack() throws Exception {
    String body =
        "{\"text\":\"We won.\",\"source\":\"S\",\"published\":\"2020\",\"title\":null,"
            + "\"targets\":[\"iraq\"]}";
    JsonNode answer = JSON.readTree(send(json(server, body)).body());
    assertThat(answer.get("id").asText()).isEqualTo("article");
    assertThat(answer.get("title").isNull()).isTrue();
    assertThat(answer.get("source").asText()).isEqualTo("S");
    assertThat(answer.get("published").asText()).isEqualTo("2020");
    assertThat(answer.findValuesAsText("target")).containsExactly("iraq");
  }

  @Test
  void anArticleThatCannotBeScoredIsAnAnswerAndNoError() throws Exception {
    String french = "Le parlement a demandé dimanche le départ de toutes les troupes. ".repeat(4);
    HttpResponse<String> response =
        send(json(server, JSON.writeValueAsString(Map.of("text", french))));
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.get("status").asText()).isEqualTo("skipped");
    assertThat(answer.get("reason").asText()).isEqualTo("not in English but in 'fra'");
    assertThat(send(json(server, "{\"text\":\" \"}")).body()).contains("\"blank text\"");
  }

  @Test
  void aPageWithVersionsIsAnsweredByTheFirstWithTheOthersInIt() throws Exception {
    String body = JSON.writeValueAsString(Map.of("id", "p", "text", VersionsPage.TEXT));
    JsonNode answer = JSON.readTree(send(json(server, body)).body());
    assertThat(answer.get("id").asText()).isEqualTo("p#v1");
    assertThat(answer.get("status").asText()).isEqualTo("scored");
    assertThat(answer.get("laterVersions")).hasSize(1);
    JsonNode later = answer.get("laterVersions").get(0);
    assertThat(later.get("id").asText()).isEqualTo("p#v2");
    assertThat(later.get("versionOf").asText()).isEqualTo("p#v1");
    assertThat(later.has("laterVersions")).isFalse();
  }

  @Test
  void manyAtOnceGetTheirOwnAnswers() throws Exception {
    ArticleScorer scorer = ArticleScorer.of(model, ScoringOptions.DEFAULT);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i : IntStream.range(0, ANY_PORT.maxConcurrent()).toArray()) {
      String text = ("They left Iraq in " + i + ". ").repeat(1 + i);
      String body = "{\"id\":\"a" + i + "\",\"text\":\"" + text + "\"}";
      answers.add(ServerFixture.CLIENT.sendAsync(json(server, body), BodyHandlers.ofString()));
      expected.add(line(scorer.score(article("a" + i, null, text))));
    }
    assertThat(answers).extracting(answer -> answer.join().body()).isEqualTo(expected);
  }

  @Test
  void healthTellsWhatIsScoredWithAndItsLimits() throws Exception {
    HttpResponse<String> response = send(request(server, "health").build());
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode health = JSON.readTree(response.body());
    assertThat(health.get("status").asText()).isEqualTo("ready");
    assertThat(health.get("model").asText()).isEqualTo("tiny-7");
    assertThat(health.get("version").asText()).isNotBlank();
    assertThat(health.get("labels")).extracting(JsonNode::asText).isEqualTo(LABELS);
    assertThat(health.get("targets"))
        .extracting(JsonNode::asText)
        .containsExactly("troops", "iraq");
    assertThat(health.get("maxBytes").asInt()).isEqualTo(2_000_000);
  }

  @Test
  void thePageMayAskForNothingFromElsewhere() throws Exception {
    HttpResponse<String> response = send(request(server, "").build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; connect-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(response.body()).doesNotContain("http://").doesNotContain("https://");
  }

  @Test
  void headGivesTheHeadAlone() throws Exception {
    HttpResponse<String> whole = send(request(server, "health").build());
    HttpResponse<String> head =
        send(
            request(server, "health")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(whole.headers().firstValue("Content-Length"));
  }

  @Test
  void sentimentIsAddedByASecondModel() throws Exception {
    try (StanceModel tone =
            TinyModels.random(3, List.of("NEGATIVE", "NEUTRAL", "POSITIVE"), List.of());
        StanceServer both = StanceServer.start(model, tone, ANY_PORT, line -> {})) {
      JsonNode answer = JSON.readTree(send(json(both, "{\"text\":\"We won.\"}")).body());
      assertThat(answer.get("sentimentProbabilities")).hasSize(3);
      JsonNode health = JSON.readTree(send(request(both, "health").build()).body());
      assertThat(health.get("sentimentModel").asText()).isEqualTo("tiny-3");
    }
  }

  @Test
  void modelWithoutTargetsTakesNone() throws Exception {
    try (StanceModel plain = TinyModels.random(3, LABELS, List.of());
        StanceServer untargeted = StanceServer.start(plain, ANY_PORT)) {
      JsonNode answer = JSON.readTree(send(json(untargeted, "{\"text\":\"We won.\"}")).body());
      assertThat(answer.get("targets")).hasSize(1);
      HttpResponse<String> refused =
          send(json(untargeted, "{\"text\":\"We won.\",\"targets\":[\"iraq\"]}"));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("expected no targets").contains("[iraq]");
    }
  }

  @Test
  void everyRequestIsALineOfTheLogWithoutWhatWasSent() throws Exception {
    List<String> log = java.util.Collections.synchronizedList(new ArrayList<>());
    try (StanceServer logged = StanceServer.start(model, null, ANY_PORT, log::add)) {
      send(post(logged, "score?target=secret", "text/plain", "A secret."));
      send(request(logged, "nowhere").build());
      ServerFixture.raw(logged, "G\u001B[31mET /health HTTP/1.1", "Host: localhost");
    }
    assertThat(log).hasSize(3).noneMatch(line -> line.contains("secret"));
    assertThat(log.get(0)).matches("20\\S+Z 127\\.0\\.0\\.1 POST /score 200 \\d+ ms");
    assertThat(log.get(1)).contains(" GET /nowhere 404 ");
    assertThat(log.get(2)).contains(" G?[31mET /health 405 ");
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThatThrownBy(() -> StanceServer.start(model, ANY_PORT.withPort(server.port())))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("127.0.0.1:" + server.port() + ": cannot listen there");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> ANY_PORT.withPort(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a port from 0 to 65535, found 65536");
    assertThatThrownBy(() -> ANY_PORT.withMaxConcurrent(0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> ANY_PORT.withMaxBytes(0)).hasMessageContaining("at least 1 byte");
    assertThatThrownBy(() -> ANY_PORT.withTimeout(java.time.Duration.ZERO))
        .hasMessageContaining("above zero");
  }
}
