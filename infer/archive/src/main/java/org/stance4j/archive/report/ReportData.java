package org.stance4j.archive.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.Sentiment;

/**
 * Everything that a report shows; {@link ReportCollector} makes it. Immutable.
 *
 * @param stances what stands for what in all lists by stance
 * @param targets in the order of the run
 * @param holders those in most articles first
 * @param namesMerged whether ways of writing one name in different articles have one row
 * @param sentiments null if sentiment was not asked for
 * @param articles in the order of the run
 * @param groups of copies and versions, the largest first
 * @param failed articles that could not be read or scored, in the order of the run
 * @param skipped how many articles were skipped for which reason, the most frequent first
 * @param leftovers what was dropped by which rule, the most frequent first; empty if unknown
 */
public record ReportData(
    RunFacts run,
    Stances stances,
    Totals totals,
    List<TargetPositions> targets,
    Listing<HolderRow> holders,
    boolean namesMerged,
    @Nullable Sentiments sentiments,
    Listing<ArticleRow> articles,
    Listing<Group> groups,
    Listing<Unscored> failed,
    List<Skipped> skipped,
    List<Leftover> leftovers) {

  /** Copies the lists. */
  public ReportData {
    targets = List.copyOf(targets);
    skipped = List.copyOf(skipped);
    leftovers = List.copyOf(leftovers);
  }

  /**
   * The first part of a list.
   *
   * @param total how long the whole list is
   */
  public record Listing<T>(List<T> rows, long total) {
    /** Copies the list. */
    public Listing {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Counts of the whole archive.
   *
   * @param sentences that were scored
   * @param positions how many times an article was asked for its stance toward a target
   * @param abstained how many times of these the answer was "not clear"
   * @param holders how many names take a position; the articles themselves are none of them
   * @param holdersForgotten no name was left out that was seen in more stories toward a target than
   *     this; 0 if none was left out
   * @param copies articles that are copies of others
   * @param versions articles that are later versions of others, or stand beside one on its page
   * @param first the earliest day of an article; null if none has a date
   * @param undated articles without a date that can be read
   */
  public record Totals(
      Count scored,
      Count skipped,
      Count failed,
      Count sentences,
      Count positions,
      Count abstained,
      long holders,
      long holdersForgotten,
      long outlets,
      long copies,
      long versions,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Count undated) {

    Count read() {
      return scored.plus(skipped).plus(failed);
    }
  }

  /**
   * What articles say of a target.
   *
   * @param target null if the model has no targets
   * @param seen was the target in the model's training data?
   * @param byDay of articles with a date, in its order
   * @param byOutlet the one with the most stories first, and last those of no outlet, whose name is
   *     null
   */
  public record TargetPositions(
      @Nullable String target,
      boolean seen,
      StanceCounts all,
      Map<LocalDate, StanceCounts> byDay,
      List<Outlet> byOutlet) {}

  /**
   * The sentiment of articles and of their sentences.
   *
   * @param stances the labels of sentiment
   * @param articles how many have which sentiment; their target is null
   * @param sentences of these articles
   */
  public record Sentiments(Stances stances, TargetPositions articles, StanceCounts sentences) {}

  /**
   * The sentiment of an article or a sentence.
   *
   * @param label among those of {@link Sentiments#stances}
   */
  public record Tone(String label, double probability) {
    static @Nullable Tone of(@Nullable Sentiment sentiment) {
      return sentiment == null
          ? null
          : new Tone(sentiment.sentiment(), Collections.max(sentiment.probabilities().values()));
    }
  }

  /** What the articles of an outlet say of a target. */
  public record Outlet(@Nullable String name, StanceCounts counts) {}

  /**
   * A position of one who is named in articles.
   *
   * @param name null for the articles' own lines
   * @param aliases other names, those first that are ways of writing this one
   * @param stance index in {@link Stances}
   * @param probability of the stance's label; of the most probable one where it is not clear
   * @param sentences that show the position
   * @param evidence the most probable of them
   */
  public record HolderRow(
      @Nullable String name,
      List<String> aliases,
      @Nullable String target,
      int stance,
      double probability,
      Count articles,
      Count sentences,
      List<EvidenceRow> evidence) {

    HolderRow withEvidence(List<EvidenceRow> other) {
      return new HolderRow(
          name, aliases, target, stance, probability, articles, sentences, List.copyOf(other));
    }
  }

  /**
   * A sentence that shows a position.
   *
   * @param before the sentence before it, and null if that is not known
   * @param stance index in {@link Stances}
   * @param words which of its words drove the decision; empty if that is not known
   * @param tone null if sentiment was not asked for
   */
  public record EvidenceRow(
      String sentence,
      @Nullable String before,
      @Nullable String after,
      int stance,
      double probability,
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      List<WordWeights.Weight> words,
      @Nullable Tone tone) {

    EvidenceRow withWords(List<WordWeights.Weight> other) {
      return new EvidenceRow(
          sentence,
          before,
          after,
          stance,
          probability,
          id,
          title,
          source,
          published,
          List.copyOf(other),
          tone);
    }
  }

  /**
   * An article.
   *
   * @param positions one for each target, in their order; empty if it was not scored
   * @param tone null if sentiment was not asked for or it was not scored
   */
  public record ArticleRow(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      @Nullable LocalDate day,
      Status status,
      @Nullable String reason,
      @Nullable String duplicateOf,
      @Nullable String versionOf,
      int sentences,
      List<ArticlePosition> positions,
      @Nullable Tone tone) {}

  /** The stance of an article, an index in {@link Stances}, and its probability. */
  public record ArticlePosition(int stance, double probability) {}

  /**
   * Articles that repeat each other.
   *
   * @param id of the first one
   * @param outlets of all of them as far as they are known, in the order of appearance
   */
  public record Group(
      String id, @Nullable String title, long copies, long versions, List<String> outlets) {
    long size() {
      return 1 + copies + versions;
    }
  }

  /** An article without a result, and why. */
  public record Unscored(String id, @Nullable String title, String reason) {}

  /** How many articles were skipped for a reason, and the first of them. */
  public record Skipped(String reason, Count articles, String example) {}

  /** How many pieces of text a rule dropped, and the first ones that differ. */
  public record Leftover(String rule, long pieces, List<String> examples) {}

  /**
   * The same data with explained sentences: those of the first holders, from top to bottom.
   *
   * @param most how many sentences to explain, which takes time
   */
  public ReportData explained(WordWeights weights, int most) {
    List<HolderRow> rows = new ArrayList<>();
    int left = most;
    for (HolderRow holder : holders.rows()) {
      int now = Math.min(left, holder.evidence().size());
      rows.add(explained(holder, weights, now));
      left -= now;
    }
    return new ReportData(
        run,
        stances,
        totals,
        targets,
        new Listing<>(rows, holders.total()),
        namesMerged,
        sentiments,
        articles,
        groups,
        failed,
        skipped,
        leftovers);
  }

  private HolderRow explained(HolderRow holder, WordWeights weights, int most) {
    List<EvidenceRow> evidence = new ArrayList<>(holder.evidence());
    for (int i = 0; i < most; i++) {
      EvidenceRow row = evidence.get(i);
      if (row.sentence().length() <= Clip.SENTENCE) {
        String label = stances.all().get(row.stance()).label();
        evidence.set(i, row.withWords(weights.of(row.sentence(), holder.target(), label)));
      }
    }
    return holder.withEvidence(evidence);
  }
}
