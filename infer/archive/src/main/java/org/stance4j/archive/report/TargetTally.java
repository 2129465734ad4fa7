package org.stance4j.archive.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.Outlet;
import org.stance4j.archive.report.ReportData.TargetPositions;

/** Counts the stances of articles toward one target: all of them, by day and by outlet. */
final class TargetTally {
  /** More outlets than that are no outlets: the field holds something else. */
  static final int MOST_OUTLETS = 5_000;

  static final String OTHERS = "(all others)";

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparing(Count::stories).thenComparing(Count::pages).reversed();

  private final @Nullable String target;
  private final boolean seen;
  private final int stances;
  private final StanceTally all;
  private final SortedMap<LocalDate, StanceTally> byDay = new TreeMap<>();
  private final Map<String, StanceTally> byOutlet = new LinkedHashMap<>();
  private final StanceTally withoutOutlet;

  TargetTally(@Nullable String target, boolean seen, int stances) {
    this.target = target;
    this.seen = seen;
    this.stances = stances;
    this.all = new StanceTally(stances);
    this.withoutOutlet = new StanceTally(stances);
  }

  void add(int stance, boolean copy, @Nullable LocalDate day, @Nullable String outlet) {
    all.add(stance, copy);
    if (day != null) {
      byDay.computeIfAbsent(day, key -> new StanceTally(stances)).add(stance, copy);
    }
    if (outlet == null) {
      withoutOutlet.add(stance, copy);
    } else {
      boolean known = byOutlet.size() < MOST_OUTLETS || byOutlet.containsKey(outlet);
      byOutlet
          .computeIfAbsent(known ? outlet : OTHERS, key -> new StanceTally(stances))
          .add(stance, copy);
    }
  }

  TargetPositions positions() {
    SortedMap<LocalDate, StanceCounts> days = new TreeMap<>();
    byDay.forEach((day, tally) -> days.put(day, tally.counts()));
    List<Outlet> outlets = new ArrayList<>();
    byOutlet.forEach((name, tally) -> outlets.add(new Outlet(name, tally.counts())));
    outlets.sort(Comparator.comparing((Outlet outlet) -> outlet.counts().total(), MOST_FIRST));
    StanceCounts nameless = withoutOutlet.counts();
    if (nameless.total().pages() > 0) {
      outlets.add(new Outlet(null, nameless));
    }
    return new TargetPositions(
        target, seen, all.counts(), Collections.unmodifiableSortedMap(days), List.copyOf(outlets));
  }
}
