package org.stance4j.archive.report;

import org.jspecify.annotations.Nullable;

/** Keeps foreign text short: an archive may have a page of a megabyte in one line. */
final class Clip {
  static final int NAME = 300;
  static final int SENTENCE = 2_000;
  static final int CONTEXT = 500;
  static final int EXAMPLE = 200;
  private static final String CUT = "…";

  private Clip() {}

  /** On one line, its end cut off where it is too long. */
  static String line(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most).strip() + CUT;
  }

  /** As it is, its end cut off where it is too long; then it is longer than {@link #SENTENCE}. */
  static String sentence(String text) {
    return text.length() <= SENTENCE ? text : text.substring(0, SENTENCE) + CUT;
  }

  /** On one line; null where nothing is left. */
  static @Nullable String lineOrNull(@Nullable String text, int most) {
    return text == null || text.isBlank() ? null : line(text, most);
  }
}
