package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance4j.datasets.DatasetAudit;
import org.stance4j.datasets.LengthStatistics;
import org.stance4j.datasets.Occurrence;
import org.stance4j.datasets.TextPair;

/** An audit for people: all counts, and the first few of each kind of finding. */
final class AuditText {
  private static final int MOST_SHOWN = 5;
  private static final int MOST_TEXT = 70;

  private AuditText() {}

  static String of(DatasetAudit audit) {
    List<String> labels = List.copyOf(audit.perLabel().keySet());
    StringBuilder text = new StringBuilder();
    text.append(counts("split", labels, audit.perSplit(), audit.perLabel())).append('\n');
    if (!audit.perTarget().isEmpty()) {
      text.append(counts("target", labels, audit.perTarget(), Map.of())).append('\n');
    }
    text.append(words(audit.words())).append('\n');
    pairs(text, "leaks: texts in several splits", audit.leaks());
    findings(
        text,
        "leaks: groups in several splits",
        audit.groupLeaks().stream().map(g -> g.group() + ": " + g.splits()).toList());
    pairs(text, "same text and target, different labels", audit.labelConflicts());
    pairs(text, "exact duplicates", audit.exactDuplicates());
    pairs(text, "near duplicates", audit.nearDuplicates());
    findings(
        text,
        "texts without a letter",
        audit.withoutLetters().stream().map(AuditText::sentence).toList());
    return text.toString();
  }

  /** A row for each part, and one for the whole unless its counts are empty. */
  private static String counts(
      String name,
      List<String> labels,
      Map<String, Map<String, Integer>> parts,
      Map<String, Integer> whole) {
    List<String> header = new ArrayList<>(List.of(name));
    header.addAll(labels);
    header.add("sentences");
    TextTable table = new TextTable(header.toArray(String[]::new));
    parts.forEach((part, counts) -> table.row(row(part, labels, counts)));
    if (!whole.isEmpty()) {
      table.row(row("(all)", labels, whole));
    }
    return table.toString();
  }

  private static String[] row(String name, List<String> labels, Map<String, Integer> counts) {
    List<String> row = new ArrayList<>(List.of(name));
    labels.forEach(label -> row.add(String.valueOf(counts.getOrDefault(label, 0))));
    row.add(String.valueOf(counts.values().stream().mapToInt(Integer::intValue).sum()));
    return row.toArray(String[]::new);
  }

  private static String words(LengthStatistics words) {
    return String.format(
        Locale.ROOT,
        "words a sentence: %d to %d, mean %.1f, median %d, 95 of 100 at most %d\n",
        words.min(),
        words.max(),
        words.mean(),
        words.median(),
        words.percentile95());
  }

  private static void pairs(StringBuilder text, String title, List<TextPair> pairs) {
    findings(
        text,
        title,
        pairs.stream()
            .map(
                pair ->
                    String.format(
                        Locale.ROOT,
                        "%s | %s (overlap %.2f)",
                        sentence(pair.first()),
                        sentence(pair.second()),
                        pair.overlap()))
            .toList());
  }

  private static void findings(StringBuilder text, String title, List<String> findings) {
    text.append(title).append(": ").append(findings.size()).append('\n');
    findings.stream().limit(MOST_SHOWN).forEach(f -> text.append("  ").append(f).append('\n'));
    if (findings.size() > MOST_SHOWN) {
      text.append("  and ").append(findings.size() - MOST_SHOWN).append(" more (--json has all)\n");
    }
  }

  private static String sentence(Occurrence occurrence) {
    String text = TextTable.oneLine(occurrence.sentence().text());
    return "%s [%s, %s] \"%s\""
        .formatted(
            occurrence.sentence().id(),
            occurrence.split(),
            occurrence.sentence().label(),
            text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "...");
  }
}
