package org.stance4j.archive.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.serve.ServerFixture.ANY_PORT;
import static org.stance4j.archive.serve.ServerFixture.CLIENT;
import static org.stance4j.archive.serve.ServerFixture.connect;
import static org.stance4j.archive.serve.ServerFixture.json;
import static org.stance4j.archive.serve.ServerFixture.request;
import static org.stance4j.archive.serve.ServerFixture.send;
import static org.stance4j.archive.serve.ServerFixture.write;

import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stance4j.archive.scoring.ArticleResult;

@Timeout(60)
class BusyServerTest {

  private static final String ARTICLE = "{\"text\":\"We won.\"}";

  /** Scores nothing before it is let. */
  private static final class SlowScorer {
    final Semaphore begun = new Semaphore(0);
    final CountDownLatch go = new CountDownLatch(1);
    final CountDownLatch brokenOff = new CountDownLatch(1);

    ArticleResult score(ArticleRequest request) {
      begun.release();
      try {
        go.await();
      } catch (InterruptedException e) {
        brokenOff.countDown();
        throw new IllegalStateException(e);
      }
      return ServerFixture.inFavor(request.article());
    }
  }

  private static CompletableFuture<HttpResponse<String>> ask(StanceServer server) {
    return CLIENT.sendAsync(json(server, ARTICLE), BodyHandlers.ofString());
  }

  @Test
  void moreAtOnceThanAllowedAreAskedToComeAgain() throws Exception {
    SlowScorer scorer = new SlowScorer();
    try (StanceServer server = ServerFixture.start(ANY_PORT.withMaxConcurrent(2), scorer::score)) {
      var first = ask(server);
      var second = ask(server);
      scorer.begun.acquire(2);
      HttpResponse<String> third = send(json(server, ARTICLE));
      assertThat(third.statusCode()).isEqualTo(503);
      assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(third.body()).contains("at most 2 articles at once");
      assertThat(send(request(server, "health").build()).statusCode()).isEqualTo(200);
      scorer.go.countDown();
      assertThat(first.join().statusCode()).isEqualTo(200);
      assertThat(second.join().statusCode()).isEqualTo(200);
      assertThat(send(json(server, ARTICLE)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusedRequestsGiveTheirPlaceBack() throws Exception {
    try (StanceServer server =
        ServerFixture.start(
            ANY_PORT.withMaxConcurrent(1), request -> ServerFixture.inFavor(request.article()))) {
      for (int i = 0; i < 3; i++) {
        assertThat(send(json(server, "{}")).statusCode()).isEqualTo(400);
      }
      assertThat(send(json(server, ARTICLE)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatTakesTooLongIsBrokenOff() throws Exception {
    SlowScorer scorer = new SlowScorer();
    ServeOptions options = ANY_PORT.withTimeout(Duration.ofMillis(50));
    try (StanceServer server = ServerFixture.start(options, scorer::score)) {
      HttpResponse<String> response = send(json(server, ARTICLE));
      assertThat(response.statusCode()).isEqualTo(504);
      assertThat(response.body()).contains("scored within 0.05 seconds");
      scorer.brokenOff.await();
    }
  }

  @Test
  void anArticleCountsUntilItIsReallyBrokenOff() throws Exception {
    Semaphore end = new Semaphore(0);
    ServeOptions options = ANY_PORT.withTimeout(Duration.ofMillis(50)).withMaxConcurrent(1);
    try (StanceServer server =
        ServerFixture.start(
            options,
            request -> {
              end.acquireUninterruptibly();
              return ServerFixture.inFavor(request.article());
            })) {
      assertThat(send(json(server, ARTICLE)).statusCode()).isEqualTo(504);
      assertThat(send(json(server, ARTICLE)).statusCode()).isEqualTo(503);
      end.release(1000);
      int status = 503;
      while (status == 503) {
        status = send(json(server, ARTICLE)).statusCode();
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void aMistakeOfOursIsOneRequestsAlone() throws Exception {
    try (StanceServer server =
        ServerFixture.start(
            ANY_PORT.withMaxConcurrent(1),
            request -> {
              if (request.article().text().contains("bug")) {
                throw new IllegalStateException("inner secret");
              }
              return ServerFixture.inFavor(request.article());
            })) {
      HttpResponse<String> failed = send(json(server, "{\"text\":\"bug\"}"));
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.body()).contains("the server failed").doesNotContain("secret");
      assertThat(send(json(server, ARTICLE)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStopFinishesWhatIsUnderWay() throws Exception {
    SlowScorer scorer = new SlowScorer();
    StanceServer server = ServerFixture.start(ANY_PORT, scorer::score);
    var underWay = ask(server);
    scorer.begun.acquire();
    CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
    int status = 0;
    while (status != 503) { // until the stop has begun
      HttpResponse<String> refused = send(request(server, "health").build());
      status = refused.statusCode();
    }
    assertThat(stop).isNotDone();
    scorer.go.countDown();
    assertThat(underWay.join().statusCode()).isEqualTo(200);
    stop.join();
    server.awaitStop();
    assertThat(ask(server))
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .withCauseInstanceOf(ConnectException.class);
  }

  @Test
  void aStopWaitsForABodyThatIsHalfSent() throws Exception {
    try (StanceServer server =
            ServerFixture.start(
                ANY_PORT.withMaxConcurrent(1),
                request -> ServerFixture.inFavor(request.article()));
        HalfRequest half = HalfRequest.holdingThePlaceOf(server.address())) {
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
      while (!send(request(server, "health").build()).body().contains("stopping")) {
        Thread.onSpinWait();
      }
      assertThat(half.finish()).startsWith("HTTP/1.1 200 OK").contains("We won.");
      stop.join();
    }
  }

  @Test
  void aStopDoesNotWaitForEver() throws Exception {
    SlowScorer scorer = new SlowScorer();
    ServeOptions options = ANY_PORT.withTimeout(Duration.ofMillis(50));
    StanceServer server = ServerFixture.start(options, scorer::score);
    try (Socket socket = connect(server)) {
      write(
          socket,
          "POST /score HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
              + "Content-Length: 7\r\n\r\nWe ");
      server.stop();
      server.stop();
      server.awaitStop();
      assertThat(scorer.begun.availablePermits()).isZero();
    }
  }

  @Test
  void clientsThatLeaveGiveTheirPlaceBack() throws Exception {
    try (StanceServer server =
        ServerFixture.start(
            ANY_PORT.withMaxConcurrent(1), request -> ServerFixture.inFavor(request.article()))) {
      for (int i = 0; i < 5; i++) {
        try (Socket socket = connect(server)) {
          write(
              socket,
              "POST /score HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                  + "Content-Length: 100\r\n\r\nWe ");
        }
      }
      int status = 503;
      while (status == 503) {
        status = send(json(server, ARTICLE)).statusCode();
      }
      assertThat(status).isEqualTo(200);
    }
  }
}
