package org.stance4j.archive.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.TargetResult;

/**
 * A result as a row of a table: an article, a target, and one who takes a position toward it. An
 * article without targets, or a target without holders, has one row in which their columns are
 * empty.
 *
 * @param id of the article, as all up to {@code duplicateOf}
 * @param stance the article's toward the target, with its probability
 * @param holder null for the article's own line, and if there is none
 * @param holderStance the holder's, with its probability; null if there is no holder
 * @param evidence the holder's most probable sentence; null if there is none
 * @param evidenceStart its place in the article's text, in UTF-16 code units
 * @param knownAs by which name the archive knows the holder; null if names were not compared across
 *     articles, and where there is no holder
 * @param sentiment the article's, with its probability; null if it was not asked for
 * @param evidenceSentiment that of the sentence in {@code evidence}, with its probability; null if
 *     it was not asked for, and where there is no sentence
 */
public record ResultRow(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String published,
    String status,
    @Nullable String reason,
    @Nullable String duplicateOf,
    @Nullable String target,
    @Nullable String stance,
    @Nullable Double probability,
    @Nullable Boolean abstained,
    @Nullable String holder,
    @Nullable String holderStance,
    @Nullable Double holderProbability,
    @Nullable String evidence,
    @Nullable Integer evidenceStart,
    @Nullable Integer evidenceEnd,
    @Nullable String knownAs,
    @Nullable String sentiment,
    @Nullable Double sentimentProbability,
    @Nullable String evidenceSentiment,
    @Nullable Double evidenceSentimentProbability) {

  /**
   * The names of the columns, in the order of {@link #values}. New ones come last, for those who
   * count columns.
   */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "source",
          "published",
          "status",
          "reason",
          "duplicateOf",
          "target",
          "stance",
          "probability",
          "abstained",
          "holder",
          "holderStance",
          "holderProbability",
          "evidence",
          "evidenceStart",
          "evidenceEnd",
          "knownAs",
          "sentiment",
          "sentimentProbability",
          "evidenceSentiment",
          "evidenceSentimentProbability");

  /** The rows of one article, at least one. */
  public static List<ResultRow> of(ArticleResult result) {
    List<ResultRow> rows = new ArrayList<>();
    for (TargetResult target : result.targets()) {
      for (HolderResult holder : target.holders()) {
        rows.add(row(result, target, holder));
      }
      if (target.holders().isEmpty()) {
        rows.add(row(result, target, null));
      }
    }
    return rows.isEmpty() ? List.of(row(result, null, null)) : List.copyOf(rows);
  }

  private static ResultRow row(
      ArticleResult result, @Nullable TargetResult target, @Nullable HolderResult holder) {
    Evidence evidence =
        holder == null || holder.evidence().isEmpty() ? null : holder.evidence().get(0);
    Sentiment tone = result.sentiment();
    Sentiment evidenceTone = evidence == null ? null : evidence.sentiment();
    return new ResultRow(
        result.id(),
        result.title(),
        result.source(),
        result.published(),
        result.status().name().toLowerCase(Locale.ROOT),
        result.reason(),
        result.story().duplicateOf(),
        target == null ? null : target.target(),
        target == null ? null : target.stance(),
        target == null ? null : largest(target.probabilities()),
        target == null ? null : target.abstained(),
        holder == null ? null : holder.holder(),
        holder == null ? null : holder.stance(),
        holder == null ? null : largest(holder.probabilities()),
        evidence == null ? null : evidence.text(),
        evidence == null ? null : evidence.start(),
        evidence == null ? null : evidence.end(),
        holder == null ? null : holder.knownAs(),
        tone == null ? null : tone.sentiment(),
        tone == null ? null : largest(tone.probabilities()),
        evidenceTone == null ? null : evidenceTone.sentiment(),
        evidenceTone == null ? null : largest(evidenceTone.probabilities()));
  }

  /** With six decimals, the same as in JSON. */
  private static double largest(Map<String, Double> probabilities) {
    return Collections.max(Rounding.sixDecimals(probabilities).values());
  }

  /** The cells in the order of {@link #COLUMNS}; null where there is nothing. */
  public List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(values, id, title, source, published, status, reason, duplicateOf);
    Collections.addAll(values, target, stance, probability, abstained);
    Collections.addAll(values, holder, holderStance, holderProbability);
    Collections.addAll(values, evidence, evidenceStart, evidenceEnd);
    Collections.addAll(values, knownAs, sentiment, sentimentProbability);
    Collections.addAll(values, evidenceSentiment, evidenceSentimentProbability);
    return values;
  }
}
