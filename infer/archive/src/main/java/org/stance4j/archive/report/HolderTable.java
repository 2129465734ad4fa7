package org.stance4j.archive.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  HolderTable(List<String> labels, Stances stances, ReportLimits limits) {
    this.labels = labels;
    this.stances = stances;
    this.limits = limits;
  }

  void add(ArticleResult article, TargetResult target, Surroundings surroundings) {
    Set<Key> inArticle = new HashSet<>();
    for (HolderResult holder : target.holders()) {
      String name = Clip.lineOrNull(holder.holder(), Clip.NAME);
      Key key = new Key(name, target.target());
      if (inArticle.add(key)) {
        tallies
            .computeIfAbsent(key, k -> new HolderTally(name, target.target(), labels.size()))
            .add(article, holder, stances, surroundings, limits.evidence());
      }
    }
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
