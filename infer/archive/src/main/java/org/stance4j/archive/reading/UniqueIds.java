package org.stance4j.archive.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the second item of a name the name {@code id#2}, the third {@code id#3}. */
final class UniqueIds {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final ReadingWarnings warnings;

  UniqueIds(ReadingWarnings warnings) {
    this.warnings = warnings;
  }

  Item unique(Item item) {
    if (taken.add(item.id())) {
      return item;
    }
    warnings.add("ids that were taken already, now with #2, #3, ...", item.id());
    String id;
    do {
      id = item.id() + "#" + repeats.merge(item.id(), 2, (count, two) -> count + 1);
    } while (!taken.add(id));
    return item.withId(id);
  }
}
