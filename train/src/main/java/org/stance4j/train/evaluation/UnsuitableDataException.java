package org.stance4j.train.evaluation;

import java.io.IOException;

/** Data that a model cannot be evaluated on; the message says which sentence and why. */
public final class UnsuitableDataException extends IOException {
  private static final long serialVersionUID = 1;

  UnsuitableDataException(String dataset, String problem) {
    super(dataset + ": " + problem);
  }
}
