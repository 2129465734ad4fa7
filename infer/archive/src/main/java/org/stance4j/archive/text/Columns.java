package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stance4j.archive.words.PlainWords;

/**
 * Takes apart texts that show versions of one article side by side, a line of each in a row, with
 * {@code |} between them.
 */
public final class Columns {

  private static final Pattern BORDER = Pattern.compile("(?<=^|\\s)\\|(?=\\s|$)");
  private static final Pattern RULE =
      Pattern.compile("\\s*+\\|?\\s*+[-=:]++\\s*+(?:\\|\\s*+[-=:]++\\s*+){1,20}\\|?\\s*");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r]");
  private static final int MAX_COLUMNS = 4;
  private static final int MIN_ROWS = 3;
  private static final int MIN_RUNS = 12;
  private static final int RUN = 3;
  private static final double MIN_COMMON = 0.15;

  private Columns() {}

  /**
   * The versions in the order of the columns; none if the text has no columns.
   *
   * <p>Columns are versions of one text if at least {@value #MIN_ROWS} rows have as many cells,
   * each column has at least {@value #MIN_RUNS} different runs of three words, and each shares 15 %
   * of its runs or of the first column's with the first, whichever has fewer. Versions share 21 to
   * 98 % of them, the two halves of a news article at most 11 % in 99 cases of 100. Single words
   * would not tell: of these such halves share a quarter as a rule. Lines outside of the columns
   * belong to no version; a row with an empty cell leaves nothing in that version, and a line drawn
   * between two rows ends a paragraph.
   *
   * @return empty, or two to four versions
   */
  public static List<TextVersion> versions(String text) {
    if (text.indexOf('|') < 0) {
      return List.of();
    }
    List<List<Span>> rows = rows(text);
    int columns = mostFrequentWidth(rows);
    if (columns < 2) {
      return List.of();
    }
    List<Span> outside = outside(rows, columns);
    List<TextVersion> versions = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      versions.add(version(text, rows, columns, column, outside));
    }
    return areVersions(versions) ? List.copyOf(versions) : List.of();
  }

  private static List<List<Span>> rows(String text) {
    List<List<Span>> rows = new ArrayList<>();
    Matcher ends = LINE_END.matcher(text);
    int start = 0;
    while (ends.find()) {
      rows.add(cells(text, start, ends.start()));
      start = ends.end();
    }
    rows.add(cells(text, start, text.length()));
    return rows;
  }

  /** The lines that hold something and are no row of so many columns. */
  private static List<Span> outside(List<List<Span>> rows, int columns) {
    return rows.stream()
        .filter(row -> !row.isEmpty() && row.size() != columns)
        .map(row -> new Span(row.get(0).start(), row.get(row.size() - 1).end()))
        .filter(line -> line.length() > 0)
        .toList();
  }

  private static TextVersion version(
      String text, List<List<Span>> rows, int columns, int column, List<Span> outside) {
    TextVersion.Builder version = new TextVersion.Builder();
    for (List<Span> row : rows) {
      if (row.size() == columns) {
        version.add(text, row.get(column));
      } else if (row.isEmpty() || row.get(0).length() == 0) {
        version.endParagraph();
      }
    }
    return version.build(outside);
  }

  /** The cells of a row, one for a line without borders, none for a line drawn between two rows. */
  private static List<Span> cells(String text, int start, int end) {
    if (RULE.matcher(text).region(start, end).matches()) {
      return List.of();
    }
    List<Span> cells = new ArrayList<>();
    Matcher borders = BORDER.matcher(text).region(start, end);
    int from = start;
    while (borders.find()) {
      cells.add(Span.trimmed(text, from, borders.start()));
      from = borders.end();
    }
    cells.add(Span.trimmed(text, from, end));
    boolean closed = cells.size() > 2 && cells.get(cells.size() - 1).length() == 0;
    Span row = Span.trimmed(text, start, end);
    boolean framed = closed && text.charAt(row.start()) == '|';
    return cells.subList(framed ? 1 : 0, cells.size() - (closed ? 1 : 0));
  }

  private static int mostFrequentWidth(List<List<Span>> rows) {
    int width = 0;
    long most = MIN_ROWS - 1;
    for (int columns = 2; columns <= MAX_COLUMNS; columns++) {
      int wanted = columns;
      long count = rows.stream().filter(row -> row.size() == wanted).count();
      if (count > most) {
        most = count;
        width = columns;
      }
    }
    return width;
  }

  private static boolean areVersions(List<TextVersion> versions) {
    List<Set<String>> runs = versions.stream().map(Columns::runsOfWords).toList();
    Set<String> first = runs.get(0);
    for (Set<String> other : runs) {
      long common = other.stream().filter(first::contains).count();
      int fewer = Math.min(first.size(), other.size());
      if (fewer < MIN_RUNS || common < MIN_COMMON * fewer) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> runsOfWords(TextVersion version) {
    List<String> words = PlainWords.of(version.text());
    Set<String> runs = new HashSet<>();
    for (int end = RUN; end <= words.size(); end++) {
      runs.add(String.join(" ", words.subList(end - RUN, end)));
    }
    return runs;
  }
}
