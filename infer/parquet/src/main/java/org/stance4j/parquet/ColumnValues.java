package org.stance4j.parquet;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The values of one column in a row group, one after the other, as text. */
final class ColumnValues {

  private final ColumnReader reader;
  private final PrimitiveType type;
  private final int present;

  ColumnValues(ColumnReadStore store, ColumnDescriptor column) {
    this.reader = store.getColumnReader(column);
    this.type = column.getPrimitiveType();
    this.present = column.getMaxDefinitionLevel();
  }

  /** The value of the next row; null if it has none. */
  @Nullable String next() {
    String value = reader.getCurrentDefinitionLevel() == present ? value() : null;
    reader.consume();
    return value;
  }

  private String value() {
    return switch (type.getPrimitiveTypeName()) {
      case BINARY ->
          type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation
              ? type.stringifier().stringify(reader.getBinary())
              : reader.getBinary().toStringUsingUTF8();
      case FIXED_LEN_BYTE_ARRAY, INT96 -> type.stringifier().stringify(reader.getBinary());
      case BOOLEAN -> String.valueOf(reader.getBoolean());
      case DOUBLE -> String.valueOf(reader.getDouble());
      case FLOAT -> String.valueOf(reader.getFloat());
      case INT32 -> type.stringifier().stringify(reader.getInteger());
      case INT64 -> type.stringifier().stringify(reader.getLong());
    };
  }
}
