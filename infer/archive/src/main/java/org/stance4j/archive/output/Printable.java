package org.stance4j.archive.output;

/**
 * Text that may be printed to a terminal, whoever wrote it. Control characters can recolour a
 * terminal, overwrite what it shows, and worse; articles come from anywhere, and so do the names of
 * files. Thread-safe.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * The text with U+FFFD in the place of each control character (C0, DEL and C1) but line ends and
   * tabs. A carriage return is a line end only before a line feed: alone it would let what follows
   * overwrite the line.
   */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean control = Character.isISOControl(text.charAt(i)) && !isKept(text, i);
      printable.append(control ? REPLACEMENT : text.charAt(i));
    }
    return printable.toString();
  }

  private static boolean isKept(String text, int i) {
    return switch (text.charAt(i)) {
      case '\n', '\t' -> true;
      case '\r' -> text.startsWith("\n", i + 1);
      default -> false;
    };
  }
}
