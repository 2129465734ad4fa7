package org.stance4j.archive.text;

import java.util.regex.Pattern;
import org.stance4j.archive.words.PlainWords;

/** Compares lines with a title, which may carry the name of the site or differ at its end. */
final class Headlines {

  private static final Pattern SITE_BORDER = Pattern.compile("\\s+(?:[|–—:»·-]|::)+\\s+");
  private static final int MIN_WORDS = 3;
  private static final int MAX_LENGTH = 250;

  private Headlines() {}

  /**
   * Is the line the title, a part of it set off by a dash or bar, or one of them the other's start?
   */
  static boolean isHeadline(String line, String title) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    String given = PlainWords.joined(line);
    if (given.isEmpty() || given.equals(PlainWords.joined(title))) {
      return !given.isEmpty();
    }
    return SITE_BORDER.splitAsStream(title).map(PlainWords::joined).anyMatch(p -> agree(p, given));
  }

  private static boolean agree(String part, String line) {
    return words(part) >= MIN_WORDS
        && words(line) >= MIN_WORDS
        && (line.startsWith(part) || part.startsWith(line));
  }

  private static int words(String plain) {
    return plain.split(" ").length;
  }
}
