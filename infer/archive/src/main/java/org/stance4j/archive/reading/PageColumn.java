package org.stance4j.archive.reading;

import org.stance4j.archive.text.TextVersion;

/**
 * Which part of a page an article is, where the page shows versions of one article side by side.
 *
 * @param page id of the page; no other item of an {@link ArchiveReader} has it
 * @param number of the column from the left, from 1
 * @param count how many versions the page shows
 * @param version what stands in the column
 */
public record PageColumn(String page, int number, int count, TextVersion version) {

  public PageColumn {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(
          "expected a number from 1 to " + count + ", found " + number);
    }
  }
}
