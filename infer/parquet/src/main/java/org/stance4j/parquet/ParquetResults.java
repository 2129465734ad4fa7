package org.stance4j.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.ResultFile;
import org.stance4j.archive.output.ResultRow;
import org.stance4j.archive.scoring.ArticleResult;

/**
 * A Parquet file of {@link ResultRow}s, compressed with Snappy. Up to 128 MB of rows are held in
 * memory until they are written as a row group. Not safe for use by several threads.
 */
final class ParquetResults implements ResultFile {

  private static final Set<String> DOUBLES =
      Set.of(
          "probability",
          "holderProbability",
          "sentimentProbability",
          "evidenceSentimentProbability");
  private static final Set<String> INTEGERS = Set.of("evidenceStart", "evidenceEnd");
  private static final Set<String> REQUIRED = Set.of("id", "status");

  private final ParquetWriter<ResultRow> writer;

  private ParquetResults(ParquetWriter<ResultRow> writer) {
    this.writer = writer;
  }

  static ParquetResults create(Path file) throws IOException {
    return new ParquetResults(
        ParquetWriter.writeFile(schema(), file.toFile(), ParquetResults::write));
  }

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String column : ResultRow.COLUMNS) {
      if (REQUIRED.contains(column)) {
        schema.required(BINARY).as(stringType()).named(column);
      } else if (DOUBLES.contains(column)) {
        schema.optional(DOUBLE).named(column);
      } else if (INTEGERS.contains(column)) {
        schema.optional(INT32).named(column);
      } else if (column.equals("abstained")) {
        schema.optional(BOOLEAN).named(column);
      } else {
        schema.optional(BINARY).as(stringType()).named(column);
      }
    }
    return schema.named("result");
  }

  private static void write(ResultRow row, ValueWriter cells) {
    List<@Nullable Object> values = row.values();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        cells.write(ResultRow.COLUMNS.get(i), value);
      }
    }
  }

  @Override
  public void write(ArticleResult result) throws IOException {
    for (ResultRow row : ResultRow.of(result)) {
      writer.write(row);
    }
  }

  /** Does nothing: Parquet is written a row group at a time. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
