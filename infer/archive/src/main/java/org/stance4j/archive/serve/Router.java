package org.stance4j.archive.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Takes every request to its endpoint, and sends and logs what comes back. */
final class Router implements HttpHandler {

  private static final Logger LOG = System.getLogger(Router.class.getName());

  /** What every answer says to browsers. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store");

  /**
   * So much of a body that was refused is read and forgotten. Otherwise the connection would be
   * reset under a client that is still sending, and it would not see why.
   */
  private static final long MAX_FORGOTTEN = 64L << 20;

  private static final int LOGGED_CHARACTERS = 100;

  private final Map<String, Endpoint> endpoints;
  private final Callers callers;
  private final Traffic traffic;
  private final Consumer<String> log;

  Router(Map<String, Endpoint> endpoints, Callers callers, Traffic traffic, Consumer<String> log) {
    this.endpoints = endpoints;
    this.callers = callers;
    this.traffic = traffic;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) {
    long start = System.nanoTime();
    if (traffic.enter()) {
      try {
        send(exchange, answerOf(exchange), start);
      } finally {
        traffic.leave();
      }
    } else {
      send(exchange, Answer.error(503, "the server is stopping"), start);
    }
  }

  private Answer answerOf(HttpExchange exchange) {
    try {
      callers.check(exchange.getRequestHeaders());
      Endpoint endpoint = endpoints.get(path(exchange));
      if (endpoint == null) {
        throw Refusal.of(404, "expected one of " + endpoints.keySet().stream().sorted().toList());
      }
      checkMethod(endpoint.method(), exchange.getRequestMethod());
      return endpoint.answer(exchange);
    } catch (Refusal e) {
      return e.answer();
    } catch (IOException e) {
      return Answer.error(400, "the request broke off");
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "a request failed", e);
      return Answer.error(500, "the server failed; its log tells why");
    }
  }

  /** Some addresses that are well formed have no path. */
  private static String path(HttpExchange exchange) {
    return Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "");
  }

  private static void checkMethod(String expected, String found) throws Refusal {
    boolean get = expected.equals("GET");
    if (!found.equals(expected) && !(get && found.equals("HEAD"))) {
      String allowed = get ? "GET, HEAD" : expected;
      throw Refusal.of(405, "expected the method " + allowed + ", found " + found)
          .with("Allow", allowed);
    }
  }

  private void send(HttpExchange exchange, Answer answer, long start) {
    String outcome = "";
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      HEADERS.forEach(headers::set);
      answer.headers().forEach(headers::set);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head) {
        headers.set("Content-Length", String.valueOf(answer.body().length));
      }
      exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
      if (!head) {
        OutputStream out = exchange.getResponseBody();
        out.write(answer.body());
        out.flush();
        forget(exchange.getRequestBody());
      }
    } catch (IOException e) {
      outcome = ", the client had left";
    }
    log.accept(line(exchange, answer, start) + outcome);
  }

  private static void forget(InputStream rest) throws IOException {
    byte[] buffer = new byte[8192];
    long left = MAX_FORGOTTEN;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = rest.read(buffer);
    }
  }

  /** When, who, what and how it went; nothing of what was sent. */
  private static String line(HttpExchange exchange, Answer answer, long start) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS)
        + " "
        + exchange.getRemoteAddress().getAddress().getHostAddress()
        + " "
        + printable(exchange.getRequestMethod())
        + " "
        + printable(path(exchange))
        + " "
        + answer.status()
        + " "
        + (System.nanoTime() - start) / 1_000_000
        + " ms";
  }

  /** Clients could otherwise write escape sequences to the terminal of whoever runs the server. */
  private static String printable(String text) {
    String safe = text.replaceAll("[^!-~]", "?");
    return safe.length() <= LOGGED_CHARACTERS ? safe : safe.substring(0, LOGGED_CHARACTERS) + "...";
  }
}
