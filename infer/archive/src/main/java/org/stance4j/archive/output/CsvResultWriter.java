package org.stance4j.archive.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult;

/**
 * Writes results as CSV (RFC 4180): a header, then the rows of {@link ResultRow}. What there is not
 * is an empty cell. Not safe for use by several threads.
 */
public final class CsvResultWriter implements ResultWriter {

  private final CSVPrinter csv;

  private CsvResultWriter(Writer writer) throws IOException {
    this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(ResultRow.COLUMNS);
  }

  /** A writer on top of another, which the caller closes after {@link #flush}. */
  public static CsvResultWriter of(Writer writer) throws IOException {
    return new CsvResultWriter(writer);
  }

  /** A writer on top of another, which it closes. */
  static ResultFile file(Writer writer) throws IOException {
    CsvResultWriter csv = new CsvResultWriter(writer);
    return new ResultFile() {
      @Override
      public void write(ArticleResult result) throws IOException {
        csv.write(result);
      }

      @Override
      public void flush() throws IOException {
        csv.flush();
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }

  @Override
  public void write(ArticleResult result) throws IOException {
    for (ResultRow row : ResultRow.of(result)) {
      Stream<@Nullable Object> cells = row.values().stream().map(CsvResultWriter::cell);
      csv.printRecord(cells);
    }
  }

  /** Never 1.0E-5, which not everyone reads. */
  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value;
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }
}
