package org.stance4j.archive.serve;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts the requests under way, so that a stop can wait for them. */
final class Traffic {
  private int underWay;
  private boolean closed;

  /** Whether one more request may begin; if so, {@link #leave} must follow. */
  synchronized boolean enter() {
    if (closed) {
      return false;
    }
    underWay++;
    return true;
  }

  synchronized void leave() {
    underWay--;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Lets nobody in any more, and waits until all have left or the time is over. */
  synchronized void close(Duration patience) {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos(); underWay > 0 && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
