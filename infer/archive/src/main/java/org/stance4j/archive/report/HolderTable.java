package org.stance4j.archive.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.HolderRow;
import org.stance4j.archive.report.ReportData.Listing;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.StanceRule;
import org.stance4j.archive.scoring.TargetResult;

/**
 * Who takes which position, in memory that does not grow with the archive: where there are too many
 * rows, those with the fewest stories are forgotten (G. S. Manku and R. Motwani, Approximate
 * Frequency Counts over Data Streams, 2002, is the same idea).
 *
 * <p>Where a run has compared names across articles, all who have one name there have one row. That
 * name is the first way of writing it and never changes, so it is known when its first row comes.
 */
final class HolderTable {
  /** Rows that are remembered for each that is listed. */
  private static final int REMEMBERED = 10;

  private record Key(@Nullable String name, @Nullable String target) {}

  private final List<String> labels;
  private final Stances stances;
  private final ReportLimits limits;
  private Map<Key, HolderTally> tallies = new LinkedHashMap<>();
  private long forgotten;
  private boolean merged;

  HolderTable(List<String> labels, Stances stances, ReportLimits limits) {
    this.labels = labels;
    this.stances = stances;
    this.limits = limits;
  }

  void add(ArticleResult article, TargetResult target, Surroundings surroundings) {
    Map<Key, List<HolderResult>> inArticle = new LinkedHashMap<>();
    for (HolderResult holder : target.holders()) {
      merged |= holder.knownAs() != null;
      Key key = new Key(Clip.lineOrNull(holder.archiveName(), Clip.NAME), target.target());
      inArticle.computeIfAbsent(key, k -> new ArrayList<>(1)).add(holder);
    }
    inArticle.forEach(
        (key, forms) ->
            tallies
                .computeIfAbsent(key, k -> new HolderTally(k.name(), k.target(), labels.size()))
                .add(article, HolderForms.merged(forms), stances, surroundings, limits.evidence()));
    if (tallies.size() > Math.max(1, limits.holders()) * REMEMBERED) {
      forgetHalf();
    }
  }

  private void forgetHalf() {
    Map<Key, HolderTally> rest = new LinkedHashMap<>();
    List<Map.Entry<Key, HolderTally>> byStories =
        tallies.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Key, HolderTally> e) -> e.getValue().stories())
                    .reversed())
            .toList();
    int kept = byStories.size() / 2;
    byStories.subList(0, kept).forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
    forgotten = Math.max(forgotten, byStories.get(kept).getValue().stories());
    tallies = rest;
  }

  /** The most stories that a row had when it was forgotten; 0 if none was. */
  long forgotten() {
    return forgotten;
  }

  /** Whether ways of writing one name have one row. */
  boolean merged() {
    return merged;
  }

  /** How many names there are. */
  long names() {
    return tallies.keySet().stream().map(Key::name).filter(name -> name != null).distinct().count();
  }

  Listing<HolderRow> rows(StanceRule rule) {
    List<HolderRow> rows =
        tallies.values().stream()
            .map(tally -> tally.row(rule, stances))
            .sorted(
                Comparator.comparing((HolderRow row) -> row.articles().stories())
                    .thenComparing(row -> row.sentences().stories())
                    .reversed())
            .limit(limits.holders())
            .toList();
    return new Listing<>(rows, tallies.size());
  }
}
