package org.stance4j.archive.output;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.stance4j.archive.scoring.ArticleResult;

/** The formats that results are written in, told apart by the end of the file name. */
public enum ResultFormat {
  /** One JSON object an article, see {@link JsonLinesWriter}. */
  JSON_LINES,
  /** A table, see {@link ResultRow}. */
  CSV,
  /** The same table; needs a {@link ResultFormatProvider}. */
  PARQUET;

  private static final String PARQUET_NAME = "parquet";

  /** The format of a file by its name; JSON Lines unless it says otherwise. */
  public static ResultFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    return name.endsWith("." + PARQUET_NAME) ? PARQUET : JSON_LINES;
  }

  /**
   * Makes sure that the format can be written, before hours are spent on results.
   *
   * @throws IOException if it needs what is not on the class path
   */
  public void check(Path file) throws IOException {
    if (this == PARQUET && ResultFormatProvider.of(PARQUET_NAME).isEmpty()) {
      throw new IOException(
          file + ": Parquet needs the module stance4j-parquet on the class path, found none");
    }
  }

  /**
   * Writes results of a file of JSON Lines in this format, which is a table.
   *
   * @param file to write, over whatever is there
   * @throws IOException if one cannot be read or the other not be written
   */
  public void convert(Path results, Path file) throws IOException {
    check(file);
    try (Reader reader = Files.newBufferedReader(results, StandardCharsets.UTF_8);
        JsonLinesResults from = new JsonLinesResults(reader, results.toString());
        ResultFile to = create(file)) {
      for (ArticleResult result = from.next(); result != null; result = from.next()) {
        to.write(result);
      }
      to.flush();
    }
  }

  private ResultFile create(Path file) throws IOException {
    return switch (this) {
      case CSV -> CsvResultWriter.file(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
      case PARQUET -> ResultFormatProvider.of(PARQUET_NAME).orElseThrow().create(file);
      case JSON_LINES -> throw new IllegalStateException("results are JSON Lines already");
    };
  }
}
