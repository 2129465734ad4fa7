package org.stance4j.engine.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the independent tasks of one operation on a fixed number of threads, the caller's among
 * them. What a task computes must not depend on who runs it; then results are the same for any
 * number of threads. Thread-safe: a call that finds the helpers busy runs on its own thread alone.
 *
 * <p>Operations follow each other within microseconds, and to wake a sleeping thread costs as much
 * as a small operation. So helpers, and a caller that waits for them, look for news for a
 * millisecond before they sleep.
 */
public final class Parallel implements AutoCloseable {
  private static final Parallel SERIAL = new Parallel(1);
  private static final long SPIN_NANOS = 1_000_000;
  private static final int SPINS_BETWEEN_LOOKS = 64;

  private final int threads;
  private final List<Helper> helpers = new ArrayList<>();
  private final ReentrantLock busy = new ReentrantLock();
  private volatile @Nullable ParallelJob job;
  private volatile int spare;
  private volatile boolean closed;

  private Parallel(int threads) {
    this.threads = threads;
    this.spare = threads - 1;
    for (int i = 1; i < threads; i++) {
      Helper helper = new Helper(i);
      helpers.add(helper);
      helper.start();
    }
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

  /**
   * Says how many threads may join the caller from the next call on, until it is said anew: a
   * caller that knows of other work for the processors leaves them to it.
   *
   * @param value 0 or more; no more than {@code threads() - 1} join
   */
  public void spare(int value) {
    spare = value;
  }

  /** Runs {@code task} for 0 to {@code count - 1} in any order and returns when all are done. */
  void run(int count, IntConsumer task) {
    int joining = Math.min(Math.min(spare, helpers.size()), count - 1);
    if (joining <= 0 || closed || !alone()) {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
      return;
    }
    try {
      ParallelJob next = new ParallelJob(count, task, joining, Thread.currentThread());
      job = next;
      helpers.subList(0, joining).forEach(LockSupport::unpark);
      next.drain();
      waitFor(next);
      next.rethrow();
    } finally {
      busy.unlock();
    }
  }

  /** Takes the helpers, unless another thread or an outer call of this one has them. */
  private boolean alone() {
    return !busy.isHeldByCurrentThread() && busy.tryLock();
  }

  /** Not to be interrupted: helpers write to the caller's arrays. */
  private static void waitFor(ParallelJob job) {
    boolean interrupted = false;
    long start = System.nanoTime();
    while (!job.isDone()) {
      if (System.nanoTime() - start < SPIN_NANOS) {
        spin();
      } else {
        LockSupport.park(job);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void spin() {
    for (int i = 0; i < SPINS_BETWEEN_LOOKS; i++) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    closed = true;
    helpers.forEach(LockSupport::unpark);
  }

  private final class Helper extends Thread {
    private final int number;

    Helper(int number) {
      super("stance4j-kernel-" + number);
      this.number = number;
      setDaemon(true);
    }

    @Override
    public void run() {
      ParallelJob last = null;
      long idleSince = System.nanoTime();
      while (!closed) {
        ParallelJob next = job;
        if (next != null && next != last && next.isFor(number)) {
          next.drain();
          last = next;
          idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince < SPIN_NANOS) {
          spin();
        } else {
          LockSupport.park(Parallel.this);
          idleSince = System.nanoTime();
        }
      }
    }
  }
}
