package org.stance4j.train.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a bootstrap draws: single items, or whole groups of them where the items of a group are not
 * independent. Immutable.
 */
public final class ResamplingUnits {
  private final int[] unitOf;
  private final int count;
  private final boolean grouped;

  private ResamplingUnits(int[] unitOf, int count, boolean grouped) {
    this.unitOf = unitOf;
    this.count = count;
    this.grouped = grouped;
  }

  /** Every item is drawn by itself. */
  public static ResamplingUnits single(int items) {
    return new ResamplingUnits(IntStream.range(0, items).toArray(), items, false);
  }

  /**
   * Items with the same group are drawn together (the cluster bootstrap, Field and Welsh 2007). An
   * item without a group is one by itself; where no item has one this is {@link #single}.
   *
   * @param groups of each item
   */
  public static ResamplingUnits ofGroups(List<@Nullable String> groups) {
    if (groups.stream().noneMatch(Objects::nonNull)) {
      return single(groups.size());
    }
    Map<String, Integer> units = new HashMap<>();
    int[] unitOf = new int[groups.size()];
    int count = 0;
    for (int i = 0; i < unitOf.length; i++) {
      String group = groups.get(i);
      Integer known = group == null ? null : units.putIfAbsent(group, count);
      unitOf[i] = known == null ? count++ : known;
    }
    return new ResamplingUnits(unitOf, count, true);
  }

  /** Number of items. */
  public int items() {
    return unitOf.length;
  }

  /** Number of units. */
  public int count() {
    return count;
  }

  /** Whether units are groups of items. */
  public boolean grouped() {
    return grouped;
  }

  int unitOf(int item) {
    return unitOf[item];
  }
}
