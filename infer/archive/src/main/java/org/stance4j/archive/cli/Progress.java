package org.stance4j.archive.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Says now and then how far scoring has come: on a terminal in one line that is rewritten. */
final class Progress {

  private static final long TERMINAL_INTERVAL = 500_000_000L;
  private static final long PLAIN_INTERVAL = 30_000_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long said = start;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void update(long articles, long sentences) {
    long now = System.nanoTime();
    if (now - said < (terminal ? TERMINAL_INTERVAL : PLAIN_INTERVAL)) {
      return;
    }
    said = now;
    if (terminal) {
      out.print("\r" + line(articles, sentences) + "   ");
      out.flush();
    } else {
      out.println(line(articles, sentences));
    }
  }

  /** Clears the line that was rewritten, and gives the last count. */
  void end(long articles, long sentences) {
    if (terminal && said != start) {
      out.print("\r" + " ".repeat(line(articles, sentences).length() + 3) + "\r");
    }
    out.println(line(articles, sentences));
  }

  private String line(long articles, long sentences) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%,d articles, %,d sentences, %,.0f sentences/s",
        articles,
        sentences,
        sentences / Math.max(seconds, 1e-3));
  }
}
