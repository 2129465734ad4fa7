package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.testing.TinyModels;

/** A model used, and closed, by several threads. */
@Timeout(60)
class StanceModelThreadsTest {
  private static final List<String> LABELS = List.of("for", "against", "neither");
  private static final List<String> TARGETS = List.of("the war");

  @TempDir private Path folder;

  private static String text(int i) {
    return "we not they ".repeat(1 + i % 30) + i;
  }

  @Test
  void sixtyFourThreadsAtOnceGetTheAnswersOfOneThread() throws Exception {
    int threads = 64;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (StanceModel model = TinyModels.random(31, LABELS, TARGETS)) {
      List<double[]> expected = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        expected.add(model.predict(text(i), "the war").probabilities());
      }
      CountDownLatch start = new CountDownLatch(1);
      List<Future<List<double[]>>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(executor.submit(predictions(model, text(i), start)));
      }
      start.countDown();
      for (int i = 0; i < threads; i++) {
        double[] alone = expected.get(i);
        assertThat(futures.get(i).get())
            .hasSize(3)
            .allSatisfy(found -> assertThat(found).containsExactly(alone));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static Callable<List<double[]>> predictions(
      StanceModel model, String text, CountDownLatch start) {
    return () -> {
      start.await();
      List<double[]> found = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        found.add(model.predict(text, "the war").probabilities());
      }
      return found;
    };
  }

  @Test
  void whoPredictsWhileTheModelIsClosedGetsAWholeAnswerOrAnIllegalState() throws Exception {
    int threads = 4;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    StanceModel model = TinyModels.random(32, LABELS, TARGETS);
    double[] expected = model.predict(text(29), "the war").probabilities();
    CountDownLatch underWay = new CountDownLatch(3 * threads);
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      futures.add(
          executor.submit(
              () -> {
                while (true) {
                  assertThat(model.predict(text(29), "the war").probabilities())
                      .containsExactly(expected);
                  underWay.countDown();
                }
              }));
    }
    underWay.await();
    model.close();
    for (Future<?> future : futures) {
      assertThatThrownBy(future::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the model is closed");
    }
    executor.shutdownNow();
  }

  @Test
  void anInterruptedCallerGetsItsAnswerAndStaysInterrupted() {
    try (StanceModel model = TinyModels.random(33, LABELS, TARGETS)) {
      double[] expected = model.predict("we", "the war").probabilities();
      Thread.currentThread().interrupt();
      double[] found = model.predict("we", "the war").probabilities();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(found).containsExactly(expected);
    }
  }

  @Test
  void loadingAndClosingLeavesNoThreads() throws IOException, InterruptedException {
    Path file = TinyModels.save(folder, 34, LABELS, TARGETS);
    List<Thread> before = workers();
    for (int i = 0; i < 30; i++) {
      try (StanceModel model = StanceModel.load(file, 2)) {
        assertThat(model.predict("we", "the war").windows()).isOne();
      }
    }
    List<Thread> after = workers();
    after.removeAll(before);
    for (Thread worker : after) {
      worker.join(5000);
    }
    assertThat(after).noneMatch(Thread::isAlive);
  }

  @Test
  void closingFreesTheParameters() throws IOException {
    ModelContents contents = ModelReader.read(TinyModels.save(folder, 35, LABELS, TARGETS));
    StanceModel.of(contents, 1).close();
    assertThat(contents.params().wasClosed()).isTrue();
  }

  private static List<Thread> workers() {
    List<Thread> workers = new ArrayList<>(Thread.getAllStackTraces().keySet());
    workers.removeIf(thread -> !thread.getName().startsWith("stance4j-worker"));
    return workers;
  }
}
