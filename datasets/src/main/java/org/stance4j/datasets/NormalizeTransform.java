package org.stance4j.datasets;

import java.util.function.UnaryOperator;
import org.datavec.api.transform.metadata.ColumnMetaData;
import org.datavec.api.transform.transform.string.BaseStringTransform;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/**
 * Rewrites the strings of a column and keeps the column's constraints.
 *
 * <p>DataVec's own change of case depends on the default locale, so that "neither" would become
 * another label in Turkey.
 */
final class NormalizeTransform extends BaseStringTransform {
  private final transient UnaryOperator<String> normalize;

  NormalizeTransform(String column, UnaryOperator<String> normalize) {
    super(column);
    this.normalize = normalize;
  }

  @Override
  public Text map(Writable value) {
    return new Text(normalize.apply(value.toString()));
  }

  @Override
  public Object map(Object value) {
    return normalize.apply(value.toString());
  }

  @Override
  public ColumnMetaData getNewColumnMetaData(String name, ColumnMetaData old) {
    ColumnMetaData same = old.clone();
    same.setName(name);
    return same;
  }
}
