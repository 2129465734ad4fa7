package org.stance4j.engine.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Runs actions in turns, so that a machine's moods hit all alike, and tells medians and ratios. */
final class Turns {
  private static final int PAUSE_MILLIS = 300;

  /** Something to time. */
  interface Action {
    void run() throws Exception;
  }

  private record Timed(String name, Action action, List<Double> millis) {}

  private final List<Timed> actions = new ArrayList<>();

  Turns add(String name, Action action) {
    actions.add(new Timed(name, action, new ArrayList<>()));
    return this;
  }

  /** Warms up for {@code rounds / 2 + 3} rounds, then measures {@code rounds}. */
  Turns run(int rounds) throws Exception {
    for (int round = -(rounds / 2 + 3); round < rounds; round++) {
      for (Timed timed : actions) {
        // The threads of ONNX Runtime look for work for more than 30 ms and keep a processor busy.
        Thread.sleep(PAUSE_MILLIS);
        long start = System.nanoTime();
        timed.action().run();
        if (round >= 0) {
          timed.millis().add((System.nanoTime() - start) / 1e6);
        }
      }
    }
    return this;
  }

  double median(String name) {
    for (Timed timed : actions) {
      if (timed.name().equals(name)) {
        return median(timed.millis());
      }
    }
    throw new IllegalArgumentException("nothing timed under " + name);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** A line an action: median, spread, and how much faster the first one is than it. */
  void print(String title) {
    System.out.println(title);
    double ours = median(actions.get(0).millis());
    for (Timed timed : actions) {
      double median = median(timed.millis());
      System.out.printf(
          Locale.ROOT,
          "  %-44s %9.2f ms (%.2f to %.2f)   %.2f%n",
          timed.name(),
          median,
          Collections.min(timed.millis()),
          Collections.max(timed.millis()),
          median / ours);
    }
  }
}
