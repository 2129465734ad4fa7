package org.stance4j.archive.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounds probabilities so that their sum stays 1. */
final class Rounding {

  private static final long UNITS = 1_000_000;

  private Rounding() {}

  /**
   * The probabilities with six decimals, in the same order. They are rounded down and what is
   * missing from 1 goes to those with the largest remainders (Hamilton's method), so none moves by
   * more than 1e-6.
   *
   * @param probabilities with a sum of 1 within 1e-6
   */
  static Map<String, Double> sixDecimals(Map<String, Double> probabilities) {
    double sum = probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Long> units = new LinkedHashMap<>();
    Map<String, Double> remainders = new LinkedHashMap<>();
    long missing = UNITS;
    for (Map.Entry<String, Double> entry : probabilities.entrySet()) {
      double exact = entry.getValue() / sum * UNITS;
      long down = (long) Math.floor(exact);
      units.put(entry.getKey(), down);
      remainders.put(entry.getKey(), exact - down);
      missing -= down;
    }
    List<String> labels = new ArrayList<>(units.keySet());
    labels.sort(Comparator.comparing((String label) -> remainders.get(label)).reversed());
    for (int i = 0; i < missing; i++) {
      units.merge(labels.get(i), 1L, Long::sum);
    }
    Map<String, Double> rounded = new LinkedHashMap<>();
    units.forEach((label, count) -> rounded.put(label, (double) count / UNITS));
    return rounded;
  }
}
