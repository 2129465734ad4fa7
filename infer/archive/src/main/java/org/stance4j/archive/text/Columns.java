package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes apart texts that show versions of one article side by side, a line of each in a row, with
 * {@code |} between them.
 */
public final class Columns {

  private static final Pattern BORDER = Pattern.compile("(?<=^|\\s)\\|(?=\\s|$)");
  private static final Pattern RULE =
      Pattern.compile("\\s*+\\|?\\s*+[-=:]++\\s*+(?:\\|\\s*+[-=:]++\\s*+){1,20}\\|?\\s*");
  private static final Pattern WORD_BORDER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MIN_ROWS = 3;
  private static final int MIN_WORDS = 15;
  private static final double MIN_COMMON = 0.25;

  private Columns() {}

  /**
   * The versions in the order of the columns, or the text alone if it has no columns.
   *
   * <p>Columns are versions of one text if at least {@value #MIN_ROWS} rows have as many cells,
   * each column has at least {@value #MIN_WORDS} different words, and each shares a quarter of its
   * words or of the first column's with the first, whichever has fewer. Lines outside of the
   * columns belong to no version; a row with an empty cell leaves a blank line out of that version,
   * and a line drawn between two rows ends a paragraph.
   *
   * @return not empty
   */
  public static List<String> split(String text) {
    List<String[]> rows = text.lines().map(Columns::cells).toList();
    int columns = mostFrequentWidth(rows);
    if (columns < 2) {
      return List.of(text);
    }
    List<StringBuilder> versions = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      versions.add(new StringBuilder());
    }
    for (String[] row : rows) {
      if (row.length == columns) {
        append(versions, row);
      } else if (row.length == 0 || row[0].isEmpty()) {
        versions.forEach(Columns::endParagraph);
      }
    }
    List<String> texts = versions.stream().map(version -> version.toString().strip()).toList();
    return areVersions(texts) ? texts : List.of(text);
  }

  /** The cells of a row, one for a line without borders, none for a line drawn between two rows. */
  private static String[] cells(String line) {
    if (RULE.matcher(line).matches()) {
      return new String[0];
    }
    String row = line.strip();
    String inner = row.startsWith("| ") && row.endsWith(" |") ? row.substring(1) : line;
    String[] cells = BORDER.split(inner, -1);
    int count = cells.length;
    if (count > 2 && cells[count - 1].isBlank()) {
      cells = Arrays.copyOf(cells, count - 1);
    }
    return Arrays.stream(cells).map(String::strip).toArray(String[]::new);
  }

  private static int mostFrequentWidth(List<String[]> rows) {
    int width = 0;
    long most = MIN_ROWS - 1;
    for (int columns = 2; columns <= 4; columns++) {
      int wanted = columns;
      long count = rows.stream().filter(row -> row.length == wanted).count();
      if (count > most) {
        most = count;
        width = columns;
      }
    }
    return width;
  }

  private static void append(List<StringBuilder> versions, String[] row) {
    for (int column = 0; column < row.length; column++) {
      if (!row[column].isEmpty()) {
        versions.get(column).append(row[column]).append('\n');
      }
    }
  }

  private static void endParagraph(StringBuilder version) {
    if (version.length() > 1 && version.charAt(version.length() - 2) != '\n') {
      version.append('\n');
    }
  }

  private static boolean areVersions(List<String> texts) {
    List<Set<String>> words = texts.stream().map(Columns::words).toList();
    Set<String> first = words.get(0);
    for (Set<String> other : words) {
      Set<String> common = new HashSet<>(first);
      common.retainAll(other);
      int fewer = Math.min(first.size(), other.size());
      if (fewer < MIN_WORDS || common.size() < MIN_COMMON * fewer) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(WORD_BORDER.split(text.toLowerCase(Locale.ROOT))));
  }
}
