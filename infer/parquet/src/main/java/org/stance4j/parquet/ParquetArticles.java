package org.stance4j.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.ArticleField;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.ItemReader;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.reading.ReadingOptions;
import org.stance4j.archive.reading.UnreadableArticle;

/**
 * Reads articles from a Parquet file, one a row. A row group is held in memory, compressed and with
 * the needed columns only; one that is damaged or too large is an unreadable article, and reading
 * goes on with the next.
 */
final class ParquetArticles implements ItemReader {

  private final ParquetFileReader reader;
  private final String file;
  private final long fileSize;
  private final ReadingOptions options;
  private final long maxGroupBytes;
  private final Map<ArticleField, ColumnDescriptor> columns;
  private final MessageType schema;
  private Map<ColumnDescriptor, ColumnValues> values = Map.of();
  private int group = -1;
  private long rowsLeft;
  private long row;

  private ParquetArticles(
      ParquetFileReader reader, Path path, String file, ReadingOptions options, long maxGroupBytes)
      throws IOException {
    this.reader = reader;
    this.file = file;
    this.fileSize = Files.size(path);
    this.options = options;
    this.maxGroupBytes = maxGroupBytes;
    MessageType whole = reader.getFileMetaData().getSchema();
    this.columns = ArticleColumns.of(whole, options.names(), file);
    reader.setRequestedSchema(List.copyOf(Set.copyOf(columns.values())));
    this.schema = whole;
  }

  /** Opens a file; {@code maxGroupBytes} is the most that a row group may take in memory. */
  static ParquetArticles open(Path path, String file, ReadingOptions options, long maxGroupBytes)
      throws IOException {
    ParquetReadOptions parquet =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .build();
    ParquetFileReader reader;
    Files.newInputStream(path).close(); // says plainly why it may not be read
    try {
      reader = ParquetFileReader.open(new LocalInputFile(path), parquet);
    } catch (RuntimeException e) {
      throw new IOException(file + ": not a Parquet file, or cut off: " + e.getMessage(), e);
    }
    try {
      return new ParquetArticles(reader, path, file, options, maxGroupBytes);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (rowsLeft == 0) {
      group++;
      if (group == reader.getRowGroups().size()) {
        return null;
      }
      Item problem = openGroup(reader.getRowGroups().get(group));
      if (problem != null) {
        return problem;
      }
    }
    Origin origin = new Origin(file, row + 1);
    Map<ArticleField, String> cells;
    try {
      cells = readRow();
    } catch (RuntimeException e) {
      return abandonGroup("damaged rows: " + e.getMessage());
    }
    row++;
    rowsLeft--;
    return item(cells, origin);
  }

  /** What is wrong with the row group; null if it can be read. */
  private @Nullable Item openGroup(BlockMetaData block) {
    rowsLeft = block.getRowCount();
    long bytes =
        block.getColumns().stream()
            .filter(chunk -> isNeeded(chunk.getPath()))
            .mapToLong(chunk -> chunk.getTotalSize())
            .sum();
    if (bytes > maxGroupBytes) {
      return abandonGroup(
          "expected row groups of at most "
              + maxGroupBytes
              + " bytes in the columns that are read, found "
              + bytes
              + "; give the JVM more memory (-Xmx), or write smaller row groups");
    }
    try {
      PageReadStore pages = reader.readRowGroup(group);
      ColumnReadStore store =
          new ColumnReadStoreImpl(
              pages,
              new DummyRecordConverter(schema).getRootConverter(),
              schema,
              reader.getFileMetaData().getCreatedBy());
      values = new HashMap<>();
      columns.values().forEach(c -> values.computeIfAbsent(c, x -> new ColumnValues(store, x)));
      return null;
    } catch (IOException | RuntimeException e) {
      return abandonGroup("damaged row group: " + e.getMessage());
    }
  }

  private boolean isNeeded(ColumnPath path) {
    return columns.values().stream().anyMatch(c -> ColumnPath.get(c.getPath()).equals(path));
  }

  private Item abandonGroup(String reason) {
    Origin origin = new Origin(file, row + 1);
    String rows = " (rows " + (row + 1) + " to " + (row + rowsLeft) + ")";
    row += rowsLeft;
    rowsLeft = 0;
    values = Map.of();
    return new UnreadableArticle(origin.toString(), origin, origin + ": " + reason + rows);
  }

  /** What there is in the next row; one column may stand for several fields. */
  private Map<ArticleField, String> readRow() {
    Map<ColumnDescriptor, String> found = new HashMap<>();
    values.forEach(
        (column, reading) -> {
          String value = reading.next();
          if (value != null) {
            found.put(column, value);
          }
        });
    Map<ArticleField, String> cells = new EnumMap<>(ArticleField.class);
    columns.forEach(
        (field, column) -> {
          String value = found.get(column);
          if (value != null && (field == ArticleField.TEXT || !value.isBlank())) {
            cells.put(field, value);
          }
        });
    return cells;
  }

  private Item item(Map<ArticleField, String> cells, Origin origin) {
    String id = cells.getOrDefault(ArticleField.ID, origin.toString());
    String text = cells.get(ArticleField.TEXT);
    if (text == null) {
      String column = options.names().of(ArticleField.TEXT);
      return new UnreadableArticle(
          id, origin, origin + ": expected a string in the column " + column + ", found null");
    }
    int limit = options.maxArticleBytes();
    if (text.length() > limit || text.getBytes(StandardCharsets.UTF_8).length > limit) {
      return new UnreadableArticle(
          id, origin, origin + ": expected an article of at most " + limit + " bytes");
    }
    return new Article(
        id,
        cells.get(ArticleField.TITLE),
        cells.get(ArticleField.SOURCE),
        cells.get(ArticleField.PUBLISHED),
        cells.get(ArticleField.URL),
        text,
        ArticleFormat.PARQUET,
        origin);
  }

  @Override
  public long bytesRead() {
    return (long) ((double) row / Math.max(1, reader.getRecordCount()) * fileSize);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
