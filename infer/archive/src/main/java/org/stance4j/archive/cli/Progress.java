package org.stance4j.archive.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.stance4j.archive.run.RunCounts;
import org.stance4j.archive.run.RunListener;
import org.stance4j.archive.scoring.ArticleResult.Status;

/**
 * Says now and then how far scoring has come: on a terminal in one line that is rewritten. Speed
 * and time left are those of this process, not of a run that was broken off before.
 */
final class Progress implements RunListener {

  private static final long TERMINAL_INTERVAL = 500_000_000L;
  private static final long PLAIN_INTERVAL = 30_000_000_000L;
  private static final int BAR = 20;

  private final PrintWriter out;
  private final boolean terminal;
  private final int width;

  /** Nanoseconds since whenever; unlike the time of day it never jumps. */
  private final LongSupplier clock;

  private long start;
  private long said;
  private int shown;
  private long articlesBefore;
  private long sentencesBefore;
  private double shareBefore;

  /**
   * Progress from now on.
   *
   * @param width of the terminal in characters
   */
  Progress(PrintWriter out, boolean terminal, int width, LongSupplier clock) {
    this.out = out;
    this.terminal = terminal;
    this.width = width;
    this.clock = clock;
    begin();
  }

  private void begin() {
    start = clock.getAsLong();
    said = start;
  }

  @Override
  public void repeats(long articles, long all) {
    if (isTime()) {
      say(
          String.format(
              Locale.ROOT, "Reading again what is done: %,d of %,d articles", articles, all));
    }
  }

  @Override
  public void goesOn(RunCounts counts, OptionalDouble share) {
    clear();
    articlesBefore = counts.articles();
    sentencesBefore = counts.sentences();
    shareBefore = share.orElse(0);
    out.printf(Locale.ROOT, "Going on after the %,d articles that are done.%n", articlesBefore);
    begin();
  }

  @Override
  public void update(RunCounts counts, OptionalDouble share) {
    if (isTime()) {
      String line = share.isPresent() ? share(share.getAsDouble()) : "";
      say(line + counts(counts));
    }
  }

  private boolean isTime() {
    long now = clock.getAsLong();
    if (now - said < (terminal ? TERMINAL_INTERVAL : PLAIN_INTERVAL)) {
      return false;
    }
    said = now;
    return true;
  }

  private void say(String line) {
    if (terminal) {
      rewrite(line.substring(0, Math.min(line.length(), width - 1)));
    } else {
      out.println(line);
    }
  }

  /** Clears the line that was rewritten. */
  void clear() {
    if (shown > 0) {
      rewrite("");
      out.print("\r");
      out.flush();
    }
  }

  /** Clears the line that was rewritten, and gives the last count. */
  void end(RunCounts counts) {
    clear();
    out.println(counts(counts));
  }

  private void rewrite(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    out.flush();
    shown = line.length();
  }

  private String share(double share) {
    StringBuilder text = new StringBuilder();
    if (terminal) {
      int full = (int) (share * BAR);
      text.append('[').append("#".repeat(full)).append(".".repeat(BAR - full)).append("] ");
    }
    text.append(String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * share)));
    if (share > shareBefore) {
      double left = seconds() * (1 - share) / (share - shareBefore);
      text.append(", ").append(duration(left)).append(" left");
    }
    return text.append(", ").toString();
  }

  private String counts(RunCounts counts) {
    double seconds = Math.max(seconds(), 1e-3);
    String line =
        String.format(
            Locale.ROOT,
            "%s, %s, %,.1f articles/s, %,.0f sentences/s",
            count(counts.articles(), "article", "articles"),
            count(counts.sentences(), "sentence", "sentences"),
            (counts.articles() - articlesBefore) / seconds,
            (counts.sentences() - sentencesBefore) / seconds);
    if (counts.duplicates() > 0) {
      line += ", " + count(counts.duplicates(), "copy", "copies");
    }
    if (counts.articles(Status.FAILED) > 0) {
      line += String.format(Locale.ROOT, ", %,d failed", counts.articles(Status.FAILED));
    }
    return line;
  }

  private static String count(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }

  private double seconds() {
    return (clock.getAsLong() - start) / 1e9;
  }

  private static String duration(double seconds) {
    long minutes = Math.round(seconds / 60);
    if (seconds < 90) {
      return Math.round(seconds) + " s";
    }
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
