package org.stance4j.archive.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stance4j.archive.report.ReportData.Leftover;
import org.stance4j.archive.report.ReportData.Listing;
import org.stance4j.archive.report.ReportData.Skipped;
import org.stance4j.archive.report.ReportData.Unscored;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;

/** Counts what was not scored: articles that failed or were skipped, and pieces of text. */
final class LeftOutTally {
  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_REASONS = 100;
  private static final String OTHER = "other reasons";

  private record First(Count articles, String example) {}

  private static final class Pieces {
    private long count;
    private final Set<String> examples = new LinkedHashSet<>();
  }

  private final int mostFailed;
  private final List<Unscored> failed = new ArrayList<>();
  private long failures;
  private final Map<String, First> skipped = new LinkedHashMap<>();
  private final Map<String, Pieces> leftovers = new LinkedHashMap<>();

  LeftOutTally(int mostFailed) {
    this.mostFailed = mostFailed;
  }

  void add(ArticleResult article) {
    String id = Clip.line(article.id(), Clip.NAME);
    String reason = Clip.line(String.valueOf(article.reason()), Clip.CONTEXT);
    if (article.status() == Status.FAILED) {
      failures++;
      if (failed.size() < mostFailed) {
        failed.add(new Unscored(id, Clip.lineOrNull(article.title(), Clip.NAME), reason));
      }
    } else if (article.status() == Status.SKIPPED && article.isFirstOfPage()) {
      boolean known = skipped.size() < MOST_REASONS || skipped.containsKey(reason);
      skipped.merge(
          known ? reason : OTHER,
          new First(Count.NONE.plus(1, article.story().isKnown()), id),
          (old, more) -> new First(old.articles().plus(more.articles()), old.example()));
    }
  }

  void addLeftover(String rule, String text) {
    Pieces pieces = leftovers.computeIfAbsent(rule, key -> new Pieces());
    pieces.count++;
    if (pieces.examples.size() < MOST_EXAMPLES) {
      pieces.examples.add(Clip.line(text, Clip.EXAMPLE));
    }
  }

  Listing<Unscored> failed() {
    return new Listing<>(failed, failures);
  }

  List<Skipped> skipped() {
    List<Skipped> rows = new ArrayList<>();
    skipped.forEach(
        (reason, first) -> rows.add(new Skipped(reason, first.articles(), first.example())));
    rows.sort(Comparator.comparingLong(row -> -row.articles().pages()));
    return rows;
  }

  List<Leftover> leftovers() {
    List<Leftover> rows = new ArrayList<>();
    leftovers.forEach(
        (rule, pieces) -> rows.add(new Leftover(rule, pieces.count, List.copyOf(pieces.examples))));
    rows.sort(Comparator.comparingLong(row -> -row.pieces()));
    return rows;
  }
}
