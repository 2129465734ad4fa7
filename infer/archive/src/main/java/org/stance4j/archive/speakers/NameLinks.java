package org.stance4j.archive.speakers;

import java.util.Set;

/** Small words that are part of names; all are given in lower case. */
final class NameLinks {

  private static final Set<String> LINKS =
      WordFile.split("de la van von der den bin ibn al el du di da dos das y ter ten und abu le &");
  private static final Set<String> COLLECTIVE_OWNERS =
      WordFile.split("people women men children lord");

  private NameLinks() {}

  /** Is it a word such as "van" or "bin"? */
  static boolean contains(String lower) {
    return LINKS.contains(lower);
  }

  /** Does it begin a name with its possessive mark, as in "Women's League"? */
  static boolean isCollectiveOwner(String lower) {
    return COLLECTIVE_OWNERS.contains(lower);
  }
}
