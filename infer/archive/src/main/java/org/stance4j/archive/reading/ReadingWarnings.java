package org.stance4j.archive.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was odd but not wrong while reading. Not safe for use by several threads. */
public final class ReadingWarnings {

  private static final int EXAMPLES = 5;

  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  void add(String kind, String example) {
    counts.merge(kind, 1L, Long::sum);
    List<String> some = examples.computeIfAbsent(kind, key -> new ArrayList<>());
    if (some.size() < EXAMPLES) {
      some.add(example);
    }
  }

  /** One line for each kind of warning: how often, what, and the first few places. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          List<String> some = examples.getOrDefault(kind, List.of());
          String more = count > some.size() ? ", ..." : "";
          lines.add(count + " " + kind + ": " + String.join(", ", some) + more);
        });
    return lines;
  }
}
