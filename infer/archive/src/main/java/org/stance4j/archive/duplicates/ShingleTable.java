package org.stance4j.archive.duplicates;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A compact multimap from 64-bit hashes, of which it keeps 44 bits, to numbers. The table is cut
 * into segments that grow one at a time, so that growing needs little room and no array is so large
 * that a garbage collector has to give it regions of its own.
 *
 * <p>Numbers are added in ascending order, and the lowest can be forgotten. They stay in the table
 * until their segment is full, but make no difference from then on.
 */
final class ShingleTable {

  /** A shingle of more articles than this is what outlets print under every article. */
  static final int MAX_NUMBERS = 64;

  private static final int SEGMENT_BITS = 12;
  private static final int SEGMENTS = 1 << SEGMENT_BITS;
  private static final int FIRST_CAPACITY = 8;

  /**
   * A full segment grows unless it gets rid of one in so many entries by dropping the forgotten.
   */
  private static final int WORTH_DROPPING = 16;

  private final long[][] segments = new long[SEGMENTS][FIRST_CAPACITY];
  private final int[] sizes = new int[SEGMENTS];
  private int oldest;

  /** Forgets the numbers below this one. */
  void forgetBefore(int number) {
    oldest = number;
  }

  /** Adds a number unless the hash has {@value #MAX_NUMBERS} already. */
  void add(long hash, int number) {
    int segment = segmentOf(hash);
    if (sizes[segment] + 1 > segments[segment].length / 4 * 3) {
      makeRoom(segment);
    }
    long[] entries = segments[segment];
    int same = 0;
    int slot = slotOf(keyOf(hash), entries.length);
    while (entries[slot] != 0) {
      same += keyIn(entries[slot]) == keyOf(hash) && isKept(entries[slot]) ? 1 : 0;
      slot = (slot + 1) & (entries.length - 1);
    }
    if (same < MAX_NUMBERS) {
      entries[slot] = ((long) keyOf(hash) << 32) | (number + 1);
      sizes[segment]++;
    }
  }

  /** Gives the numbers of a hash in the order in which they were added. */
  void forEach(long hash, IntConsumer action) {
    long[] entries = segments[segmentOf(hash)];
    int key = keyOf(hash);
    for (int slot = slotOf(key, entries.length);
        entries[slot] != 0;
        slot = (slot + 1) & (entries.length - 1)) {
      if (keyIn(entries[slot]) == key && isKept(entries[slot])) {
        action.accept(numberIn(entries[slot]));
      }
    }
  }

  /** Entries that there is room for. */
  long capacity() {
    return Arrays.stream(segments).mapToLong(segment -> segment.length).sum();
  }

  private void makeRoom(int segment) {
    long[] old = segments[segment];
    int kept = 0;
    for (long entry : old) {
      kept += isKept(entry) ? 1 : 0;
    }
    boolean grows = sizes[segment] - kept <= old.length / WORTH_DROPPING;
    long[] entries = new long[(grows ? 2 : 1) * old.length];
    // From an empty slot on, so that equal keys that went around the end keep their order.
    int start = 0;
    while (old[start] != 0) {
      start++;
    }
    for (int i = 1; i <= old.length; i++) {
      long entry = old[(start + i) & (old.length - 1)];
      if (isKept(entry)) {
        int slot = slotOf(keyIn(entry), entries.length);
        while (entries[slot] != 0) {
          slot = (slot + 1) & (entries.length - 1);
        }
        entries[slot] = entry;
      }
    }
    segments[segment] = entries;
    sizes[segment] = kept;
  }

  private boolean isKept(long entry) {
    return entry != 0 && numberIn(entry) >= oldest;
  }

  private static int segmentOf(long hash) {
    return (int) hash & (SEGMENTS - 1);
  }

  private static int keyOf(long hash) {
    return (int) (hash >>> SEGMENT_BITS);
  }

  private static int numberIn(long entry) {
    return (int) entry - 1;
  }

  private static int keyIn(long entry) {
    return (int) (entry >>> 32);
  }

  private static int slotOf(int key, int capacity) {
    return key & (capacity - 1);
  }
}
