package org.stance4j.parquet;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.stance4j.archive.reading.ArticleField;
import org.stance4j.archive.reading.FieldNames;

/** Finds the columns that say something of an article; the others are not read. */
final class ArticleColumns {

  private ArticleColumns() {}

  /**
   * The columns by their field.
   *
   * @throws IOException if there is no text among them, or one that was asked for is missing
   */
  static Map<ArticleField, ColumnDescriptor> of(MessageType schema, FieldNames names, String file)
      throws IOException {
    Map<ArticleField, ColumnDescriptor> columns = new EnumMap<>(ArticleField.class);
    for (ArticleField field : ArticleField.values()) {
      List<ColumnDescriptor> found =
          schema.getColumns().stream().filter(c -> isNamed(c, names.of(field))).toList();
      if (!found.isEmpty()) {
        columns.put(field, found.get(0));
      } else if (field == ArticleField.TEXT || names.isMapped(field)) {
        throw new IOException(
            file + ": expected the column " + names.describe(field) + ", found: " + names(schema));
      }
    }
    ColumnDescriptor text = columns.get(ArticleField.TEXT);
    if (text != null
        && text.getPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BINARY) {
      throw new IOException(
          file
              + ": expected strings in the column "
              + names.of(ArticleField.TEXT)
              + ", found "
              + text.getPrimitiveType().getPrimitiveTypeName());
    }
    return columns;
  }

  private static boolean isNamed(ColumnDescriptor column, String name) {
    return column.getPath().length == 1
        && column.getMaxRepetitionLevel() == 0
        && column.getPath()[0].strip().equalsIgnoreCase(name);
  }

  private static String names(MessageType schema) {
    return schema.getFields().stream().map(Type::getName).collect(Collectors.joining(","));
  }
}
