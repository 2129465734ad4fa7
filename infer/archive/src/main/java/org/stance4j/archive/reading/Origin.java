package org.stance4j.archive.reading;

/**
 * Where an article was read from.
 *
 * @param file the path relative to the input that was named, with {@code /}; {@code stdin} for
 *     standard input
 * @param line the line of the file that the article begins at, counted from 1; in a WARC file the
 *     number of its record, in a Parquet file that of its row
 */
public record Origin(String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
