package org.stance4j.archive.scoring;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.duplicates.DuplicateIndex;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.engine.model.TextTarget;

/**
 * Scores articles as they come in, in batches that go across articles.
 *
 * <p>One thread reads, cuts and writes: that takes a small part of the time that scoring takes, and
 * the model spreads each batch over its own threads. What is in a batch depends on nothing but the
 * articles. In memory are at most one batch of pairs with the places where their scores belong, no
 * more articles than a batch has pairs, a {@link ScoreMemory}, and what tells duplicates.
 *
 * <p>Archives repeat themselves: agency copy, teasers, captions. A pair that is in the batch
 * already, or was scored not long ago, is not scored again.
 */
final class ScoringRun {

  /** Pairs of a sentence and a target to a batch, enough to sort them by length with profit. */
  static final int BATCH_PAIRS = 2048;

  /** Repeated pairs that wait for a batch, for each pair of a full one. */
  private static final int MOST_PLACES = 16;

  /** Where a score of the batch belongs. */
  private record Place(int inBatch, OpenArticle article, int number) {}

  private final ScoringPlan plan;
  private final @Nullable DuplicateIndex duplicates;
  private final ResultSink sink;
  private final int batchPairs;
  private final Deque<OpenArticle> open = new ArrayDeque<>();
  private final List<Place> places = new ArrayList<>();
  private final List<TextTarget> batch = new ArrayList<>();
  private final Map<TextTarget, Integer> inBatch = new HashMap<>();
  private final ScoreMemory memory = new ScoreMemory();
  private final @Nullable Gate gate;
  private final @Nullable KnownHolders holders;

  /**
   * A run.
   *
   * @param duplicates that articles are compared by; null if they are not
   */
  ScoringRun(
      ScoringPlan plan, @Nullable DuplicateIndex duplicates, ResultSink sink, int batchPairs) {
    this.plan = plan;
    this.duplicates = duplicates;
    this.sink = sink;
    this.batchPairs = batchPairs;
    boolean gated = plan.options().gate() && plan.rule().hasNeutral();
    this.holders = plan.options().mergeNames() ? new KnownHolders() : null;
    this.gate = gated ? new Gate(plan.rule()) : null;
  }

  void add(Item item) throws IOException {
    OpenArticle article = new OpenArticle(item, story(item), plan);
    open.add(article);
    for (int number = 0; number < article.pairs(); number++) {
      add(article, number);
    }
    if (open.size() >= batchPairs) {
      scoreBatch();
    }
    emit();
  }

  private Story story(Item item) {
    return duplicates != null && item instanceof Article article
        ? Story.of(duplicates.add(article.id(), article.source(), article.text()))
        : Story.UNKNOWN;
  }

  private void add(OpenArticle article, int number) {
    TextTarget pair = article.pair(number);
    SentenceScore known = memory.get(pair);
    if (known != null) {
      article.put(number, known);
      return;
    }
    SentenceScore stopped = gate == null ? null : gate.stops(pair);
    if (stopped != null) {
      article.put(number, stopped);
      return;
    }
    Integer position = inBatch.putIfAbsent(pair, batch.size());
    places.add(new Place(position == null ? batch.size() : position, article, number));
    if (position == null) {
      batch.add(pair);
    }
    if (batch.size() == batchPairs || places.size() == MOST_PLACES * batchPairs) {
      scoreBatch();
    }
  }

  void finish() throws IOException {
    scoreBatch();
    emit();
  }

  GateReport gateReport() {
    return gate == null ? GateReport.NOTHING : gate.report();
  }

  private void scoreBatch() {
    if (batch.isEmpty()) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted between batches");
    }
    List<SentenceScore> scores = plan.scorer().score(batch);
    for (Place place : places) {
      place.article().put(place.number(), scores.get(place.inBatch()));
    }
    for (int i = 0; i < batch.size(); i++) {
      memory.put(batch.get(i), scores.get(i));
      if (gate != null) {
        gate.learn(batch.get(i), scores.get(i));
      }
    }
    places.clear();
    batch.clear();
    inBatch.clear();
  }

  private void emit() throws IOException {
    while (!open.isEmpty() && open.element().isDone()) {
      ArticleResult result = open.remove().result();
      sink.accept(holders == null ? result : holders.named(result));
    }
  }
}
