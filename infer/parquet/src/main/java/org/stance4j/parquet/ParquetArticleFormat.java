package org.stance4j.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.ArticleFormatProvider;
import org.stance4j.archive.reading.ItemReader;
import org.stance4j.archive.reading.ReadingOptions;

/** Lets archives hold {@code .parquet} files, one article a row. */
public final class ParquetArticleFormat implements ArticleFormatProvider {

  /** For {@link java.util.ServiceLoader}. */
  public ParquetArticleFormat() {}

  @Override
  public ArticleFormat format() {
    return ArticleFormat.PARQUET;
  }

  @Override
  public ItemReader open(Path file, String name, ReadingOptions options) throws IOException {
    return ParquetArticles.open(file, name, options, Runtime.getRuntime().maxMemory() / 4);
  }
}
