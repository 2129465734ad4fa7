package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one should know about labelled sentences before trusting a number measured on them.
 *
 * <p>Texts count as equal if they differ in white space, case or compatibility forms (NFKC) only,
 * and as similar if the overlap coefficient of their shingles is over {@value #SIMILAR}. A sentence
 * without a split counts as being in a split of its dataset's name. Lists are in reading order.
 *
 * <p>Of more than {@value ShingleIndex#MOST_PER_SHINGLE} texts of a split that share a passage,
 * similar ones after the first may be missed unless a rarer passage is shared too.
 *
 * @param sentences how many there are
 * @param perLabel label to count
 * @param perTarget target to label to count, without sentences that have no target
 * @param perSplit split to label to count
 * @param words lengths of the sentences
 * @param wordsPerTarget target to lengths, without sentences that have no target
 * @param wordsPerSplit split to lengths
 * @param exactDuplicates equal text and target: each later sentence with the first one
 * @param nearDuplicates similar text: each sentence with the closest earlier one in its split, and
 *     with the closest earlier one elsewhere
 * @param labelConflicts equal text and target, but different labels
 * @param leaks equal or similar texts in different splits, whatever their targets
 * @param groupLeaks groups with sentences in several splits
 * @param textFaults sentences whose text is damaged or none
 */
public record DatasetAudit(
    int sentences,
    Map<String, Integer> perLabel,
    Map<String, Map<String, Integer>> perTarget,
    Map<String, Map<String, Integer>> perSplit,
    LengthStatistics words,
    Map<String, LengthStatistics> wordsPerTarget,
    Map<String, LengthStatistics> wordsPerSplit,
    List<TextPair> exactDuplicates,
    List<TextPair> nearDuplicates,
    List<TextPair> labelConflicts,
    List<TextPair> leaks,
    List<GroupLeak> groupLeaks,
    TextFaults textFaults) {

  /** The overlap coefficient over which two texts count as similar. */
  public static final double SIMILAR = 0.5;

  /** Copies the lists and maps. */
  public DatasetAudit {
    perLabel = Collections.unmodifiableMap(new LinkedHashMap<>(perLabel));
    perTarget = Collections.unmodifiableMap(new LinkedHashMap<>(perTarget));
    perSplit = Collections.unmodifiableMap(new LinkedHashMap<>(perSplit));
    wordsPerTarget = Collections.unmodifiableMap(new LinkedHashMap<>(wordsPerTarget));
    wordsPerSplit = Collections.unmodifiableMap(new LinkedHashMap<>(wordsPerSplit));
    exactDuplicates = List.copyOf(exactDuplicates);
    nearDuplicates = List.copyOf(nearDuplicates);
    labelConflicts = List.copyOf(labelConflicts);
    leaks = List.copyOf(leaks);
    groupLeaks = List.copyOf(groupLeaks);
  }

  /** Audits datasets together, as if they were the parts of one corpus. */
  public static DatasetAudit of(Dataset... datasets) {
    List<Occurrence> all = Occurrence.allOf(datasets);
    EqualTexts equal = EqualTexts.of(all);
    List<TextPair> similar = NearDuplicates.among(equal.oncePerSplit(), SIMILAR);
    List<TextPair> leaks = new ArrayList<>(equal.acrossSplits());
    similar.stream().filter(TextPair::crossesSplits).forEach(leaks::add);
    return new DatasetAudit(
        all.size(),
        countLabels(all),
        by(all, o -> o.sentence().target(), DatasetAudit::countLabels),
        by(all, Occurrence::split, DatasetAudit::countLabels),
        lengths(all),
        by(all, o -> o.sentence().target(), DatasetAudit::lengths),
        by(all, Occurrence::split, DatasetAudit::lengths),
        equal.duplicates(),
        similar,
        equal.conflicts(),
        leaks,
        groupLeaks(all),
        TextFaults.of(all));
  }

  /** Whether a text or a group is in more than one split, so that scores would flatter. */
  public boolean hasLeaks() {
    return !leaks.isEmpty() || !groupLeaks.isEmpty();
  }

  private static Map<String, Integer> countLabels(List<Occurrence> occurrences) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    occurrences.forEach(o -> counts.merge(o.sentence().label(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  private static LengthStatistics lengths(List<Occurrence> occurrences) {
    return LengthStatistics.of(
        occurrences.stream().map(o -> Shingles.words(o.sentence().text()).size()).toList());
  }

  /** A value for each part; what has no property is in none. */
  private static <T> Map<String, T> by(
      List<Occurrence> occurrences,
      Function<Occurrence, @Nullable String> property,
      Function<List<Occurrence>, T> value) {
    Map<String, List<Occurrence>> parts = new LinkedHashMap<>();
    for (Occurrence occurrence : occurrences) {
      String part = property.apply(occurrence);
      if (part != null) {
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(occurrence);
      }
    }
    Map<String, T> values = new LinkedHashMap<>();
    parts.forEach((part, members) -> values.put(part, value.apply(members)));
    return values;
  }

  private static List<GroupLeak> groupLeaks(List<Occurrence> occurrences) {
    Map<String, Set<String>> splits = new LinkedHashMap<>();
    for (Occurrence occurrence : occurrences) {
      String group = occurrence.sentence().group();
      if (group != null) {
        splits.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(occurrence.split());
      }
    }
    return splits.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .map(group -> new GroupLeak(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }
}
