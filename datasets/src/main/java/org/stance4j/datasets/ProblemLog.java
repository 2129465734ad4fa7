package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.List;

/** The problems of one reading, up to a limit. */
final class ProblemLog {
  private static final int LIMIT = 20;

  private final List<DatasetProblem> problems = new ArrayList<>();

  /** Notes a problem, unless there are enough already. */
  void add(String file, long line, String found, String expected) {
    if (!isFull()) {
      problems.add(new DatasetProblem(file, line, found, expected));
    }
  }

  boolean isFull() {
    return problems.size() == LIMIT;
  }

  int size() {
    return problems.size();
  }

  void throwIfAny() throws DatasetException {
    if (!problems.isEmpty()) {
      throw DatasetException.of(problems, isFull());
    }
  }
}
