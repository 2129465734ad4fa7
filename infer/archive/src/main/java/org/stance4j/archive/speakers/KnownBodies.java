package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bodies whose names do not say that they are bodies, and the nouns that take them up. */
final class KnownBodies {

  private static final Map<String, List<String>> NOUNS = new HashMap<>();

  static {
    for (String line : WordFile.lines("known-bodies.txt")) {
      String[] fields = line.split("\\|", -1);
      NOUNS.put(fields[0].toLowerCase(Locale.ROOT), List.of(fields[1].split(";")));
    }
  }

  private KnownBodies() {}

  static boolean contains(String name) {
    return NOUNS.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** The nouns that may take the name up; empty if there are none. */
  static List<String> nouns(String name) {
    return NOUNS.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
