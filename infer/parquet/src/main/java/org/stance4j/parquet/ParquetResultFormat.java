package org.stance4j.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.stance4j.archive.output.ResultFile;
import org.stance4j.archive.output.ResultFormatProvider;

/** Lets results be written as {@code parquet}. */
public final class ParquetResultFormat implements ResultFormatProvider {

  /** For {@link java.util.ServiceLoader}. */
  public ParquetResultFormat() {}

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public ResultFile create(Path file) throws IOException {
    return ParquetResults.create(file);
  }
}
