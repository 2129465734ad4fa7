package org.stance4j.datasets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a file, the header first, each with the line where it starts. */
final class CsvText {
  private final String file;
  private final String text;
  private final char separator;
  private final Iterator<CSVRecord> records;
  private final LineCounter lines;

  /**
   * A record.
   *
   * @param line counted from 1
   */
  record Row(long line, List<String> cells) {
    boolean isBlank() {
      return cells.size() == 1 && cells.get(0).isBlank();
    }
  }

  private CsvText(String file, String text, char separator, Iterator<CSVRecord> records) {
    this.file = file;
    this.text = text;
    this.separator = separator;
    this.records = records;
    this.lines = new LineCounter(text);
  }

  static CsvText of(Path file) throws DatasetException {
    String text = Utf8File.read(file);
    boolean tabs = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    char separator = tabs ? '\t' : ',';
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try {
      // Nothing to close: the reader is a string in memory.
      CSVParser parser =
          CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
      return new CsvText(file.toString(), text, separator, parser.iterator());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /**
   * Whether there is another record.
   *
   * @throws DatasetException if quotes are not as they should be; no more records can be read
   */
  boolean hasNext() throws DatasetException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw quoteProblem(e);
    }
  }

  Row next() {
    CSVRecord row = records.next();
    return new Row(lines.lineAt((int) row.getCharacterPosition()), row.toList());
  }

  private DatasetException quoteProblem(UncheckedIOException cause) {
    QuoteFault fault =
        QuoteFault.in(text, separator)
            .orElseThrow(() -> new IllegalStateException("unexplained fault in " + file, cause));
    long line = new LineCounter(text).lineAt(fault.position());
    return DatasetException.of(file, line, fault.found(), fault.expected());
  }
}
