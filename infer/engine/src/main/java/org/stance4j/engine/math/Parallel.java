package org.stance4j.engine.math;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the independent tasks of one operation on a fixed number of threads, the caller's among
 * them. What a task computes must not depend on who runs it; then results are the same for any
 * number of threads. Thread-safe.
 */
public final class Parallel implements AutoCloseable {
  private static final Parallel SERIAL = new Parallel(1);

  private final int threads;
  private final @Nullable ExecutorService helpers;

  private Parallel(int threads) {
    this.threads = threads;
    this.helpers = threads == 1 ? null : newHelpers(threads - 1);
  }

  private static ExecutorService newHelpers(int count) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        count,
        task -> {
          Thread thread = new Thread(task, "stance4j-kernel-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Runs everything on the calling thread. */
  public static Parallel serial() {
    return SERIAL;
  }

  /**
   * Runs tasks on the calling thread and {@code threads - 1} others, which live until {@link
   * #close()}.
   */
  public static Parallel threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", expected at least 1");
    }
    return threads == 1 ? SERIAL : new Parallel(threads);
  }

  /** Number of threads, the caller's included. */
  public int threads() {
    return threads;
  }

  /** Runs {@code task} for 0 to {@code count - 1} in any order and returns when all are done. */
  void run(int count, IntConsumer task) {
    int others = Math.min(threads, count) - 1;
    if (others <= 0 || helpers == null) {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(others);
    for (int i = 0; i < others; i++) {
      helpers.execute(
          () -> {
            drain(next, count, task, failure);
            done.countDown();
          });
    }
    drain(next, count, task, failure);
    await(done);
    rethrow(failure.get());
  }

  private static void drain(
      AtomicInteger next, int count, IntConsumer task, AtomicReference<@Nullable Throwable> fail) {
    try {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        task.accept(i);
      }
    } catch (RuntimeException | Error e) {
      fail.compareAndSet(null, e);
      next.set(count);
    }
  }

  private static void await(CountDownLatch done) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        // The helpers still write to the caller's arrays: wait for them, report the interrupt
        // after.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  @Override
  public void close() {
    if (helpers != null) {
      helpers.shutdown();
    }
  }
}
