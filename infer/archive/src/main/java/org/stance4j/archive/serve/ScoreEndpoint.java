package org.stance4j.archive.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.JsonLinesWriter;
import org.stance4j.archive.scoring.ArticleResult;

/**
 * Scores an article that a client sends. The limit of how many at once holds from before the body
 * is read, so that bodies take a bounded amount of memory, until scoring has really ended: an
 * article that took too long counts until it is broken off.
 */
final class ScoreEndpoint implements Endpoint {

  private interface BodyFormat {
    ArticleRequest parse(String body, @Nullable String query) throws Refusal;
  }

  private static final Map<String, BodyFormat> FORMATS =
      Map.of("application/json", ArticleRequest::ofJson, "text/plain", ArticleRequest::ofText);

  private final Function<ArticleRequest, List<ArticleResult>> scorer;
  private final boolean takesTargets;
  private final ServeOptions options;
  private final ExecutorService threads;
  private final Semaphore places;

  /**
   * An endpoint.
   *
   * @param scorer gives one result for each version that the article's page shows; if its thread is
   *     interrupted it may throw what it likes; thread-safe
   * @param takesTargets whether requests may name targets
   */
  ScoreEndpoint(
      Function<ArticleRequest, List<ArticleResult>> scorer,
      boolean takesTargets,
      ServeOptions options,
      ExecutorService threads) {
    this.scorer = scorer;
    this.takesTargets = takesTargets;
    this.options = options;
    this.threads = threads;
    this.places = new Semaphore(options.maxConcurrent());
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Answer answer(HttpExchange exchange) throws Refusal, IOException {
    if (!places.tryAcquire()) {
      throw Refusal.of(
              503,
              "expected at most "
                  + options.maxConcurrent()
                  + " articles at once, found them under way; try again soon")
          .with("Retry-After", "1");
    }
    FutureTask<byte[]> task;
    boolean begun = false;
    try {
      ArticleRequest request = request(exchange);
      task = new FutureTask<>(() -> line(scorer.apply(request)));
      threads.execute(
          () -> {
            try {
              task.run();
            } finally {
              places.release();
            }
          });
      begun = true;
    } finally {
      if (!begun) {
        places.release();
      }
    }
    return Answer.json(200, await(task));
  }

  private ArticleRequest request(HttpExchange exchange) throws Refusal, IOException {
    RequestBody body = RequestBody.read(exchange, FORMATS, options.maxBytes());
    ArticleRequest request =
        FORMATS.get(body.type()).parse(body.text(), exchange.getRequestURI().getRawQuery());
    if (!takesTargets && !request.targets().isEmpty()) {
      throw Refusal.of(
          400, "expected no targets, since the model has none, found " + request.targets());
    }
    return request;
  }

  private static byte[] line(List<ArticleResult> versions) throws IOException {
    StringWriter line = new StringWriter();
    JsonLinesWriter writer = JsonLinesWriter.of(line);
    writer.writePage(versions);
    writer.flush();
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] await(FutureTask<byte[]> task) throws Refusal {
    try {
      return task.get(options.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw Refusal.of(
          504,
          "expected an article that is scored within "
              + options.timeout().toMillis() / 1000.0
              + " seconds, found one that takes longer; send less text or fewer targets");
    } catch (ExecutionException e) {
      throw new IllegalStateException("scoring failed", e.getCause());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw Refusal.of(503, "the server is stopping");
    }
  }
}
