package org.stance4j.datasets;

import java.util.List;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A row after its types were settled.
 *
 * @param values in the order of {@link Column}
 */
record TypedRow(List<Writable> values) {

  /** The value as messages show it. */
  String cell(Column column) {
    Writable value = value(column);
    return value instanceof NullWritable ? "nothing" : value.toString();
  }

  int textLength() {
    return cell(Column.TEXT).length();
  }

  boolean hasValidSpan() {
    return LabeledSentence.isSpanOf(
        cell(Column.TEXT), integer(Column.TARGET_START), integer(Column.TARGET_END));
  }

  /** The sentence of this row; only a valid row has one. */
  LabeledSentence toSentence(String idIfNone) {
    String id = string(Column.ID);
    return new LabeledSentence(
        id == null ? idIfNone : id,
        text(),
        string(Column.TARGET),
        cell(Column.LABEL),
        integer(Column.TARGET_START),
        integer(Column.TARGET_END),
        string(Column.SPLIT),
        string(Column.GROUP),
        string(Column.SENTIMENT),
        string(Column.SOURCE));
  }

  /** Offsets count the characters of the text as it stands. */
  private String text() {
    String text = cell(Column.TEXT);
    return integer(Column.TARGET_START) == null ? TreebankTokens.join(text) : text;
  }

  private Writable value(Column column) {
    return values.get(column.ordinal());
  }

  private @Nullable String string(Column column) {
    String cell = value(column).toString();
    return cell.isEmpty() ? null : cell;
  }

  private @Nullable Integer integer(Column column) {
    return value(column) instanceof NullWritable ? null : Integer.valueOf(value(column).toInt());
  }
}
