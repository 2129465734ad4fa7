package org.stance4j.archive.reading;

/** A set of numbers that are hashes already: open addressing with linear probing. */
final class LongHashSet {

  /** Stands for an empty place; the number itself is kept apart. */
  private static final long EMPTY = 0;

  private long[] table = new long[1 << 10];
  private int size;
  private boolean hasEmpty;

  /** False if it was there already. */
  boolean add(long hash) {
    if (hash == EMPTY) {
      boolean added = !hasEmpty;
      hasEmpty = true;
      return added;
    }
    if (!put(table, hash)) {
      return false;
    }
    size++;
    if (size > table.length / 4L * 3) {
      grow();
    }
    return true;
  }

  private static boolean put(long[] table, long hash) {
    int mask = table.length - 1;
    int place = (int) (hash >>> 32) & mask;
    while (table[place] != EMPTY) {
      if (table[place] == hash) {
        return false;
      }
      place = (place + 1) & mask;
    }
    table[place] = hash;
    return true;
  }

  private void grow() {
    if (table.length == 1 << 30) {
      throw new IllegalStateException("more than " + size + " ids");
    }
    long[] larger = new long[table.length * 2];
    for (long hash : table) {
      if (hash != EMPTY) {
        put(larger, hash);
      }
    }
    table = larger;
  }
}
