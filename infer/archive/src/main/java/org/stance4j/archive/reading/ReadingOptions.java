package org.stance4j.archive.reading;

import java.nio.file.Path;
import java.util.Set;

/**
 * How archives are read.
 *
 * @param names how columns and fields are called, in CSV, TSV, JSON Lines and Parquet
 * @param passOver files that are no articles although they may lie in one of the folders, such as
 *     the output of an earlier run; absolute normalised paths
 * @param maxArticleBytes the most that one article may take, as UTF-8 and not compressed: a file, a
 *     line of JSON Lines, a record of CSV, a page of a WARC. What is longer is an {@link
 *     UnreadableArticle}; reading takes memory of a few times this size and no more.
 * @param leftovers whether articles of web pages say what else the page shows
 */
public record ReadingOptions(
    FieldNames names, Set<Path> passOver, int maxArticleBytes, boolean leftovers) {

  /** Default names, nothing passed over, articles of up to 64 MiB. */
  public static final ReadingOptions DEFAULT =
      new ReadingOptions(FieldNames.DEFAULT, Set.of(), 64 << 20, false);

  private static final int MOST_BYTES = 1 << 29;

  public ReadingOptions {
    if (maxArticleBytes < 1 || maxArticleBytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "maxArticleBytes: expected 1 to " + MOST_BYTES + ", found " + maxArticleBytes);
    }
    passOver = Set.copyOf(passOver);
  }

  /** The same with these names. */
  public ReadingOptions withNames(FieldNames other) {
    return new ReadingOptions(other, passOver, maxArticleBytes, leftovers);
  }

  /** The same with these files passed over. */
  public ReadingOptions withPassOver(Set<Path> other) {
    return new ReadingOptions(names, other, maxArticleBytes, leftovers);
  }

  /** The same with or without what else web pages show. */
  public ReadingOptions withLeftovers(boolean value) {
    return new ReadingOptions(names, passOver, maxArticleBytes, value);
  }

  ReadingOptions withMaxArticleBytes(int bytes) {
    return new ReadingOptions(names, passOver, bytes, leftovers);
  }
}
