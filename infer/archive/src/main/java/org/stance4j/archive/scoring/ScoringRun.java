package org.stance4j.archive.scoring;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.stance4j.archive.reading.Item;
import org.stance4j.engine.model.TextTarget;

/**
 * Scores articles as they come in, in batches that go across articles.
 *
 * <p>One thread reads, cuts and writes: that takes a small part of the time that scoring takes, and
 * the model spreads each batch over its own threads. What is in a batch depends on nothing but the
 * articles. At most one batch of pairs is in memory, and no more articles than a batch has pairs.
 */
final class ScoringRun {

  /** Pairs of a sentence and a target to a batch, enough to sort them by length with profit. */
  static final int BATCH_PAIRS = 2048;

  private record Place(OpenArticle article, int number) {}

  private final ScoringPlan plan;
  private final ResultSink sink;
  private final int batchPairs;
  private final Deque<OpenArticle> open = new ArrayDeque<>();
  private final List<Place> places = new ArrayList<>();
  private final List<TextTarget> batch = new ArrayList<>();

  ScoringRun(ScoringPlan plan, ResultSink sink, int batchPairs) {
    this.plan = plan;
    this.sink = sink;
    this.batchPairs = batchPairs;
  }

  void add(Item item) throws IOException {
    OpenArticle article = new OpenArticle(item, plan);
    open.add(article);
    for (int number = 0; number < article.pairs(); number++) {
      places.add(new Place(article, number));
      batch.add(article.pair(number));
      if (batch.size() == batchPairs) {
        scoreBatch();
      }
    }
    if (open.size() >= batchPairs) {
      scoreBatch();
    }
    emit();
  }

  void finish() throws IOException {
    scoreBatch();
    emit();
  }

  private void scoreBatch() {
    if (batch.isEmpty()) {
      return;
    }
    List<SentenceScore> scores = plan.scorer().score(batch);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      place.article().put(place.number(), scores.get(i));
    }
    places.clear();
    batch.clear();
  }

  private void emit() throws IOException {
    while (!open.isEmpty() && open.element().isDone()) {
      sink.accept(open.remove().result());
    }
  }
}
