package org.stance4j.archive.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days for people to read. */
final class Dates {
  private static final DateTimeFormatter DAY = formatter("d MMM uuuu");

  private Dates() {}

  static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
