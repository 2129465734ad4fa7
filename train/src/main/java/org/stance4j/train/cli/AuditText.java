package org.stance4j.train.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.DatasetAudit;
import org.stance4j.datasets.LabelSuspect;
import org.stance4j.datasets.LabelSuspects;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.datasets.LengthStatistics;
import org.stance4j.datasets.Occurrence;
import org.stance4j.datasets.TextFaults;
import org.stance4j.datasets.TextPair;

/** An audit for people: all counts, and the first few of each kind of finding. */
final class AuditText {
  private static final int MOST_SHOWN = 5;
  private static final int MOST_TEXT = 70;

  /** To judge a label one has to read the sentence. */
  private static final int MOST_SUSPECT_TEXT = 300;

  private AuditText() {}

  /**
   * The report.
   *
   * @param suspects null where there are no predictions
   * @param mostSuspects how many of them to show
   */
  static String of(DatasetAudit audit, @Nullable LabelSuspects suspects, int mostSuspects) {
    List<String> labels = List.copyOf(audit.perLabel().keySet());
    StringBuilder text = new StringBuilder();
    text.append(counts("split", labels, audit.perSplit(), audit.perLabel())).append('\n');
    if (!audit.perTarget().isEmpty()) {
      text.append(counts("target", labels, audit.perTarget(), Map.of())).append('\n');
    }
    text.append(lengths("split", audit.wordsPerSplit())).append('\n');
    if (!audit.wordsPerTarget().isEmpty()) {
      text.append(lengths("target", audit.wordsPerTarget())).append('\n');
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
    TextFaults faults = audit.textFaults();
    sentences(text, "texts without a letter", faults.withoutLetters());
    sentences(text, "texts that are mostly markup or web addresses", faults.mostlyMarkup());
    sentences(text, "texts with control characters", faults.controlCharacters());
    sentences(text, "texts with signs of a wrong encoding", faults.wrongEncoding());
    if (suspects != null) {
      text.append('\n').append(suspects(suspects, mostSuspects));
    }
    return text.toString();
  }

  private static String suspects(LabelSuspects found, int most) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "likely label errors: %d of %d sentences with predictions; by estimate %.0f labels are"
                + " wrong, as far as the models can be trusted, which agree with %.0f %% of all"
                + " labels\n",
            found.suspects().size(),
            found.compared(),
            found.joint().estimatedErrors(),
            100 * found.agreement()));
    findings(text, found.suspects().stream().map(AuditText::suspect).toList(), most);
    return text.toString();
  }

  private static String suspect(LabelSuspect suspect) {
    LabeledSentence sentence = suspect.occurrence().sentence();
    String target = sentence.target() == null ? "" : " toward " + sentence.target();
    return String.format(
        Locale.ROOT,
        "%s [%s %.2f, rather %s %.2f%s] \"%s\"",
        sentence.id(),
        sentence.label(),
        suspect.givenProbability(),
        suspect.likely(),
        suspect.likelyProbability(),
        TextTable.oneLine(target),
        shorten(sentence.text(), MOST_SUSPECT_TEXT));
  }

  /** A row for each part. */
  private static String lengths(String name, Map<String, LengthStatistics> parts) {
    TextTable table = new TextTable(name, "words: min", "median", "95 of 100", "max");
    parts.forEach(
        (part, words) ->
            table.row(
                part,
                String.valueOf(words.min()),
                String.valueOf(words.median()),
                String.valueOf(words.percentile95()),
                String.valueOf(words.max())));
    return table.toString();
  }

  private static void sentences(StringBuilder text, String title, List<Occurrence> found) {
    findings(text, title, found.stream().map(AuditText::sentence).toList());
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
    findings(text, findings, MOST_SHOWN);
  }

  private static void findings(StringBuilder text, List<String> findings, int most) {
    findings.stream().limit(most).forEach(f -> text.append("  ").append(f).append('\n'));
    if (findings.size() > most) {
      text.append("  and ").append(findings.size() - most).append(" more (--json has all)\n");
    }
  }

  private static String sentence(Occurrence occurrence) {
    return "%s [%s, %s] \"%s\""
        .formatted(
            occurrence.sentence().id(),
            occurrence.split(),
            occurrence.sentence().label(),
            shorten(occurrence.sentence().text(), MOST_TEXT));
  }

  private static String shorten(String text, int most) {
    String line = TextTable.oneLine(text);
    return line.length() <= most ? line : line.substring(0, most) + "...";
  }
}
