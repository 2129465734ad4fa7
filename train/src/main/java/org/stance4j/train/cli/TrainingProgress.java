package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;

/**
 * Tells a person how training goes: a line that is rewritten on a terminal, a line an epoch
 * elsewhere.
 */
final class TrainingProgress implements TrainingListener {
  /** The launcher knows whether standard error is a terminal; Java 17 cannot ask. */
  private static final String TERMINAL = "stance4j.terminal";

  private final PrintWriter err;
  private final boolean terminal;
  private int width;

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
    if (!terminal) {
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
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
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
