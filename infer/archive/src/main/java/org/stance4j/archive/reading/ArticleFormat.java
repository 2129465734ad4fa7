package org.stance4j.archive.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that articles are read from, told apart by the end of the file name. */
public enum ArticleFormat {
  /** One plain text a file. */
  TXT(".txt"),
  /** One web page a file. */
  HTML(".html", ".htm", ".xhtml"),
  /** Comma-separated values with a header, one article a record. */
  CSV(".csv"),
  /** One JSON object a line. */
  JSONL(".jsonl", ".ndjson");

  private final List<String> suffixes;

  ArticleFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** The format of a file by its name; empty if articles are not read from such files. */
  public static Optional<ArticleFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (ArticleFormat format : values()) {
      if (format.suffixes.stream().anyMatch(name::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
