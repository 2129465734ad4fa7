package org.stance4j.archive.reading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The formats that articles are read from, told apart by the end of the file name; all but Parquet
 * also compressed, with {@code .gz} or {@code .zst} after it.
 */
public enum ArticleFormat {
  /** One plain text a file. */
  TXT(".txt"),
  /** One web page a file. */
  HTML(".html", ".htm", ".xhtml"),
  /** Comma-separated values with a header, one article a record. */
  CSV(".csv"),
  /** Tab-separated values with a header, one article a record. */
  TSV(".tsv"),
  /** One JSON object a line. */
  JSONL(".jsonl", ".ndjson"),
  /** What a web crawler stored, one page a record. */
  WARC(".warc"),
  /** A table in columns; read by an {@link ArticleFormatProvider}. */
  PARQUET(".parquet");

  private final List<String> suffixes;

  ArticleFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** The format of a file by its name; empty if articles are not read from such files. */
  public static Optional<ArticleFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Compression compression = Compression.of(name);
    String plain = compression.strip(name);
    return Arrays.stream(values())
        .filter(format -> format.suffixes.stream().anyMatch(plain::endsWith))
        .filter(format -> format != PARQUET || compression == Compression.NONE)
        .findFirst();
  }

  /** For messages: the first of each format's name ends. */
  static String suffixes() {
    return Arrays.stream(values())
        .map(format -> format.suffixes.get(0))
        .collect(Collectors.joining(", "));
  }
}
