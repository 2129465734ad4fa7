package org.stance4j.archive.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.Totals;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.TargetResult;

/** Counts what the whole archive has. */
final class TotalsTally {
  private final Map<Status, Count> articles = new EnumMap<>(Status.class);
  private final Set<String> outlets = new HashSet<>();
  private Count sentences = Count.NONE;
  private Count positions = Count.NONE;
  private Count abstained = Count.NONE;
  private Count undated = Count.NONE;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  void add(ArticleResult article, @Nullable LocalDate day) {
    boolean copy = article.story().isKnown();
    articles.put(article.status(), count(article.status()).plus(1, copy));
    sentences = sentences.plus(article.sentences(), copy);
    for (TargetResult target : article.targets()) {
      positions = positions.plus(1, copy);
      abstained = target.abstained() ? abstained.plus(1, copy) : abstained;
    }
    String outlet = Clip.lineOrNull(article.source(), Clip.NAME);
    if (outlet != null && outlets.size() < TargetTally.MOST_OUTLETS) {
      outlets.add(outlet);
    }
    if (day == null) {
      undated = undated.plus(1, copy);
    } else {
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
    }
  }

  private Count count(Status status) {
    return articles.getOrDefault(status, Count.NONE);
  }

  Totals totals(long holders, long holdersForgotten, long copies, long versions) {
    return new Totals(
        count(Status.SCORED),
        count(Status.SKIPPED),
        count(Status.FAILED),
        sentences,
        positions,
        abstained,
        holders,
        holdersForgotten,
        outlets.size(),
        copies,
        versions,
        first,
        last,
        undated);
  }
}
