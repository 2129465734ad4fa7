package org.stance4j.archive.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stance4j.archive.output.JsonLinesWriter;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;

/** Servers, and clients of them. */
final class ServerFixture {
  static final ServeOptions ANY_PORT = ServeOptions.DEFAULT.withPort(0);
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ServerFixture() {}

  /** A server whose model is a function. */
  static StanceServer start(ServeOptions options, Function<ArticleRequest, ArticleResult> scorer)
      throws IOException {
    Answer health = Answer.json(200, new byte[] {'{', '}'});
    return StanceServer.start(
        request -> List.of(scorer.apply(request)), () -> {}, true, health, options, line -> {});
  }

  /** In whose text everything is in favor of everything. */
  static ArticleResult inFavor(Article article) {
    Map<String, Double> sure = Map.of("FAVOR", 1.0);
    String text = article.text();
    Evidence all = new Evidence(0, text.length(), text, "FAVOR", sure, 1);
    HolderResult holder = new HolderResult(null, List.of(), "FAVOR", sure, List.of(all));
    TargetResult target = new TargetResult("troops", true, "FAVOR", sure, List.of(holder));
    return new ArticleResult(
        article.id(),
        article.title(),
        article.source(),
        article.published(),
        ArticleResult.Status.SCORED,
        null,
        1,
        List.of(target),
        Story.UNKNOWN);
  }

  static String line(ArticleResult result) throws IOException {
    StringWriter line = new StringWriter();
    JsonLinesWriter writer = JsonLinesWriter.of(line);
    writer.write(result);
    writer.flush();
    return line.toString();
  }

  static HttpRequest post(StanceServer server, String path, String type, String body) {
    return request(server, path)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  static HttpRequest json(StanceServer server, String body) {
    return post(server, "score", "application/json", body);
  }

  static HttpRequest.Builder request(StanceServer server, String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** A connection by which requests can be sent as no well-behaved client would. */
  static Socket connect(StanceServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  static void write(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** What a server answers to these lines of a head, and closes the connection. */
  static String raw(StanceServer server, String... lines) throws IOException {
    try (Socket socket = connect(server)) {
      write(socket, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
