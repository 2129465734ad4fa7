package org.stance4j.archive.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.GateReport;
import org.stance4j.archive.scoring.StanceRule;
import org.stance4j.archive.scoring.TargetResult;

/** Counts what came out of a run. */
final class Summary {

  private static final int MAX_LISTED = 20;
  private static final String ABSTAINED = "abstained";
  private static final String WITHOUT_TARGET = "(no target)";

  private final List<String> labels;
  private final Map<Status, Long> articles = new EnumMap<>(Status.class);
  private final Map<String, Map<String, Long>> stances = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> stancesOfStories = new LinkedHashMap<>();
  private long duplicates;
  private long versions;
  private final List<String> failures = new ArrayList<>();
  private long sentences;
  private GateReport gate = GateReport.NOTHING;

  Summary(List<String> labels) {
    this.labels = labels;
  }

  void add(ArticleResult result) {
    articles.merge(result.status(), 1L, Long::sum);
    sentences += result.sentences();
    if (result.status() == Status.FAILED && failures.size() < MAX_LISTED) {
      String reason = String.valueOf(result.reason());
      failures.add(reason.startsWith(result.id()) ? reason : result.id() + ": " + reason);
    }
    for (TargetResult target : result.targets()) {
      String name = target.target() == null ? WITHOUT_TARGET : target.target();
      String stance = target.stance().equals(StanceRule.UNCERTAIN) ? ABSTAINED : target.stance();
      count(stances, name, stance);
      if (!result.story().isDuplicate()) {
        count(stancesOfStories, name, stance);
      }
    }
    duplicates += result.story().isDuplicate() ? 1 : 0;
    versions += result.story().versionOf() == null ? 0 : 1;
  }

  void add(GateReport report) {
    gate = report;
  }

  private static void count(Map<String, Map<String, Long>> counts, String target, String stance) {
    counts.computeIfAbsent(target, key -> new LinkedHashMap<>()).merge(stance, 1L, Long::sum);
  }

  long articles() {
    return articles.values().stream().mapToLong(Long::longValue).sum();
  }

  long sentences() {
    return sentences;
  }

  long failed() {
    return count(Status.FAILED);
  }

  /** The counts, the articles that failed, and in how many articles each stance was found. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d scored, %d skipped, %d failed",
            count(Status.SCORED),
            count(Status.SKIPPED),
            failed()));
    if (duplicates + versions > 0) {
      lines.add(duplicates + " are copies of others, " + versions + " later versions of others");
    }
    if (gate.stopped() > 0) {
      lines.add(gateLine());
    }
    lines.addAll(failures());
    if (!stances.isEmpty()) {
      lines.addAll(table());
    }
    return lines;
  }

  private String gateLine() {
    // Rounded down: the share is a promise.
    double kept = Math.floor(1000 * gate.keptShare()) / 10;
    return String.format(
        Locale.ROOT,
        "the gate let %,d of %,d pairs of sentence and target pass, and with them an estimated"
            + " %.1f %% of the positions (by %,d stopped pairs that were scored to see)",
        gate.asked() - gate.stopped(),
        gate.asked(),
        kept,
        gate.checked());
  }

  /** The articles that failed and why, up to {@value #MAX_LISTED}. */
  List<String> failures() {
    List<String> lines = new ArrayList<>();
    failures.forEach(failure -> lines.add("failed: " + failure));
    if (failed() > failures.size()) {
      lines.add("failed: and " + (failed() - failures.size()) + " more");
    }
    return lines;
  }

  private List<String> table() {
    List<String> columns = Stream.concat(labels.stream(), Stream.of(ABSTAINED)).toList();
    int width =
        Stream.concat(stances.keySet().stream(), Stream.of("without copies"))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(row(width, "articles", columns));
    lines.addAll(rows(width, columns, stances));
    if (duplicates > 0) {
      lines.add(row(width, "without copies", columns));
      lines.addAll(rows(width, columns, stancesOfStories));
    }
    return lines;
  }

  private static List<String> rows(
      int width, List<String> columns, Map<String, Map<String, Long>> counts) {
    List<String> rows = new ArrayList<>();
    counts.forEach(
        (target, byStance) -> {
          Stream<Long> numbers = columns.stream().map(name -> byStance.getOrDefault(name, 0L));
          rows.add(row(width, target, numbers.map(String::valueOf).toList()));
        });
    return rows;
  }

  private static String row(int width, String name, List<String> cells) {
    StringBuilder row = new StringBuilder(name);
    row.append(" ".repeat(Math.max(0, width - name.length())));
    cells.forEach(cell -> row.append(String.format(Locale.ROOT, "  %10s", cell)));
    return row.toString();
  }

  private long count(Status status) {
    return articles.getOrDefault(status, 0L);
  }
}
