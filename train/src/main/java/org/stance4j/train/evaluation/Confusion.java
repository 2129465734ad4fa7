package org.stance4j.train.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Counts of gold against predicted labels, and what follows from them alone. */
final class Confusion {
  private static final List<String> STANCES = List.of("FAVOR", "AGAINST");

  private final int[][] counts;
  private final ClassScores[] classes;
  private final boolean[] occurs;

  private Confusion(int[][] counts) {
    this.counts = counts;
    this.classes = new ClassScores[counts.length];
    this.occurs = new boolean[counts.length];
    for (int label = 0; label < counts.length; label++) {
      int support = 0;
      int predicted = 0;
      for (int other = 0; other < counts.length; other++) {
        support += counts[label][other];
        predicted += counts[other][label];
      }
      classes[label] = ClassScores.of(counts[label][label], predicted, support);
      occurs[label] = support + predicted > 0;
    }
  }

  /** Sums where sentences count, [gold][predicted], as often as each occurs. */
  static Confusion of(int labels, int[] gold, int[] predicted, int[] occurrences) {
    int[][] counts = new int[labels][labels];
    for (int i = 0; i < gold.length; i++) {
      counts[gold[i]][predicted[i]] += occurrences[i];
    }
    return new Confusion(counts);
  }

  /** A copy, [gold][predicted]. */
  int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  ClassScores scores(int label) {
    return classes[label];
  }

  double accuracy() {
    int hits = 0;
    int all = 0;
    for (int label = 0; label < counts.length; label++) {
      hits += counts[label][label];
      all += classes[label].support();
    }
    return (double) hits / all;
  }

  double macroF1() {
    return macro(ClassScores::f1);
  }

  double macroRecall() {
    return macro(ClassScores::recall);
  }

  /** Mean over the labels that occur, in the data or in the predictions. */
  private double macro(ToDoubleFunction<ClassScores> score) {
    double sum = 0;
    int occurring = 0;
    for (int label = 0; label < classes.length; label++) {
      if (occurs[label]) {
        sum += score.applyAsDouble(classes[label]);
        occurring++;
      }
    }
    return sum / occurring;
  }

  /** Mean of two labels' F1. */
  double favg(int[] pair) {
    return (classes[pair[0]].f1() + classes[pair[1]].f1()) / 2;
  }

  /** Places of FAVOR and AGAINST, or else of the first two labels. */
  static int[] favgPair(List<String> labels) {
    return labels.containsAll(STANCES)
        ? STANCES.stream().mapToInt(labels::indexOf).toArray()
        : new int[] {0, 1};
  }
}
