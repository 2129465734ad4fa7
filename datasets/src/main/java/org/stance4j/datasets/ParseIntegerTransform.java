package org.stance4j.datasets;

import org.datavec.api.transform.metadata.ColumnMetaData;
import org.datavec.api.transform.metadata.IntegerMetaData;
import org.datavec.api.transform.transform.integer.BaseIntegerTransform;
import org.datavec.api.writable.IntWritable;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Writable;

/**
 * Turns a column of strings into non-negative integers: an empty cell becomes null, and what is no
 * integer stays as it is, for the schema to find invalid.
 */
final class ParseIntegerTransform extends BaseIntegerTransform {

  ParseIntegerTransform(String column) {
    super(column);
  }

  @Override
  public Writable map(Writable value) {
    String cell = value.toString();
    if (cell.isEmpty()) {
      return NullWritable.INSTANCE;
    }
    try {
      return new IntWritable(Integer.parseInt(cell));
    } catch (NumberFormatException e) {
      return value;
    }
  }

  @Override
  public Object map(Object value) {
    return Integer.valueOf(value.toString());
  }

  @Override
  public ColumnMetaData getNewColumnMetaData(String name, ColumnMetaData old) {
    return new IntegerMetaData(name, 0, null);
  }
}
