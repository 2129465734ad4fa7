package org.stance4j.archive.cli;

import java.io.Console;

/**
 * What is known of the terminal. The launcher for bash asks it and says so in properties; the one
 * for Windows cannot, and nor can who starts the JVM himself. Java then knows whether there is one,
 * but nothing of its width and colours, nor of standard error by itself.
 */
final class Terminal {
  private static final String STDOUT = "stance4j.stdout.terminal";
  private static final int USUAL_WIDTH = 80;
  private static final int MOST_READABLE = 110;

  private Terminal() {}

  /**
   * Whether a person sees standard output. Where the launcher has not said it, that is so if
   * standard input is the terminal as well: Java does not ask for one without the other.
   */
  static boolean isStdout() {
    return System.getProperty(STDOUT) == null ? isConsole() : Boolean.getBoolean(STDOUT);
  }

  private static boolean isConsole() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /**
   * From Java 22 on there is a console also where there is no terminal, and a method that tells.
   */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // an older Java, whose console is a terminal
    }
  }

  /** Whether standard error is rewritten in place; only the launcher knows. */
  static boolean isStderr() {
    return Boolean.getBoolean("stance4j.terminal");
  }

  /** Whether standard output shows colours, and its user wants them; only the launcher knows. */
  static boolean hasColours() {
    return Boolean.getBoolean("stance4j.colours");
  }

  /** Width of a line in characters. */
  static int width() {
    return Math.min(MOST_READABLE, Integer.getInteger("stance4j.columns", USUAL_WIDTH));
  }
}
