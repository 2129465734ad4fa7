package org.stance4j.archive.cli;

/** What the launcher knows of the terminal; Java 17 cannot ask. */
final class Terminal {
  private static final int USUAL_WIDTH = 80;
  private static final int MOST_READABLE = 110;

  private Terminal() {}

  static boolean isStdout() {
    return Boolean.getBoolean("stance4j.stdout.terminal");
  }

  /** Whether standard output shows colours, and its user wants them. */
  static boolean hasColours() {
    return Boolean.getBoolean("stance4j.colours");
  }

  /** Width of a line in characters. */
  static int width() {
    return Math.min(MOST_READABLE, Integer.getInteger("stance4j.columns", USUAL_WIDTH));
  }
}
