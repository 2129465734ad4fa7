package org.stance4j.datasets;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A file of labelled sentences cannot be used. The message has one line per problem. */
public final class DatasetException extends IOException {
  private final List<DatasetProblem> problems;

  private DatasetException(List<DatasetProblem> problems, String message) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  static DatasetException of(String file, long line, String found, String expected) {
    return of(List.of(new DatasetProblem(file, line, found, expected)), false);
  }

  /**
   * One exception for all the problems.
   *
   * @param incomplete whether reading stopped at the last of them, so that there may be more
   */
  static DatasetException of(List<DatasetProblem> problems, boolean incomplete) {
    String message =
        problems.stream().map(DatasetProblem::message).collect(Collectors.joining("\n"));
    return new DatasetException(
        problems,
        incomplete ? message + "\n(stopped after " + problems.size() + " problems)" : message);
  }

  /** The file of the first problem, as it was given to the reader. */
  public String file() {
    return problems.get(0).file();
  }

  /** The line of the first problem, counted from 1; 0 if it is about the whole file. */
  public long line() {
    return problems.get(0).line();
  }

  /** What was found, in the order of the files; never empty. */
  public List<DatasetProblem> problems() {
    return problems;
  }
}
