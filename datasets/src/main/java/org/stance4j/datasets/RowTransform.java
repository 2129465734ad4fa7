package org.stance4j.datasets;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.condition.ConditionOp;
import org.datavec.api.transform.condition.column.StringColumnCondition;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Writable;

/**
 * The DataVec process that turns a row of cells into typed values, and the schema they must meet.
 */
final class RowTransform {
  private static final String NOT_BLANK = "(?s).*?[^" + Texts.WHITE_SPACE_CLASS + "].*";

  private final TransformProcess process;
  private final Schema result;

  private RowTransform(TransformProcess process) {
    this.process = process;
    this.result = process.getFinalSchema();
  }

  static RowTransform of(ReaderOptions options) {
    TransformProcess.Builder steps = new TransformProcess.Builder(cells(options));
    for (Column column : Column.values()) {
      if (column != Column.TEXT) {
        steps.transform(new NormalizeTransform(column.key(), normalization(column)));
      }
    }
    if (!options.skippedLabels().isEmpty()) {
      steps.filter(
          new StringColumnCondition(
              Column.LABEL.key(), ConditionOp.InSet, options.skippedLabels()));
    }
    if (!options.allowedLabels().isEmpty()) {
      steps.stringToCategorical(Column.LABEL.key(), options.allowedLabels());
    }
    steps.transform(new ParseIntegerTransform(Column.TARGET_START.key()));
    steps.transform(new ParseIntegerTransform(Column.TARGET_END.key()));
    return new RowTransform(steps.build());
  }

  /**
   * The values of a row in the order of {@link Column}, or nothing if the row is to be left out.
   *
   * @param cells in the order of {@link Column}
   */
  Optional<List<Writable>> apply(List<String> cells) {
    return Optional.ofNullable(process.execute(process.transformRawStringsToInputList(cells)));
  }

  /** The columns whose value the schema refuses. */
  List<Column> invalid(List<Writable> values) {
    return List.of(Column.values()).stream()
        .filter(column -> !isValid(column, values.get(column.ordinal())))
        .toList();
  }

  private boolean isValid(Column column, Writable value) {
    return value instanceof NullWritable || result.getMetaData(column.key()).isValid(value);
  }

  /** Every cell is a string at first; the constraints are on what is left after normalisation. */
  private static Schema cells(ReaderOptions options) {
    Schema.Builder schema = new Schema.Builder();
    for (Column column : Column.values()) {
      switch (column) {
        case TEXT -> schema.addColumnString(column.key(), NOT_BLANK, null, null);
        case LABEL -> schema.addColumnString(column.key(), null, 1, null);
        case TARGET ->
            schema.addColumnString(column.key(), null, options.targetRequired() ? 1 : 0, null);
        default -> schema.addColumnString(column.key());
      }
    }
    return schema.build();
  }

  private static UnaryOperator<String> normalization(Column column) {
    return switch (column) {
      case LABEL, SENTIMENT -> Texts::upperCase;
      case SPLIT -> Texts::lowerCase;
      default -> Texts::collapse;
    };
  }
}
