package org.stance4j.engine.math;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The tasks of one call of {@link Parallel}, which threads take one by one. */
final class ParallelJob {
  private final int count;
  private final IntConsumer task;
  private final int helpers;
  private final Thread caller;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger left;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** A job that helpers numbered 1 to {@code helpers} may join. */
  ParallelJob(int count, IntConsumer task, int helpers, Thread caller) {
    this.count = count;
    this.task = task;
    this.helpers = helpers;
    this.caller = caller;
    this.left = new AtomicInteger(count);
  }

  boolean isFor(int helper) {
    return helper <= helpers;
  }

  /** Runs tasks until none is left to take. After a failure the others are only counted. */
  void drain() {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      try {
        if (failure.get() == null) {
          task.accept(i);
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        if (left.decrementAndGet() == 0 && Thread.currentThread() != caller) {
          LockSupport.unpark(caller);
        }
      }
    }
  }

  /** Whether every task has ended; what they wrote is then visible. */
  boolean isDone() {
    return left.get() == 0;
  }

  /** Throws what a task threw first. */
  void rethrow() {
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
