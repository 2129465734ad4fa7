package org.stance4j.train.tuning;

/** Training with this learning rate has left the range of numbers; a lower one may do. */
public final class DivergedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  DivergedException(String what, double learningRate) {
    super(what + "; try a lower learning rate than " + learningRate);
  }
}
