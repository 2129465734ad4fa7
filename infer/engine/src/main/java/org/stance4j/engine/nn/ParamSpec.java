package org.stance4j.engine.nn;

/**
 * One parameter of a layer as it lies in the flat parameter vector.
 *
 * @param name key in the parameter table
 * @param kind what it is, which decides initial values and weight decay
 * @param rows first dimension; 0 for a vector
 * @param columns second dimension, or the length of a vector
 */
record ParamSpec(String name, Kind kind, long rows, long columns) {

  /** What a parameter is. */
  enum Kind {
    /** [in, out] of a linear map; f order, so that its memory is row-major [out, in]. */
    LINEAR,
    /** A table of row vectors, c order. */
    TABLE,
    /** Added, starts at 0. */
    BIAS,
    /** Multiplied, starts at 1. */
    GAIN
  }

  static ParamSpec linear(String name, long in, long out) {
    return new ParamSpec(name, Kind.LINEAR, in, out);
  }

  static ParamSpec table(String name, long rows, long columns) {
    return new ParamSpec(name, Kind.TABLE, rows, columns);
  }

  static ParamSpec bias(String name, long length) {
    return new ParamSpec(name, Kind.BIAS, 0, length);
  }

  static ParamSpec gain(String name, long length) {
    return new ParamSpec(name, Kind.GAIN, 0, length);
  }

  boolean isVector() {
    return rows == 0;
  }

  boolean isWeight() {
    return kind == Kind.LINEAR || kind == Kind.TABLE;
  }

  /** Number of values; ArithmeticException if a long cannot hold it. */
  long length() {
    return isVector() ? columns : Math.multiplyExact(rows, columns);
  }

  char order() {
    return kind == Kind.LINEAR ? 'f' : 'c';
  }
}
