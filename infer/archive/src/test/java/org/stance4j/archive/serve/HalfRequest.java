package org.stance4j.archive.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A request that a server has begun to read, and whose end is not sent yet: it is under way. */
public final class HalfRequest implements AutoCloseable {
  private static final int TOO_MANY = 503;

  private final Socket socket;

  private HalfRequest(Socket socket) {
    this.socket = socket;
  }

  /** A request that holds the one place of a server that scores one article at once. */
  public static HalfRequest holdingThePlaceOf(URI server) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest probe =
        HttpRequest.newBuilder(server.resolve("score"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("They left."))
            .build();
    HalfRequest half = send(server);
    while (client.send(probe, BodyHandlers.discarding()).statusCode() != TOO_MANY) {
      if (half.socket.getInputStream().available()
          > 0) { // a probe had the place, and it is refused
        half.close();
        half = send(server);
      }
    }
    return half;
  }

  private static HalfRequest send(URI server) throws IOException {
    HalfRequest half = new HalfRequest(new Socket(server.getHost(), server.getPort()));
    half.write(
        "POST /score HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + "Content-Length: 7\r\nConnection: close\r\n\r\nWe ");
    return half;
  }

  private void write(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Sends the rest, after which the text is "We won.", and gives what the server answers. */
  public String finish() throws IOException {
    write("won.");
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
