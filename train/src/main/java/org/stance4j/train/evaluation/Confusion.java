package org.stance4j.train.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Counts of gold against predicted labels, and what follows from them alone. */
final class Confusion {
  private final int[][] counts;
  private final List<ClassScores> classes = new ArrayList<>();

  private Confusion(int[][] counts) {
    this.counts = counts;
    for (int label = 0; label < counts.length; label++) {
      classes.add(ClassScores.of(counts[label][label], predicted(label), support(label)));
    }
  }

  static Confusion of(int labels, List<Scored> scored) {
    int[][] counts = new int[labels][labels];
    scored.forEach(s -> counts[s.gold()][s.predicted()]++);
    return new Confusion(counts);
  }

  /** A copy, [gold][predicted]. */
  int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  ClassScores scores(int label) {
    return classes.get(label);
  }

  double accuracy() {
    int hits = IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
    int all = IntStream.range(0, counts.length).map(this::support).sum();
    return (double) hits / all;
  }

  /** Mean over the labels that occur, in the data or in the predictions. */
  double macro(ToDoubleFunction<ClassScores> score) {
    return IntStream.range(0, counts.length)
        .filter(label -> support(label) + predicted(label) > 0)
        .mapToObj(classes::get)
        .mapToDouble(score)
        .average()
        .orElseThrow();
  }

  private int support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  private int predicted(int label) {
    return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
  }
}
