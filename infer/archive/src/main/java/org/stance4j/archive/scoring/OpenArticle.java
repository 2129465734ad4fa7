package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.language.ForeignLanguage;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.UnreadableArticle;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.speakers.ArticleSpeakers;
import org.stance4j.archive.speakers.Holder;
import org.stance4j.archive.speakers.SpeakerFinder;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.model.TextTarget;

/**
 * An article whose sentences are being scored. Its pairs of a sentence and a target are numbered
 * sentence by sentence.
 */
final class OpenArticle {

  private final Item item;
  private final Story story;
  private final String text;
  private final ScoringPlan plan;
  private final Optional<String> foreign;
  private final List<Span> sentences;
  private final ArticleSpeakers speakers;
  private final @Nullable SentenceScore[] scores;
  private int missing;

  OpenArticle(Item item, Story story, ScoringPlan plan) {
    this.item = item;
    this.story = story;
    this.text = item instanceof Article article ? article.text() : "";
    this.plan = plan;
    this.foreign = plan.anyLanguage() ? Optional.empty() : ForeignLanguage.of(text);
    this.sentences = foreign.isPresent() ? List.of() : ArticleSentences.of(text).sentences();
    this.speakers = SpeakerFinder.find(text, sentences);
    this.scores = new SentenceScore[sentences.size() * plan.targets().size()];
    this.missing = scores.length;
  }

  int pairs() {
    return scores.length;
  }

  TextTarget pair(int number) {
    Span sentence = sentences.get(number / plan.targets().size());
    return new TextTarget(sentence.of(text), plan.targets().get(number % plan.targets().size()));
  }

  void put(int number, SentenceScore score) {
    scores[number] = score;
    missing--;
  }

  boolean isDone() {
    return missing == 0;
  }

  ArticleResult result() {
    if (item instanceof UnreadableArticle unreadable) {
      return ArticleResult.unscored(unreadable, Status.FAILED, unreadable.reason(), story);
    }
    if (foreign.isPresent()) {
      String reason = "not in English but in '" + foreign.get() + "'";
      return ArticleResult.unscored(item, Status.SKIPPED, reason, story);
    }
    if (sentences.isEmpty()) {
      String reason = text.isBlank() ? "blank text" : "no sentence in the text";
      return ArticleResult.unscored(item, Status.SKIPPED, reason, story);
    }
    List<TargetResult> results = new ArrayList<>();
    int scored = 0;
    for (int target = 0; target < plan.targets().size(); target++) {
      List<Integer> numbers = scoredNumbers(target);
      if (numbers.isEmpty()) {
        return ArticleResult.unscored(
            item, Status.FAILED, String.valueOf(score(target).failure()), story);
      }
      scored = Math.max(scored, numbers.size());
      results.add(target(plan.targets().get(target), numbers));
    }
    return ArticleResult.scored((Article) item, scored, results, story);
  }

  private List<Integer> scoredNumbers(int target) {
    return IntStream.iterate(target, i -> i < scores.length, i -> i + plan.targets().size())
        .filter(i -> score(i).isScored())
        .boxed()
        .toList();
  }

  private TargetResult target(@Nullable String target, List<Integer> numbers) {
    Position position = decide(numbers);
    boolean seen = score(numbers.get(0)).targetSeen();
    Map<String, Double> probabilities = byLabel(position.probabilities());
    return new TargetResult(target, seen, position.stance(), probabilities, holders(numbers));
  }

  /**
   * The article's own line first, then all others who take a position, those with the most probable
   * one first.
   */
  private List<HolderResult> holders(List<Integer> numbers) {
    Map<Optional<Holder>, List<Integer>> byHolder = new LinkedHashMap<>();
    for (int number : numbers) {
      Holder holder = speakers.holderOf(number / plan.targets().size());
      byHolder.computeIfAbsent(Optional.ofNullable(holder), key -> new ArrayList<>()).add(number);
    }
    List<HolderResult> results = new ArrayList<>();
    byHolder.forEach(
        (holder, own) -> {
          Position position = decide(own);
          if (holder.isEmpty() || !plan.rule().isNeutral(position.stance())) {
            results.add(result(holder.orElse(null), position, own));
          }
        });
    results.sort(
        Comparator.comparing((HolderResult result) -> result.holder() != null)
            .thenComparing(result -> -Collections.max(result.probabilities().values())));
    return results;
  }

  private HolderResult result(@Nullable Holder holder, Position position, List<Integer> numbers) {
    Stream<Integer> shown = position.evidence().stream().limit(plan.maxEvidence());
    return new HolderResult(
        holder == null ? null : holder.name(),
        holder == null ? List.of() : holder.aliases(),
        position.stance(),
        byLabel(position.probabilities()),
        shown.map(i -> evidence(numbers.get(i))).toList());
  }

  private Position decide(List<Integer> numbers) {
    return plan.rule().decide(numbers.stream().map(i -> score(i).probabilities()).toList());
  }

  private Evidence evidence(int number) {
    Span sentence = sentences.get(number / plan.targets().size());
    SentenceScore score = score(number);
    double[] probabilities = score.probabilities();
    return new Evidence(
        sentence.start(),
        sentence.end(),
        sentence.of(text),
        plan.scorer().labels().get(StanceRule.top(probabilities)),
        byLabel(IntStream.range(0, probabilities.length).mapToObj(i -> probabilities[i]).toList()),
        score.windows());
  }

  private Map<String, Double> byLabel(List<Double> probabilities) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.size(); i++) {
      map.put(plan.scorer().labels().get(i), probabilities.get(i));
    }
    return map;
  }

  private SentenceScore score(int number) {
    SentenceScore score = scores[number];
    if (score == null) {
      throw new IllegalStateException("pair " + number + " of " + item.id() + " was not scored");
    }
    return score;
  }
}
