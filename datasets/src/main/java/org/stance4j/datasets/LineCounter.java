package org.stance4j.datasets;

/** Turns positions in a text into line numbers; lines end with LF, CR LF or CR. */
final class LineCounter {
  private final String text;
  private int position;
  private long line = 1;

  LineCounter(String text) {
    this.text = text;
  }

  /**
   * The line of a position, counted from 1.
   *
   * @param target not before the position of the previous call, so that a file is walked only once
   */
  long lineAt(int target) {
    for (; position < target; position++) {
      char c = text.charAt(position);
      boolean crBeforeLf =
          c == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n';
      if (c == '\n' || c == '\r' && !crBeforeLf) {
        line++;
      }
    }
    return line;
  }
}
