package org.stance4j.archive.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stance4j.archive.run.RunCounts;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.GateReport;

/** Says what came out of a run. */
final class Summary {

  private final List<String> labels;
  private final RunCounts counts;
  private final GateReport gate;

  Summary(List<String> labels, RunCounts counts, GateReport gate) {
    this.labels = labels;
    this.counts = counts;
    this.gate = gate;
  }

  /** The counts, the articles that failed, and in how many articles each stance was found. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d scored, %d skipped, %d failed",
            counts.articles(Status.SCORED),
            counts.articles(Status.SKIPPED),
            counts.articles(Status.FAILED)));
    if (counts.pages() < counts.articles()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "pages: %d (versions of an article on one page count once)",
              counts.pages()));
    }
    if (counts.duplicates() + counts.versions() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d are copies of others, %d later versions of others",
              counts.duplicates(),
              counts.versions()));
      lines.add(
          String.format(
              Locale.ROOT,
              "distinct stories: %d (%d scored, %d skipped, %d failed)",
              counts.stories(),
              counts.stories(Status.SCORED),
              counts.stories(Status.SKIPPED),
              counts.stories(Status.FAILED)));
    }
    gateLine(gate).ifPresent(lines::add);
    lines.addAll(failures());
    if (!counts.stances().isEmpty()) {
      lines.addAll(table());
    }
    return lines;
  }

  /** How many pairs passed; empty if there was no gate, or nothing came to it. */
  static Optional<String> gateLine(GateReport gate) {
    if (gate.asked() == 0) {
      return Optional.empty();
    }
    if (gate.stopped() == 0) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "the gate let all %,d pairs of sentence and target pass: it stops none before it has"
                  + " seen enough of a target",
              gate.asked()));
    }
    return Optional.of(stopped(gate));
  }

  private static String stopped(GateReport gate) {
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

  /** The articles that failed and why, up to {@value RunCounts#MAX_FAILURES}. */
  List<String> failures() {
    List<String> lines = new ArrayList<>();
    counts.failures().forEach(failure -> lines.add("failed: " + failure));
    long more = counts.articles(Status.FAILED) - counts.failures().size();
    if (more > 0) {
      lines.add("failed: and " + more + " more");
    }
    return lines;
  }

  private List<String> table() {
    List<String> columns = Stream.concat(labels.stream(), Stream.of(RunCounts.ABSTAINED)).toList();
    int width =
        Stream.concat(counts.stances().keySet().stream(), Stream.of("distinct stories"))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(row(width, "articles", columns));
    lines.addAll(rows(width, columns, counts.stances()));
    if (counts.stories() < counts.articles()) {
      lines.add(row(width, "distinct stories", columns));
      lines.addAll(rows(width, columns, counts.stancesOfStories()));
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
}
