package org.stance4j.engine.weights;

import java.io.IOException;

/** A file of pretrained weights cannot be used; the message names what was found and expected. */
public final class WeightsFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /** A problem in {@code file}. */
  public WeightsFormatException(String file, String problem) {
    super(file + ": " + problem);
  }

  /** A problem in {@code file} that another exception explains. */
  public WeightsFormatException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
