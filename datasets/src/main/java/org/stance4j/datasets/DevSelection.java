package org.stance4j.datasets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses groups so that labels, targets and their combinations are represented as in the whole.
 *
 * <p>A local search: with n the count of a stratum chosen so far and w the wanted one, groups are
 * taken and given back as long as that lowers the sum of (n - w)² / w over the strata. Where
 * combinations, or targets, are too rare for any to be wanted, further groups are taken without
 * regard to them.
 */
final class DevSelection {
  /** Small enough to lose nothing, large enough that rounding cannot make the search circle. */
  private static final double LEAST_GAIN = 1e-9;

  private final double fraction;
  private final Set<String> taken;
  private final Map<String, Map<String, Integer>> strataByGroup = new LinkedHashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> chosen = new HashMap<>();

  private DevSelection(
      double fraction, Stratum finest, List<SplitGroup> groups, Set<String> taken) {
    this.fraction = fraction;
    this.taken = taken;
    for (SplitGroup group : groups) {
      Map<String, Integer> strata = finest.counts(group.sentences());
      strataByGroup.put(group.key(), strata);
      add(strata, 1, whole);
      if (taken.contains(group.key())) {
        add(strata, 1, chosen);
      }
    }
  }

  /** The keys of the chosen groups: some, but not all, of at least two; none otherwise. */
  static Set<String> select(List<SplitGroup> groups, double fraction) {
    Set<String> taken = new HashSet<>();
    if (groups.size() < 2) {
      return taken;
    }
    new DevSelection(fraction, Stratum.LABEL_AND_TARGET, groups, taken).search();
    for (Stratum finest : List.of(Stratum.TARGET, Stratum.LABEL)) {
      new DevSelection(fraction, finest, groups, taken).take();
    }
    if (taken.isEmpty()) {
      taken.add(smallest(groups).key());
    } else if (taken.size() == groups.size()) {
      taken.remove(smallest(groups).key());
    }
    return taken;
  }

  /** Ends, because every round lowers the cost by more than rounding errors. */
  private void search() {
    boolean changed = true;
    while (changed) {
      changed = take() | giveBack();
    }
  }

  private boolean take() {
    int before = taken.size();
    strataByGroup.forEach(
        (group, strata) -> {
          if (!taken.contains(group) && improves(strata, 1)) {
            taken.add(group);
          }
        });
    return taken.size() > before;
  }

  private boolean giveBack() {
    int before = taken.size();
    strataByGroup.forEach(
        (group, strata) -> {
          if (taken.contains(group) && improves(strata, -1)) {
            taken.remove(group);
          }
        });
    return taken.size() < before;
  }

  /** Adds the counts, times a sign, if that brings the chosen ones closer to the wanted ones. */
  private boolean improves(Map<String, Integer> strata, int sign) {
    double cost = 0;
    for (Map.Entry<String, Integer> stratum : strata.entrySet()) {
      double wanted = fraction * whole.get(stratum.getKey());
      double before = chosen.getOrDefault(stratum.getKey(), 0) - wanted;
      double after = before + sign * stratum.getValue();
      cost += (after * after - before * before) / wanted;
    }
    if (cost > -LEAST_GAIN) {
      return false;
    }
    add(strata, sign, chosen);
    return true;
  }

  private static void add(Map<String, Integer> strata, int sign, Map<String, Integer> counts) {
    strata.forEach((stratum, count) -> counts.merge(stratum, sign * count, Integer::sum));
  }

  private static SplitGroup smallest(List<SplitGroup> groups) {
    return groups.stream()
        .min(Comparator.comparingInt(group -> group.sentences().size()))
        .orElseThrow();
  }
}
