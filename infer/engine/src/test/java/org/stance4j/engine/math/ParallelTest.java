package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskRunsOnceInEveryCall(int threads) {
    try (Parallel parallel = Parallel.threads(threads)) {
      for (int call = 0; call < 2000; call++) {
        int count = call % 17;
        AtomicIntegerArray runs = new AtomicIntegerArray(count);
        parallel.run(count, runs::incrementAndGet);
        assertThat(IntStream.range(0, count).map(runs::get)).containsOnly(ones(count));
      }
    }
  }

  private static Integer[] ones(int count) {
    return count == 0 ? new Integer[0] : new Integer[] {1};
  }

  @Test
  void whatTasksWroteIsVisibleAfterTheCall() {
    int[] values = new int[10_000];
    try (Parallel parallel = Parallel.threads(3)) {
      parallel.run(values.length, i -> values[i] = i);
    }
    assertThat(values).isEqualTo(IntStream.range(0, values.length).toArray());
  }

  @Test
  void noMoreThreadsJoinThanAreSpare() {
    try (Parallel parallel = Parallel.threads(4)) {
      for (int spare = 0; spare < 4; spare++) {
        parallel.spare(spare);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int call = 0; call < 200; call++) {
          parallel.run(64, i -> threads.add(Thread.currentThread()));
        }
        assertThat(threads).hasSizeLessThanOrEqualTo(1 + spare).contains(Thread.currentThread());
      }
    }
  }

  @Test
  void failureOfATaskReachesTheCallerAndTheNextCallWorks() {
    try (Parallel parallel = Parallel.threads(2)) {
      assertThatThrownBy(() -> parallel.run(8, ParallelTest::failOnThree))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("three");
      int[] values = new int[8];
      parallel.run(8, i -> values[i] = 1);
      assertThat(values).containsOnly(1);
    }
  }

  private static void failOnThree(int i) {
    if (i == 3) {
      throw new IllegalStateException("three");
    }
  }

  @Test
  void callsWithinCallsEnd() {
    AtomicIntegerArray runs = new AtomicIntegerArray(1);
    try (Parallel parallel = Parallel.threads(3)) {
      parallel.run(4, i -> parallel.run(5, j -> runs.incrementAndGet(0)));
    }
    assertThat(runs.get(0)).isEqualTo(20);
  }

  @Test
  void severalThreadsMayCallAtOnce() throws InterruptedException, ExecutionException {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try (Parallel parallel = Parallel.threads(2)) {
      List<Future<Integer>> sums =
          IntStream.range(0, 4)
              .mapToObj(caller -> callers.submit(() -> sumOfManyCalls(parallel)))
              .toList();
      for (Future<Integer> sum : sums) {
        assertThat(sum.get()).isEqualTo(500 * 45);
      }
    } finally {
      callers.shutdown();
    }
  }

  private static int sumOfManyCalls(Parallel parallel) {
    AtomicIntegerArray sum = new AtomicIntegerArray(1);
    for (int call = 0; call < 500; call++) {
      parallel.run(10, i -> sum.addAndGet(0, i));
    }
    return sum.get(0);
  }

  @Test
  void afterCloseTheCallerDoesTheWork() {
    Parallel parallel = Parallel.threads(2);
    parallel.close();
    int[] values = new int[5];
    parallel.run(5, i -> values[i] = 1);
    assertThat(values).containsOnly(1);
  }

  @Test
  void fewerThanOneThreadIsRefused() {
    assertThatThrownBy(() -> Parallel.threads(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
