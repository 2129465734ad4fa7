package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.speakers.ArticleSpeakers;
import org.stance4j.archive.speakers.Holder;
import org.stance4j.archive.speakers.NamedTarget;
import org.stance4j.archive.text.Span;

/** What the scores of an article's sentences say about the article and about those in it. */
record Findings(
    ScoringPlan plan,
    Article article,
    List<Span> sentences,
    ArticleSpeakers speakers,
    NamedPlaces places,
    ScoreTable scores) {

  /** One result for each target. */
  List<TargetResult> targets() {
    List<TargetResult> results = new ArrayList<>();
    for (int target = 0; target < plan.targets().size(); target++) {
      results.add(target(target));
    }
    return results;
  }

  /** Null if it was not asked for, or no sentence could be scored for it. */
  @Nullable Sentiment sentiment() {
    StanceRule rule = plan.sentiment();
    List<Integer> scored = rule == null ? List.of() : scores.scored(sentimentQuestion());
    if (rule == null || scored.isEmpty()) {
      return null;
    }
    Position position = decide(rule, sentimentQuestion(), scored, new int[sentences.size()]);
    return new Sentiment(position.stance(), rule.byLabel(position.probabilities()));
  }

  /** Null if it was not asked for. */
  @Nullable List<SentenceSentiment> sentenceSentiments() {
    if (plan.sentiment() == null) {
      return null;
    }
    List<SentenceSentiment> all = new ArrayList<>();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      Sentiment sentiment = sentimentOf(sentence);
      if (sentiment != null) {
        List<Span> parts = article.inText(sentences.get(sentence));
        all.add(new SentenceSentiment(startOf(parts), endOf(parts), sentiment, severalOf(parts)));
      }
    }
    return all;
  }

  private static int startOf(List<Span> parts) {
    return parts.get(0).start();
  }

  private static int endOf(List<Span> parts) {
    return parts.get(parts.size() - 1).end();
  }

  /** A sentence in one piece has no parts. */
  private static List<Span> severalOf(List<Span> parts) {
    return parts.size() == 1 ? List.of() : parts;
  }

  private int sentimentQuestion() {
    return plan.targets().size();
  }

  private TargetResult target(int target) {
    List<Integer> scored = scores.scored(target);
    Optional<NamedTarget> name = plan.naming().get(target);
    int[] distances =
        name.filter(any -> plan.options().doubtsUnnamed())
            .map(places::distances)
            .orElseGet(() -> new int[sentences.size()]);
    Position position = decide(plan.rule(), target, scored, distances);
    return new TargetResult(
        plan.targets().get(target),
        scores.get(scored.get(0), target).targetSeen(),
        name.map(places::has).orElse(true),
        position.stance(),
        plan.rule().byLabel(position.probabilities()),
        holders(target, scored, distances));
  }

  /**
   * The article's own line first, then all others who take a position, those with the most probable
   * one first.
   */
  private List<HolderResult> holders(int target, List<Integer> scored, int[] distances) {
    Map<Optional<Holder>, List<Integer>> byHolder = new LinkedHashMap<>();
    for (int sentence : scored) {
      Optional<Holder> holder = Optional.ofNullable(speakers.holderOf(sentence));
      byHolder.computeIfAbsent(holder, key -> new ArrayList<>()).add(sentence);
    }
    List<HolderResult> results = new ArrayList<>();
    byHolder.forEach(
        (holder, own) -> {
          Position position = decide(plan.rule(), target, own, distances);
          if (holder.isEmpty() || !plan.rule().isNeutral(position.stance())) {
            results.add(holder(target, holder.orElse(null), position, own));
          }
        });
    results.sort(
        Comparator.comparing((HolderResult result) -> result.holder() != null)
            .thenComparing(result -> -Collections.max(result.probabilities().values())));
    return results;
  }

  private HolderResult holder(
      int target, @Nullable Holder holder, Position position, List<Integer> own) {
    Stream<Integer> shown = position.evidence().stream().limit(plan.options().maxEvidence());
    return new HolderResult(
        holder == null ? null : holder.name(),
        holder == null ? null : holder.kind(),
        null,
        holder == null ? List.of() : holder.aliases(),
        position.stance(),
        plan.rule().byLabel(position.probabilities()),
        shown.map(i -> evidence(target, own.get(i))).toList());
  }

  private Position decide(StanceRule rule, int question, List<Integer> chosen, int[] distances) {
    return rule.decide(
        chosen.stream().map(i -> scores.get(i, question).probabilities()).toList(),
        chosen.stream().mapToInt(i -> distances[i]).toArray());
  }

  private Evidence evidence(int target, int sentence) {
    Span span = sentences.get(sentence);
    List<Span> parts = article.inText(span);
    SentenceScore score = scores.get(sentence, target);
    return new Evidence(
        startOf(parts),
        endOf(parts),
        span.of(article.body()),
        plan.rule().topLabel(score.probabilities()),
        plan.rule().byLabel(score.probabilities()),
        score.windows(),
        sentimentOf(sentence),
        severalOf(parts));
  }

  private @Nullable Sentiment sentimentOf(int sentence) {
    StanceRule rule = plan.sentiment();
    if (rule == null || !scores.get(sentence, sentimentQuestion()).isScored()) {
      return null;
    }
    double[] probabilities = scores.get(sentence, sentimentQuestion()).probabilities();
    return new Sentiment(rule.topLabel(probabilities), rule.byLabel(probabilities));
  }
}
