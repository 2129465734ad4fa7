package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;

/**
 * Tells a person how training goes: a line that is rewritten on a terminal; elsewhere a line an
 * epoch, and one every half a minute.
 */
final class TrainingProgress implements TrainingListener {
  /** The launcher knows whether standard error is a terminal; Java 17 cannot ask. */
  private static final String TERMINAL = "stance4j.terminal";

  private static final long LINE_NANOS = 30_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private int width;
  private long lastLine = System.nanoTime();

  private TrainingProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static TrainingProgress to(PrintWriter err, TrainingData data) {
    StringBuilder counts = new StringBuilder();
    for (Map.Entry<String, Integer> entry : data.train().countByLabel().entrySet()) {
      counts.append(counts.length() == 0 ? "" : ", ");
      counts.append(entry.getKey()).append(' ').append(entry.getValue());
    }
    err.printf(
        Locale.ROOT,
        "%d sentences to train (%s), %d for dev, %s%n",
        data.train().size(),
        counts,
        data.dev().size(),
        data.hasTargets() ? data.train().targets().size() + " targets" : "no targets");
    err.flush();
    return new TrainingProgress(err, Boolean.getBoolean(TERMINAL));
  }

  @Override
  public void started(TrainingPlan plan) {
    if (plan.truncated() > 0) {
      err.printf(
          Locale.ROOT,
          "%d sentences are longer than the input and were truncated; see --max-tokens%n",
          plan.truncated());
      err.flush();
    }
  }

  @Override
  public void step(StepReport step) {
    boolean due = System.nanoTime() - lastLine >= LINE_NANOS;
    if (!terminal && !due) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT,
            "epoch %d  step %d/%d  loss %.3f  %.0f sentences/s  %s left",
            step.epoch(),
            step.step(),
            step.steps(),
            step.loss(),
            step.sentencesPerSecond(),
            clock(step.secondsLeft()));
    if (terminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    } else {
      err.println(line);
      lastLine = System.nanoTime();
    }
    err.flush();
  }

  @Override
  public void epoch(EpochReport epoch) {
    if (terminal) {
      err.print("\r" + " ".repeat(width) + "\r");
    }
    err.printf(
        Locale.ROOT,
        "epoch %d: loss %.3f, dev macro-F1 %.3f%s, %s%n",
        epoch.epoch(),
        epoch.trainLoss(),
        epoch.devMacroF1(),
        epoch.best() ? " (best so far)" : "",
        clock(epoch.seconds()));
    err.flush();
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
