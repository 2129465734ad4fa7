package org.stance4j.engine.text;

import java.util.Arrays;

/** A growing list of token ids. */
final class IdBuffer {
  private int[] ids;
  private int size;

  IdBuffer(int capacity) {
    this.ids = new int[capacity];
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + (size >> 1) + 1);
    }
    ids[size++] = id;
  }

  int size() {
    return size;
  }

  /** Forgets all ids after the first {@code newSize}. */
  void truncate(int newSize) {
    size = newSize;
  }

  int[] toArray() {
    return Arrays.copyOf(ids, size);
  }
}
