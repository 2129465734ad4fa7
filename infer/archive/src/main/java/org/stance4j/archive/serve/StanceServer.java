package org.stance4j.archive.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleScorer;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.engine.model.StanceModel;

/**
 * A server that says what position articles take. It runs from {@code start} until {@link #stop},
 * on threads of its own, which keep the JVM alive. Thread-safe; models stay the caller's to close,
 * after the server.
 */
public final class StanceServer implements AutoCloseable {

  /** Besides those that score: for pages, refusals, and clients that send slowly. */
  private static final int SPARE_THREADS = 56;

  private static final int IDLE_SECONDS = 30;

  private final HttpServer http;
  private final ServeOptions options;
  private final Traffic traffic = new Traffic();
  private final ExecutorService scoring = Executors.newCachedThreadPool(named("stance4j-score"));
  private final ThreadPoolExecutor answering;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private StanceServer(HttpServer http, ServeOptions options) {
    this.http = http;
    this.options = options;
    int threads = options.maxConcurrent() + SPARE_THREADS;
    this.answering =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("stance4j-http"));
    answering.allowCoreThreadTimeOut(true);
  }

  /** Starts a server without sentiment and without a log. */
  public static StanceServer start(StanceModel model, ServeOptions options) throws IOException {
    return start(model, null, options, line -> {});
  }

  /**
   * Starts a server, and returns when it is ready: it has scored a short text by then, so the first
   * caller does not wait for the compiler of the JVM.
   *
   * @param sentiment a model that was trained without targets; null for none
   * @param log takes a line of text for each request, from several threads
   * @throws IOException if it cannot listen there
   * @throws IllegalArgumentException if targets are asked for and the model was trained without
   *     any, or the sentiment model was trained with some
   */
  public static StanceServer start(
      StanceModel model,
      @Nullable StanceModel sentiment,
      ServeOptions options,
      Consumer<String> log)
      throws IOException {
    ScoringOptions usual = options.scoring();
    ArticleScorer scorer = ArticleScorer.of(model, sentiment, usual);
    return start(
        request ->
            (request.targets().isEmpty()
                    ? scorer
                    : ArticleScorer.of(model, sentiment, usual.withTargets(request.targets())))
                .scoreVersions(request.article()),
        () -> WarmUp.of(scorer),
        model.info().hasTargets(),
        Health.answer(model, sentiment, options),
        options,
        log);
  }

  /** Takes the port first, so that nobody waits for a server that cannot listen. */
  static StanceServer start(
      Function<ArticleRequest, List<ArticleResult>> scorer,
      Runnable warmUp,
      boolean takesTargets,
      Answer health,
      ServeOptions options,
      Consumer<String> log)
      throws IOException {
    StanceServer server = new StanceServer(listen(options), options);
    Map<String, Endpoint> endpoints =
        Map.of(
            "/", Endpoint.constant(Page.answer()),
            "/health", Endpoint.constant(health),
            "/score", new ScoreEndpoint(scorer, takesTargets, options, server.scoring));
    server.http.createContext("/", new Router(endpoints, Callers.of(options), server.traffic, log));
    server.http.setExecutor(server.answering);
    warmUp.run();
    server.http.start();
    return server;
  }

  private static HttpServer listen(ServeOptions options) throws IOException {
    String place = options.host() + ":" + options.port();
    try {
      InetAddress address = InetAddress.getByName(options.host());
      return HttpServer.create(new InetSocketAddress(address, options.port()), 0);
    } catch (UnknownHostException e) {
      throw new IOException(place + ": no such host", e);
    } catch (BindException e) {
      throw new IOException(place + ": cannot listen there: " + e.getMessage(), e);
    }
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** The port that the server listens at, also if any was asked for. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** Where a browser on the same machine finds the server. */
  public URI address() {
    InetAddress address = http.getAddress().getAddress();
    String host = address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
  }

  /**
   * Refuses new requests, finishes those under way, as long as the options' timeout allows, and
   * ends. A second call waits for the first.
   */
  public void stop() {
    synchronized (stopped) {
      if (stopped.getCount() > 0) {
        traffic.close(options.timeout());
        http.stop(0);
        answering.shutdownNow();
        scoring.shutdownNow();
        stopped.countDown();
      }
    }
  }

  /** Waits until the server has stopped. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** {@link #stop}. */
  @Override
  public void close() {
    stop();
  }
}
