package org.stance4j.train.search;

import java.util.Locale;

/** Not even the first training fits into the time limit. */
public final class TooLittleTimeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooLittleTimeException(int epochs, double seconds) {
    super(String.format(Locale.ROOT, "%d epochs would take about %.0f s", epochs, seconds));
  }
}
