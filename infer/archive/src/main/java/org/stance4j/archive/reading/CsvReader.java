package org.stance4j.archive.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.RecordCutter.Cut;
import org.stance4j.archive.reading.RecordCutter.State;

/**
 * Reads tables (RFC 4180, with commas or tabs) that have a header: {@code text}, and maybe id,
 * title, source, published, url. Each record is parsed by itself, so that damage to one of them
 * does not reach the next.
 */
final class CsvReader implements ItemReader {

  private final RecordCutter cutter;
  private final String file;
  private final ArticleFormat articleFormat;
  private final CSVFormat format;
  private final ReadingOptions options;
  private final ReadingWarnings warnings;
  private final Map<String, Integer> columns = new HashMap<>();

  /** A reader of {@link ArticleFormat#CSV} or {@link ArticleFormat#TSV}. */
  CsvReader(
      InputStream in,
      String file,
      ArticleFormat articleFormat,
      ReadingOptions options,
      ReadingWarnings warnings)
      throws IOException {
    char delimiter = articleFormat == ArticleFormat.TSV ? '\t' : ',';
    InputStream text = TextEncoding.open(in, file, warnings);
    this.cutter = RecordCutter.table(text, delimiter, options.maxArticleBytes());
    this.file = file;
    this.articleFormat = articleFormat;
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    this.options = options;
    this.warnings = warnings;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (columns.isEmpty()) {
      readHeader();
    }
    for (Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
      Origin origin = new Origin(file, cut.line());
      if (cut.state() != State.WHOLE) {
        return unreadable(origin, describe(cut.state()));
      }
      try {
        Decoded record = TextEncoding.decodeRecord(cut.bytes(), origin, warnings);
        CSVRecord row = parse(record.text());
        if (row != null) {
          return record.marked(item(row, origin));
        }
      } catch (IOException e) {
        return unreadable(origin, "not a record: " + e.getMessage());
      }
    }
    return null;
  }

  private String describe(State state) {
    String limit = " within " + options.maxArticleBytes() + " bytes";
    return state == State.OPEN_QUOTE
        ? "a quote is not closed" + limit + ", or not at all"
        : "expected the end of the record" + limit;
  }

  /** Null if the record is blank. */
  private @Nullable CSVRecord parse(String text) throws IOException {
    if (text.isBlank()) {
      return null;
    }
    try (CSVParser parser = CSVParser.parse(text, format)) {
      CSVRecord row = parser.iterator().next();
      return row.size() == 1 && row.get(0).isBlank() ? null : row;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void readHeader() throws IOException {
    String expected =
        file + ":1: expected a header with the column " + names().describe(ArticleField.TEXT);
    Cut cut = cutter.next();
    CSVRecord header = cut == null ? null : parse(header(cut));
    if (header == null) {
      throw new IOException(expected + ", found nothing");
    }
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(key(header.get(i)), i);
    }
    for (ArticleField field : ArticleField.values()) {
      boolean needed = field == ArticleField.TEXT || names().isMapped(field);
      if (needed && !columns.containsKey(key(names().of(field)))) {
        throw new IOException(
            file
                + ":1: expected a header with the column "
                + names().describe(field)
                + ", found: "
                + String.join(",", header.toList()));
      }
    }
  }

  private String header(Cut cut) {
    return TextEncoding.decodeRecord(cut.bytes(), new Origin(file, 1), warnings).text();
  }

  private Item item(CSVRecord row, Origin origin) {
    String id = cell(row, ArticleField.ID).orElse(origin.toString());
    int textColumn = columns.getOrDefault(key(names().of(ArticleField.TEXT)), 0);
    if (row.size() <= textColumn) {
      String reason = ": expected " + columns.size() + " columns, found " + row.size();
      return new UnreadableArticle(id, origin, origin + reason);
    }
    return new Article(
        id,
        cell(row, ArticleField.TITLE).orElse(null),
        cell(row, ArticleField.SOURCE).orElse(null),
        cell(row, ArticleField.PUBLISHED).orElse(null),
        cell(row, ArticleField.URL).orElse(null),
        row.get(textColumn),
        articleFormat,
        origin);
  }

  private Optional<String> cell(CSVRecord row, ArticleField field) {
    Integer index = columns.get(key(names().of(field)));
    return index == null || index >= row.size() || row.get(index).isBlank()
        ? Optional.empty()
        : Optional.of(row.get(index));
  }

  private FieldNames names() {
    return options.names();
  }

  private static String key(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  private static UnreadableArticle unreadable(Origin origin, String reason) {
    return new UnreadableArticle(origin.toString(), origin, origin + ": " + reason);
  }

  @Override
  public void close() throws IOException {
    cutter.close();
  }
}
