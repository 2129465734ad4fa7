package org.stance4j.archive.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.serve.ServerFixture.ANY_PORT;
import static org.stance4j.archive.serve.ServerFixture.json;
import static org.stance4j.archive.serve.ServerFixture.post;
import static org.stance4j.archive.serve.ServerFixture.raw;
import static org.stance4j.archive.serve.ServerFixture.request;
import static org.stance4j.archive.serve.ServerFixture.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRequestsTest {

  private static StanceServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        ServerFixture.start(
            ANY_PORT.withMaxBytes(1000).withHost("localhost"),
            request -> ServerFixture.inFavor(request.article()));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static void assertRefused(HttpResponse<String> response, int status, String message)
      throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(new ObjectMapper().readTree(response.body()).get("error").asText())
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|expected a JSON object, found nothing",
        "[]|expected a JSON object, found array",
        "{\"text\":\"a\"} {}|found no JSON: Trailing token",
        "{\"text\":\"a\",}|found no JSON",
        "{\"text\":\"a\",\"text\":\"b\"}|found no JSON: Duplicate field 'text'",
        "{}|expected a string in the field 'text', found nothing",
        "{\"text\":7}|expected a string in the field 'text', found number",
        "{\"txt\":\"a\"}|unknown field 'txt', expected some of text, id, title",
        "{\"text\":\"a\",\"title\":7}|expected a string in the field 'title', found number",
        "{\"text\":\"a\",\"id\":\" \"}|expected an id, found a blank",
        "{\"text\":\"a\",\"targets\":\"x\"}|'targets', found string",
        "{\"text\":\"a\",\"targets\":[]}|expected an array of strings in the field 'targets'",
        "{\"text\":\"a\",\"targets\":[1]}|expected strings in the field 'targets', found number",
        "{\"text\":\"a\",\"targets\":[\"\"]}|expected targets, found a blank",
      })
  void jsonThatIsNoArticleIsExplained(String body, String message) throws Exception {
    assertRefused(send(json(server, body)), 400, message);
  }

  @Test
  void tooManyTargetsAreRefused() throws Exception {
    String many = "\"x\",".repeat(ArticleRequest.MAX_TARGETS) + "\"y\"";
    assertRefused(
        send(json(server, "{\"text\":\"a\",\"targets\":[" + many + "]}")),
        400,
        "expected at most 50 targets, found 51");
  }

  @ParameterizedTest
  @CsvSource({
    "score?tagret=x,unknown parameter 'tagret'",
    "score?id=1&id=2,the parameter 'id' once",
    "score?target=,'expected targets, found a blank'",
  })
  void parametersOfPlainTextAreChecked(String path, String message) throws Exception {
    assertRefused(send(post(server, path, "text/plain", "We won.")), 400, message);
  }

  @Test
  void parametersBesideJsonAreRefused() throws Exception {
    assertRefused(
        send(post(server, "score?target=x", "application/json", "{\"text\":\"a\"}")),
        400,
        "expected no parameters beside a JSON object, found 'target=x'");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() throws Exception {
    var body = BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xE4, 'b'});
    assertRefused(
        send(request(server, "score").header("Content-Type", "text/plain").POST(body).build()),
        400,
        "expected a body in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,'expected the Content-Type application/json or text/plain, found text/html'",
    "application/x-www-form-urlencoded,expected the Content-Type",
    "text/plain; charset=iso-8859-1,'expected the charset utf-8, found iso-8859-1'",
  })
  void otherTypesAreRefused(String type, String message) throws Exception {
    assertRefused(send(post(server, "score", type, "We won.")), 415, message);
  }

  @Test
  void aMissingTypeAndACompressedBodyAreRefused() throws Exception {
    var body = BodyPublishers.ofString("We won.");
    assertRefused(send(request(server, "score").POST(body).build()), 415, "found none");
    assertRefused(
        send(
            request(server, "score")
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip")
                .POST(body)
                .build()),
        415,
        "expected no Content-Encoding, found gzip");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,score,POST",
    "PUT,score,POST",
    "OPTIONS,score,POST",
    "POST,health,'GET, HEAD'",
    "DELETE,'','GET, HEAD'",
  })
  void otherMethodsAreRefusedWithThoseAllowed(String method, String path, String allowed)
      throws Exception {
    HttpResponse<String> response =
        send(request(server, path).method(method, BodyPublishers.noBody()).build());
    assertRefused(response, 405, "expected the method " + allowed + ", found " + method);
    assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scores", "score/", "health/../x", "index.html", "%2e%2e/etc/passwd"})
  void otherPathsAreUnknown(String path) throws Exception {
    assertRefused(send(request(server, path).build()), 404, "expected one of [/, /health, /score]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void largeBodiesAreRefusedAndTheClientSeesWhy(boolean chunked) throws Exception {
    byte[] body = new byte[3_000_000];
    java.util.Arrays.fill(body, (byte) 'a');
    var publisher =
        chunked
            ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
            : BodyPublishers.ofByteArray(body);
    assertRefused(
        send(request(server, "score").header("Content-Type", "text/plain").POST(publisher).build()),
        413,
        "expected a body of at most 1000 bytes, found more");
  }

  @Test
  void aBodyOfExactlyTheLimitIsTaken() throws Exception {
    assertThat(send(post(server, "score", "text/plain", "a".repeat(1000))).statusCode())
        .isEqualTo(200);
    assertThat(send(post(server, "score", "text/plain", "a".repeat(1001))).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "http://localhost",
        "http://127.0.0.1:1",
        "file://"
      })
  void pagesOfOtherSitesAreRefused(String origin) throws Exception {
    var request =
        request(server, "score")
            .header("Content-Type", "text/plain")
            .header("Origin", origin)
            .POST(BodyPublishers.ofString("We won."));
    HttpResponse<String> response = send(request.build());
    assertRefused(response, 403, "expected a call from this server's own page");
    assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void itsOwnPageIsServed() throws Exception {
    var request =
        request(server, "score")
            .header("Content-Type", "text/plain")
            .header("Origin", "http://127.0.0.1:" + server.port())
            .POST(BodyPublishers.ofString("We won."));
    assertThat(send(request.build()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example,403",
    "evil.example:8080,403",
    "localhost.evil.example,403",
    "127.0.0.1.evil.example,403",
    "'',403",
    "localhost@evil.example,403",
    "localhost,200",
    "LOCALHOST:9000,200",
    "127.0.0.1:9000,200",
    "192.168.7.7,200",
    "[::1]:9000,200",
  })
  void onlyKnownNamesAreServed(String host, int status) throws Exception {
    assertThat(raw(server, "GET /health HTTP/1.1", "Host: " + host))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void furtherNamesAreServedIfTheyWereGiven() throws Exception {
    ServeOptions options = ANY_PORT.withNames(java.util.List.of("Stance.Example"));
    try (StanceServer named =
        ServerFixture.start(options, request -> ServerFixture.inFavor(request.article()))) {
      assertThat(raw(named, "GET /health HTTP/1.1", "Host: stance.example"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(
              raw(
                  named,
                  "GET /health HTTP/1.1",
                  "Host: stance.example",
                  "Origin: https://stance.example"))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example",
        "GET /%zz HTTP/1.1\r\nHost: localhost",
        "GET mailto:x HTTP/1.1\r\nHost: localhost",
        "OPTIONS * HTTP/1.1\r\nHost: localhost",
        "POST /score HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
        "POST /score HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999999999999999",
        "\u0000\u0001\u0002",
        "GET",
      })
  void brokenRequestsHarmNobodyElse(String head) throws Exception {
    assertThat(raw(server, head.split("\r\n"))).doesNotStartWith("HTTP/1.1 2");
    assertThat(send(json(server, "{\"text\":\"We won.\"}")).statusCode()).isEqualTo(200);
  }

  @Test
  void deepJsonIsRefused() throws Exception {
    assertRefused(send(json(server, "[".repeat(1000))), 400, "found no JSON");
  }

  @Test
  void halvesOfSurrogatePairsDoNotStopTheAnswer() throws Exception {
    HttpResponse<String> response = send(json(server, "{\"text\":\"We \\ud83d won. \\ude00\"}"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(new ObjectMapper().readTree(response.body()).get("status").asText())
        .isEqualTo("scored");
  }
}
