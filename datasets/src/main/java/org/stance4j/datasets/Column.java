package org.stance4j.datasets;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a file of labelled sentences, by the names they have when nothing is mapped. */
public enum Column {
  ID,
  TEXT,
  TARGET,
  LABEL,
  TARGET_START,
  TARGET_END,
  SPLIT,
  GROUP,
  SENTIMENT,
  SOURCE;

  /** The name in lower case, such as {@code target_start}: the default header of the column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException if no column has that name; the message lists the names
   */
  public static Column ofKey(String key) {
    return Arrays.stream(values())
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown column \"" + key + "\", expected one of " + keys()));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Column::key).collect(Collectors.joining(", "));
  }
}
