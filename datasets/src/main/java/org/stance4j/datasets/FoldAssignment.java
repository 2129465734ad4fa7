package org.stance4j.datasets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals groups out to folds so that labels, targets and their combinations are represented in each
 * as in the whole.
 *
 * <p>Greedy, as scikit-learn's StratifiedGroupKFold is: the groups come in order of size, largest
 * first, since the small ones can even out what those leave uneven, and each goes to the fold where
 * it does least harm to the balance. Balance is measured as in {@link DevSelection}: with n the
 * count of a stratum in a fold and w its count in the whole over the number of folds, the sum of (n
 * - w)² / w over strata and folds. At the end groups are moved as long as that lowers the sum.
 */
final class FoldAssignment {
  /** Small enough to lose nothing, large enough that rounding cannot make the moves circle. */
  private static final double LEAST_GAIN = 1e-9;

  private final int folds;
  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, int[]> countsByStratum = new HashMap<>();
  private final Map<String, Map<String, Integer>> strataByGroup = new LinkedHashMap<>();
  private final Map<String, Integer> foldByGroup = new HashMap<>();

  private FoldAssignment(List<SplitGroup> groups, int folds) {
    this.folds = folds;
    List<SplitGroup> largestFirst =
        groups.stream()
            .sorted(Comparator.comparing((SplitGroup group) -> -group.sentences().size()))
            .toList();
    for (SplitGroup group : largestFirst) {
      Map<String, Integer> strata = Stratum.LABEL_AND_TARGET.counts(group.sentences());
      strataByGroup.put(group.key(), strata);
      strata.forEach(
          (stratum, count) -> {
            whole.merge(stratum, count, Integer::sum);
            countsByStratum.computeIfAbsent(stratum, s -> new int[folds]);
          });
    }
  }

  /**
   * The fold of each group, from 0, by the group's key.
   *
   * @param groups at least as many as folds, so that none stays empty
   */
  static Map<String, Integer> assign(List<SplitGroup> groups, int folds) {
    FoldAssignment assignment = new FoldAssignment(groups, folds);
    assignment.deal();
    assignment.improve();
    return assignment.foldByGroup;
  }

  private void deal() {
    strataByGroup.forEach(
        (group, strata) -> {
          int fold = cheapest(strata);
          foldByGroup.put(group, fold);
          add(strata, fold, 1);
        });
  }

  /** Ends, because every move lowers the cost by more than rounding errors. */
  private void improve() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, Map<String, Integer>> group : strataByGroup.entrySet()) {
        changed |= move(group.getKey(), group.getValue());
      }
    }
  }

  private boolean move(String group, Map<String, Integer> strata) {
    int from = foldByGroup.get(group);
    add(strata, from, -1);
    int to = cheapest(strata);
    boolean better = cost(strata, to) < cost(strata, from) - LEAST_GAIN;
    add(strata, better ? to : from, 1);
    foldByGroup.put(group, better ? to : from);
    return better;
  }

  /** Of several the first. */
  private int cheapest(Map<String, Integer> strata) {
    int best = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int fold = 0; fold < folds; fold++) {
      double cost = cost(strata, fold);
      if (cost < lowest - LEAST_GAIN) {
        best = fold;
        lowest = cost;
      }
    }
    return best;
  }

  /** What a group adds to the sum in this fold, less what it would add in any fold. */
  private double cost(Map<String, Integer> strata, int fold) {
    double cost = 0;
    for (Map.Entry<String, Integer> stratum : strata.entrySet()) {
      double count = stratum.getValue();
      int there = countsByStratum.get(stratum.getKey())[fold];
      cost += count * (2 * there + count) / whole.get(stratum.getKey());
    }
    return cost;
  }

  private void add(Map<String, Integer> strata, int fold, int sign) {
    strata.forEach((stratum, count) -> countsByStratum.get(stratum)[fold] += sign * count);
  }
}
