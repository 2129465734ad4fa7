package org.stance4j.archive.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stance4j.archive.serve.ServerFixture.ANY_PORT;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleScorer;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;

class WarmUpTest {

  private static final Answer HEALTH = Answer.json(200, new byte[] {'{', '}'});

  @Test
  void textIsScoredTowardAllTargets() {
    try (StanceModel model =
        TinyModels.random(7, List.of("FAVOR", "NONE"), List.of("troops", "the war"))) {
      ArticleResult result = WarmUp.of(ArticleScorer.of(model, ScoringOptions.DEFAULT));
      assertThat(result.status()).isEqualTo(ArticleResult.Status.SCORED);
      assertThat(result.sentences()).isEqualTo(5);
      assertThat(result.targets()).hasSize(2);
    }
  }

  @Test
  void nobodyIsToldThatTheServerIsReadyBeforeItsWarmUp() throws Exception {
    AtomicInteger warmUps = new AtomicInteger();
    try (StanceServer server = start(ANY_PORT, warmUps::incrementAndGet)) {
      assertThat(warmUps).hasValue(1);
      assertThat(ServerFixture.send(ServerFixture.request(server, "health").build()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithoutAWarmUp() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      AtomicInteger warmUps = new AtomicInteger();
      assertThatThrownBy(
              () -> start(ANY_PORT.withPort(taken.getLocalPort()), warmUps::incrementAndGet))
          .isInstanceOf(IOException.class);
      assertThat(warmUps).hasValue(0);
    }
  }

  private static StanceServer start(ServeOptions options, Runnable warmUp) throws IOException {
    return StanceServer.start(
        request -> List.of(ServerFixture.inFavor(request.article())),
        warmUp,
        true,
        HEALTH,
        options,
        line -> {});
  }
}
