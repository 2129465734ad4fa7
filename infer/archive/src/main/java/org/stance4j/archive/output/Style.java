package org.stance4j.archive.output;

/**
 * How words are set off: not at all, or by the escape sequences of terminals (ECMA-48). The words
 * themselves are made {@link Printable}.
 */
enum Style {
  PLAIN {
    @Override
    String set(String text, int code) {
      return Printable.of(text);
    }
  },
  TERMINAL {
    @Override
    String set(String text, int code) {
      return text.isEmpty() ? text : "\u001B[" + code + "m" + Printable.of(text) + "\u001B[0m";
    }
  };

  private static final int BOLD = 1;
  private static final int FAINT = 2;
  private static final int GREEN = 32;
  private static final int MAGENTA = 35;
  private static final int CYAN = 36;

  abstract String set(String text, int code);

  String strong(String text) {
    return set(text, BOLD);
  }

  String faint(String text) {
    return set(text, FAINT);
  }

  /** Two opposed stances in two colours that most people can tell apart, others in a third. */
  String stance(String stance) {
    return switch (stance) {
      case "FAVOR", "POSITIVE" -> set(stance, GREEN);
      case "AGAINST", "NEGATIVE" -> set(stance, MAGENTA);
      default -> set(stance, CYAN);
    };
  }
}
