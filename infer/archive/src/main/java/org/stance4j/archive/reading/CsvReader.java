package org.stance4j.archive.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) with a header: {@code text}, and maybe id, title, source, published, url.
 */
final class CsvReader implements ItemReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();

  CsvReader(InputStream in, String file) throws IOException {
    this.parser = CSVParser.parse(Utf8.reader(in), FORMAT);
    this.records = parser.iterator();
    this.file = file;
  }

  @Override
  public @Nullable Item next() throws IOException {
    try {
      if (columns.isEmpty()) {
        readHeader();
      }
      while (true) {
        // Asking for the next record reads it, so the line is taken before.
        long line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return null;
        }
        CSVRecord row = records.next();
        if (row.size() > 1 || !row.get(0).isBlank()) {
          return item(row, new Origin(file, line));
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getCause().getMessage(), e);
    }
  }

  private void readHeader() throws IOException {
    if (!records.hasNext()) {
      throw new IOException(file + ":1: expected a header with the column text, found nothing");
    }
    CSVRecord header = records.next();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    if (!columns.containsKey("text")) {
      throw new IOException(
          file
              + ":1: expected a header with the column text, found: "
              + String.join(",", header.toList()));
    }
  }

  private Item item(CSVRecord row, Origin origin) {
    String id = cell(row, "id").orElse(origin.toString());
    int textColumn = columns.getOrDefault("text", 0);
    if (row.size() <= textColumn) {
      String reason = ": expected " + columns.size() + " columns, found " + row.size();
      return new UnreadableArticle(id, origin, origin + reason);
    }
    if (row.stream().anyMatch(Utf8::hasWrongBytes)) {
      return new UnreadableArticle(
          origin.toString(), origin, origin + ": bytes that are not UTF-8");
    }
    return new Article(
        id,
        cell(row, "title").orElse(null),
        cell(row, "source").orElse(null),
        cell(row, "published").orElse(null),
        cell(row, "url").orElse(null),
        row.get(textColumn),
        ArticleFormat.CSV,
        origin);
  }

  private Optional<String> cell(CSVRecord row, String column) {
    Integer index = columns.get(column);
    return index == null || index >= row.size() || row.get(index).isBlank()
        ? Optional.empty()
        : Optional.of(row.get(index));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
