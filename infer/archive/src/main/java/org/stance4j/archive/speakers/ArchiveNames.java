package org.stance4j.archive.speakers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives all ways of writing a name one form across articles: that which came first.
 *
 * <p>What counts as one name is said by {@link NameVariants}; a surname alone is not taken for a
 * full name of another article, and neither a crowd nor somebody without a name is taken for
 * another's. Holds up to a given number of names; later new ones keep their own form. For one
 * thread.
 */
public final class ArchiveNames {

  private final int capacity;
  private final Map<String, List<String>> byKey = new LinkedHashMap<>();
  private int size;

  /**
   * No names yet.
   *
   * @param capacity how many different names to remember; a million take about 200 MB
   */
  public ArchiveNames(int capacity) {
    this.capacity = capacity;
  }

  /** The name by which the archive knows this holder. */
  public String of(String name, Holder.Kind kind) {
    if (kind == Holder.Kind.CROWD || kind == Holder.Kind.ROLE) {
      return name;
    }
    String key = kind + " " + NameVariants.key(name);
    List<String> known = byKey.getOrDefault(key, List.of());
    for (String other : known) {
      if (NameVariants.same(other, name)) {
        return other;
      }
    }
    if (size < capacity) {
      byKey.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(name);
      size++;
    }
    return name;
  }

  /** Writes all names in an order that depends on nothing but which came when. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(byKey.size());
    for (Map.Entry<String, List<String>> entry : byKey.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().size());
      for (String name : entry.getValue()) {
        out.writeUTF(name);
      }
    }
  }

  /** Takes the names that were written in place of those it has. */
  public void read(DataInput in) throws IOException {
    byKey.clear();
    size = 0;
    int keys = in.readInt();
    for (int i = 0; i < keys; i++) {
      List<String> names = new ArrayList<>();
      byKey.put(in.readUTF(), names);
      int count = in.readInt();
      for (int n = 0; n < count; n++) {
        names.add(in.readUTF());
      }
      size += count;
    }
  }
}
