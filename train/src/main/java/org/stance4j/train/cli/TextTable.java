package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in aligned columns: the first to the left, the others to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... header) {
    row(header);
  }

  /** Adds a row with as many cells as the header. */
  TextTable row(String... cells) {
    rows.add(Arrays.stream(cells).map(TextTable::oneLine).toArray(String[]::new));
    return this;
  }

  /** Text from a file must not break out of its row, nor speak to the terminal. */
  static String oneLine(String cell) {
    return cell.replaceAll("\\p{Cc}", " ");
  }

  /** The rows as lines. */
  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(row[0]).append(pad(row[0], widths[0]));
      for (int i = 1; i < widths.length; i++) {
        line.append(GAP).append(pad(row[i], widths[i])).append(row[i]);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String pad(String cell, int width) {
    return " ".repeat(width - width(cell));
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
