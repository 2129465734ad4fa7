package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.UnreadableArticle;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.model.TextTarget;

/**
 * An article whose sentences are being scored. Its pairs of a sentence and a target are numbered
 * sentence by sentence.
 */
final class OpenArticle {

  private final Item item;
  private final String text;
  private final ScoringPlan plan;
  private final List<Span> sentences;
  private final @Nullable SentenceScore[] scores;
  private int missing;

  OpenArticle(Item item, ScoringPlan plan) {
    this.item = item;
    this.text = item instanceof Article article ? article.text() : "";
    this.plan = plan;
    this.sentences = ArticleSentences.of(text);
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
      return ArticleResult.unscored(unreadable, Status.FAILED, unreadable.reason());
    }
    if (sentences.isEmpty()) {
      String reason = text.isBlank() ? "blank text" : "no sentence in the text";
      return ArticleResult.unscored(item, Status.SKIPPED, reason);
    }
    List<TargetResult> results = new ArrayList<>();
    int scored = 0;
    for (int target = 0; target < plan.targets().size(); target++) {
      List<Integer> numbers = scoredNumbers(target);
      if (numbers.isEmpty()) {
        return ArticleResult.unscored(item, Status.FAILED, String.valueOf(score(target).failure()));
      }
      scored = Math.max(scored, numbers.size());
      results.add(target(plan.targets().get(target), numbers));
    }
    return ArticleResult.scored((Article) item, scored, results);
  }

  private List<Integer> scoredNumbers(int target) {
    return IntStream.iterate(target, i -> i < scores.length, i -> i + plan.targets().size())
        .filter(i -> score(i).isScored())
        .boxed()
        .toList();
  }

  private TargetResult target(@Nullable String target, List<Integer> numbers) {
    Position position =
        plan.rule().decide(numbers.stream().map(i -> score(i).probabilities()).toList());
    Stream<Integer> shown = position.evidence().stream().limit(plan.maxEvidence());
    List<Evidence> evidence = shown.map(i -> evidence(numbers.get(i))).toList();
    Map<String, Double> probabilities = byLabel(position.probabilities());
    // Who speaks is not told apart, so there is one holder: the article as a whole.
    HolderResult whole = new HolderResult(null, position.stance(), probabilities, evidence);
    boolean seen = score(numbers.get(0)).targetSeen();
    return new TargetResult(target, seen, position.stance(), probabilities, List.of(whole));
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
