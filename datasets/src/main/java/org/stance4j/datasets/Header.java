package org.stance4j.datasets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the columns of one file are. */
final class Header {
  private final Map<Column, Integer> positions;
  private final int width;

  private Header(Map<Column, Integer> positions, int width) {
    this.positions = positions;
    this.width = width;
  }

  /** Finds the columns; what is missing or ambiguous goes to the problems. */
  static Header of(CsvText.Row row, String file, ReaderOptions options, ProblemLog problems) {
    List<String> names = row.cells().stream().map(Texts::collapse).toList();
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String wanted = options.headers().getOrDefault(column, column.key());
      List<String> same = names.stream().filter(wanted::equalsIgnoreCase).toList();
      if (same.size() > 1) {
        problems.add(file, row.line(), same.size() + " columns " + Texts.quote(wanted), "one");
      }
      if (!same.isEmpty()) {
        positions.put(column, names.indexOf(same.get(0)));
      } else if (options.headers().containsKey(column)) {
        addMissing(wanted, row.line(), file, names, problems);
      }
    }
    if (options.labelColumn() == Column.SENTIMENT && positions.containsKey(Column.SENTIMENT)) {
      positions.put(Column.LABEL, positions.get(Column.SENTIMENT));
    }
    for (Column column : required(options)) {
      if (!positions.containsKey(column) && !options.headers().containsKey(column)) {
        addMissing(column.key(), row.line(), file, names, problems);
      }
    }
    return new Header(positions, names.size());
  }

  /** The number of fields that every row must have. */
  int width() {
    return width;
  }

  /** The cell of each column in the order of {@link Column}, empty where the file has none. */
  List<String> inColumnOrder(List<String> cells) {
    return Arrays.stream(Column.values())
        .map(column -> positions.containsKey(column) ? cells.get(positions.get(column)) : "")
        .toList();
  }

  private static List<Column> required(ReaderOptions options) {
    return options.targetRequired()
        ? List.of(Column.TEXT, Column.TARGET, Column.LABEL)
        : List.of(Column.TEXT, Column.LABEL);
  }

  private static void addMissing(
      String wanted, long line, String file, List<String> names, ProblemLog problems) {
    problems.add(
        file,
        line,
        "columns " + String.join(", ", names),
        "a column \"%s\"; map it if it has another name%s".formatted(wanted, separatorHint(names)));
  }

  private static String separatorHint(List<String> names) {
    boolean oneColumn = names.size() == 1 && names.get(0).matches(".*[;\\t].*");
    return oneColumn ? ", or separate the columns by commas (tabs in a .tsv file)" : "";
  }
}
