package org.stance4j.archive.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.ArticlePosition;
import org.stance4j.archive.report.ReportData.ArticleRow;
import org.stance4j.archive.report.ReportData.Listing;
import org.stance4j.archive.report.ReportData.Tone;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.StanceRule;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.text.PageText;

/**
 * Takes results one after the other and keeps what a report shows of them.
 *
 * <p>Counts cover all that was added. Lists are bounded by {@link ReportLimits}, and so is the
 * memory that this takes, some ten megabytes for a large archive. Not safe for use by several
 * threads.
 */
public final class ReportCollector {
  private final StanceRule rule;
  private final Stances stances;
  private final ReportLimits limits;
  private final TotalsTally totals = new TotalsTally();
  private final Map<Optional<String>, TargetTally> targets = new LinkedHashMap<>();
  private final HolderTable holders;
  private final SentimentTally sentiments = new SentimentTally();
  private final GroupTable groups;
  private final LeftOutTally leftOut;
  private final List<ArticleRow> articles = new ArrayList<>();
  private long added;

  private ReportCollector(List<String> labels, double threshold, ReportLimits limits) {
    this.rule = StanceRule.of(labels, threshold);
    this.stances = Stances.of(labels);
    this.limits = limits;
    this.holders = new HolderTable(labels, stances, limits);
    this.groups = new GroupTable(limits.groups());
    this.leftOut = new LeftOutTally(limits.unscored());
  }

  /**
   * A collector without results.
   *
   * @param labels the model's labels, in its order
   * @param uncertaintyThreshold the model's
   */
  public static ReportCollector of(
      List<String> labels, double uncertaintyThreshold, ReportLimits limits) {
    return new ReportCollector(labels, uncertaintyThreshold, limits);
  }

  /**
   * Takes the next result. Of a page that shows versions of an article the first alone is counted
   * as a page and as a story; what others say besides is counted with those who say it.
   *
   * @param page the article's text, for the sentences around those that show a position; null if it
   *     is not at hand
   */
  public void add(ArticleResult result, @Nullable PageText page) {
    LocalDate day = Published.day(result.published()).orElse(null);
    Surroundings surroundings = new Surroundings(page);
    added++;
    groups.add(result);
    leftOut.add(result);
    if (result.isFirstOfPage()) {
      totals.add(result, day);
      addPositions(result, day);
      sentiments.add(result, day);
    }
    for (TargetResult target : result.targets()) {
      holders.add(result, target, surroundings);
    }
    if (articles.size() < limits.articles()) {
      articles.add(row(result, day));
    }
  }

  private void addPositions(ArticleResult result, @Nullable LocalDate day) {
    for (TargetResult target : result.targets()) {
      targets
          .computeIfAbsent(
              Optional.ofNullable(target.target()),
              name -> new TargetTally(target.target(), target.targetSeen(), stances.size()))
          .add(
              stances.indexOf(target.stance()),
              result.story().isKnown(),
              day,
              Clip.lineOrNull(result.source(), Clip.NAME));
    }
  }

  /**
   * Counts a piece of text that was dropped before scoring.
   *
   * @param rule the name of the rule that dropped it
   */
  public void addLeftover(String rule, String text) {
    leftOut.addLeftover(rule, text);
  }

  private ArticleRow row(ArticleResult result, @Nullable LocalDate day) {
    return new ArticleRow(
        Clip.line(result.id(), Clip.NAME),
        Clip.lineOrNull(result.title(), Clip.NAME),
        Clip.lineOrNull(result.source(), Clip.NAME),
        Clip.lineOrNull(result.published(), Clip.NAME),
        day,
        result.status(),
        Clip.lineOrNull(result.reason(), Clip.NAME),
        Clip.lineOrNull(result.story().duplicateOf(), Clip.NAME),
        Clip.lineOrNull(result.story().versionOf(), Clip.NAME),
        result.sentences(),
        result.targets().stream().map(this::position).toList(),
        Tone.of(result.sentiment()));
  }

  private ArticlePosition position(TargetResult target) {
    return new ArticlePosition(
        stances.indexOf(target.stance()), Collections.max(target.probabilities().values()));
  }

  /** What a report shows of everything that was added. */
  public ReportData data(RunFacts run) {
    return new ReportData(
        run,
        stances,
        totals.totals(holders.names(), holders.forgotten(), groups.copies(), groups.versions()),
        targets.values().stream().map(TargetTally::positions).toList(),
        holders.rows(rule),
        holders.merged(),
        sentiments.sentiments(),
        new Listing<>(articles, added),
        groups.groups(),
        leftOut.failed(),
        leftOut.skipped(),
        leftOut.leftovers());
  }
}
