package org.stance4j.archive.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** How many of the boundaries within paragraphs a splitter finds, and how many it makes up. */
record BoundaryScore(int found, int wrong, int missed) {

  /** The splitter says of a paragraph where its sentences end, the last one too. */
  static BoundaryScore of(
      List<LabeledParagraph> paragraphs, Function<String, ? extends Collection<Integer>> splitter) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (LabeledParagraph paragraph : paragraphs) {
      Set<Integer> ends = new HashSet<>(splitter.apply(paragraph.text()));
      ends.remove(paragraph.text().length());
      for (int end : ends) {
        if (paragraph.ends().contains(end)) {
          found++;
        } else {
          wrong++;
        }
      }
      missed += (int) paragraph.ends().stream().filter(end -> !ends.contains(end)).count();
    }
    return new BoundaryScore(found, wrong, missed);
  }

  double precision() {
    return found / (double) (found + wrong);
  }

  double recall() {
    return found / (double) (found + missed);
  }

  double f1() {
    return 2.0 * found / (2 * found + wrong + missed);
  }

  String row(String name) {
    return String.format(Locale.ROOT, "%-28s %9.4f %9.4f %9.4f", name, precision(), recall(), f1());
  }
}
