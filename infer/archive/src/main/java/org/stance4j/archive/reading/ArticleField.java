package org.stance4j.archive.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What tables and objects say of an article, by the names they have when nothing is mapped. */
public enum ArticleField {
  ID,
  TITLE,
  SOURCE,
  PUBLISHED,
  URL,
  TEXT;

  /** The name in lower case, such as {@code published}: the default name of the column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException if no field has that name; the message lists the names
   */
  public static ArticleField ofKey(String key) {
    return Arrays.stream(values())
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown column \"" + key + "\", expected one of " + keys()));
  }

  private static String keys() {
    return Arrays.stream(values()).map(ArticleField::key).collect(Collectors.joining(", "));
  }
}
