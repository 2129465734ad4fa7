package org.stance4j.archive.reading;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives the second item of a name the name {@code id#2}, the third {@code id#3}.
 *
 * <p>Of each id only a hash of 64 bits is kept, in a table of 11 to 22 bytes for each. Two
 * different ids have the same hash once in 3,700 archives of a hundred million articles; the later
 * one then becomes {@code id#2} without need, and ids are unique all the same. How often an id came
 * up is kept for the {@value #REMEMBERED} that came up again last; for others it is counted anew.
 */
final class UniqueIds {

  private static final Hasher64 HASHER = Hashing.komihash5_0();
  private static final int REMEMBERED = 10_000;

  private final LongHashSet taken = new LongHashSet();
  private final ReadingWarnings warnings;
  private final Map<String, Integer> repeats =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  UniqueIds(ReadingWarnings warnings) {
    this.warnings = warnings;
  }

  Item unique(Item item) {
    if (take(item.id())) {
      return item;
    }
    warnings.add("ids that were taken already, now with #2, #3, ...", item.id());
    String id;
    do {
      id = item.id() + "#" + repeats.merge(item.id(), 2, (count, two) -> count + 1);
    } while (!take(id));
    Item renamed = item.withId(id);
    return renamed instanceof Article article
        ? article.withRemark("the id '" + item.id() + "' was given before: called '" + id + "'")
        : renamed;
  }

  private boolean take(String id) {
    return taken.add(HASHER.hashCharsToLong(id));
  }
}
