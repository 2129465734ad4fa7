package org.stance4j.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Probabilities of sentences from models that have not learned from them. Immutable. */
public final class OutOfFoldPredictions {
  private static final String ID = "id";
  private static final String TARGET = "target";
  private static final String GOLD = "gold";
  private static final String PREDICTED = "predicted";
  private static final String FOLD = "fold";

  /** Wide enough for numbers that a spreadsheet has rounded to two digits. */
  private static final double TOLERANCE = 0.02;

  private final String file;
  private final List<String> names;
  private final List<String> labels;
  private final List<Row> rows = new ArrayList<>();

  private OutOfFoldPredictions(String file, List<String> names) {
    this.file = file;
    this.names = names;
    List<String> others = List.of(ID, TARGET, GOLD, PREDICTED, FOLD);
    this.labels = names.stream().filter(name -> !others.contains(name)).toList();
  }

  /**
   * A prediction.
   *
   * @param line in the file, from 1
   * @param target empty if there is none
   * @param gold the label that the sentence was given
   * @param probabilities in the order of the labels
   */
  public record Row(long line, String id, String target, String gold, double[] probabilities) {
    /** Copies the array. */
    public Row {
      probabilities = probabilities.clone();
    }

    /** A copy. */
    @Override
    public double[] probabilities() {
      return probabilities.clone();
    }
  }

  /**
   * Reads a CSV file with the columns {@code id}, {@code target}, {@code gold} and one for each
   * label; columns {@code predicted} and {@code fold} are passed over.
   *
   * @throws DatasetException if the file cannot be used
   */
  public static OutOfFoldPredictions read(Path path) throws DatasetException {
    String file = path.toString();
    CsvText csv = CsvText.of(path);
    ProblemLog problems = new ProblemLog();
    CsvText.Row header = csv.hasNext() ? csv.next() : new CsvText.Row(1, List.of());
    OutOfFoldPredictions read =
        new OutOfFoldPredictions(file, header.cells().stream().map(Texts::collapse).toList());
    if (!read.names.containsAll(List.of(ID, TARGET, GOLD)) || read.labels.size() < 2) {
      throw DatasetException.of(
          file,
          header.line(),
          "columns " + String.join(", ", header.cells()),
          "id, target, gold and one for each label, as stance crossval --predictions writes them");
    }
    Map<String, Long> lineById = new HashMap<>();
    while (!problems.isFull() && csv.hasNext()) {
      CsvText.Row row = csv.next();
      if (!row.isBlank()) {
        read.add(row, lineById, problems);
      }
    }
    problems.throwIfAny();
    if (read.rows.isEmpty()) {
      throw DatasetException.of(file, 0, "a header only", "at least one prediction");
    }
    return read;
  }

  /** The file, as it was given. */
  public String file() {
    return file;
  }

  /** In the order of the columns. */
  public List<String> labels() {
    return labels;
  }

  /** In the order of the file. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Whether the file says in which fold each sentence was held out. */
  public boolean namesFolds() {
    return names.contains(FOLD);
  }

  private void add(CsvText.Row row, Map<String, Long> lineById, ProblemLog problems) {
    if (row.cells().size() != names.size()) {
      problems.add(
          file, row.line(), row.cells().size() + " fields", names.size() + " as in the header");
      return;
    }
    String id = cell(row, ID);
    Long first = lineById.putIfAbsent(id, row.line());
    if (first != null) {
      problems.add(
          file,
          row.line(),
          "the id " + Texts.quote(id) + " again, first in line " + first,
          "one prediction for each sentence");
    } else if (!labels.contains(cell(row, GOLD))) {
      String found = "the label " + Texts.quote(cell(row, GOLD));
      problems.add(file, row.line(), found, "one of " + String.join(", ", labels));
    } else {
      addWithProbabilities(row, problems);
    }
  }

  private void addWithProbabilities(CsvText.Row row, ProblemLog problems) {
    List<String> cells = labels.stream().map(label -> cell(row, label)).toList();
    double[] probabilities = cells.stream().mapToDouble(OutOfFoldPredictions::number).toArray();
    if (isDistribution(probabilities)) {
      rows.add(
          new Row(row.line(), cell(row, ID), cell(row, TARGET), cell(row, GOLD), probabilities));
    } else {
      problems.add(
          file,
          row.line(),
          String.join(", ", cells),
          "probabilities of " + String.join(", ", labels) + " with a sum of 1");
    }
  }

  private String cell(CsvText.Row row, String name) {
    return Texts.collapse(row.cells().get(names.indexOf(name)));
  }

  /** NaN if it is none. */
  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isDistribution(double[] probabilities) {
    double sum = 0;
    for (double p : probabilities) {
      sum += p >= 0 ? p : Double.NaN;
    }
    return Math.abs(sum - 1) <= TOLERANCE;
  }
}
