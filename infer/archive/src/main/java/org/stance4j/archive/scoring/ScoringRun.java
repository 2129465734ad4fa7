package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
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
import org.stance4j.archive.reading.UnreadableArticle;
import org.stance4j.archive.text.RecurringLines;
import org.stance4j.engine.model.TextTarget;

/**
 * Scores articles as they come in, in batches that go across articles. Made by {@link
 * ArchiveScorer#begin}; for one thread.
 *
 * <p>A run is cut into parts of {@value #PART_BATCHES} batches: of so many pairs that were scored,
 * or articles where these have none. What comes after a part does not depend on how the part was
 * scored, only on its articles and on what the run has learnt, see {@link #write}. So a run that
 * was broken off can go on in another process: it is told the articles of the finished parts by
 * {@link #repeat} and what was learnt by {@link #read}, and gives the same results from there on,
 * to the last digit.
 *
 * <p>One thread reads, cuts and writes: that takes a small part of the time that scoring takes, and
 * the model spreads each batch over its own threads. What is in a batch depends on nothing but the
 * articles. In memory are at most one batch of pairs with the places where their scores belong, no
 * more articles than a batch has pairs, a {@link ScoreMemory}, and what tells duplicates and lines
 * that recur.
 *
 * <p>Archives repeat themselves: agency copy, teasers, captions. A pair that is in the batch
 * already, or among the last {@value ScoreMemory#GENERATION} pairs that were scored, is not scored
 * again.
 */
public final class ScoringRun {

  /** Pairs of a sentence and a target to a batch, enough to sort them by length with profit. */
  static final int BATCH_PAIRS = 2048;

  /** Batches after which a part ends: longer parts lose more work where a run is broken off. */
  static final int PART_BATCHES = 2;

  /** Repeated pairs that wait for a batch, for each pair of a full one. */
  private static final int MOST_PLACES = 16;

  /** Where a score of the batch belongs. */
  private record Place(int inBatch, OpenArticle article, int number) {}

  private final ScoringPlan plan;
  private final Stories stories;
  private final ResultSink sink;
  private final int batchPairs;
  private final Deque<OpenArticle> open = new ArrayDeque<>();
  private final List<Place> places = new ArrayList<>();
  private final List<TextTarget> batch = new ArrayList<>();
  private final Map<TextTarget, Integer> inBatch = new HashMap<>();
  private final RecurringLines recurring = new RecurringLines();
  private final ScoreMemory memory = new ScoreMemory();
  private final @Nullable Gate gate;
  private final @Nullable KnownHolders holders;
  private int partArticles;
  private int partPairs;

  /**
   * A run.
   *
   * @param duplicates that articles are compared by; null if they are not
   */
  ScoringRun(
      ScoringPlan plan, @Nullable DuplicateIndex duplicates, ResultSink sink, int batchPairs) {
    this.plan = plan;
    this.stories = new Stories(duplicates);
    this.sink = sink;
    this.batchPairs = batchPairs;
    boolean gated = plan.options().gate() && plan.rule().hasNeutral();
    this.holders = plan.options().mergeNames() ? new KnownHolders() : null;
    this.gate = gated ? new Gate(plan.rule()) : null;
  }

  /**
   * Takes an article that a run before this one has scored: it gets no result, but later articles
   * are compared with it. All such articles come before the others.
   */
  public void repeat(Item item) {
    try {
      stories.next(item);
      if (item instanceof Article article && article.source() != null) {
        recurring.learn(article.source(), article.body());
      }
    } catch (RuntimeException | StackOverflowError e) {
      // Its result, which is written already, says so: see open.
    }
  }

  /**
   * Takes the next article.
   *
   * @return whether a part ended with it: the sink has the results of all articles so far
   * @throws IOException if the sink throws it
   */
  public boolean add(Item item) throws IOException {
    if (partArticles == 0) {
      memory.rotate();
    }
    OpenArticle article = open(item);
    open.add(article);
    for (int number = 0; number < article.pairs(); number++) {
      add(article, number);
    }
    if (open.size() >= batchPairs) {
      scoreBatch();
    }
    emit();
    partArticles++;
    boolean ends = Math.max(partArticles, partPairs) >= PART_BATCHES * batchPairs;
    if (ends) {
      endPart();
    }
    return ends;
  }

  /**
   * Writes what the run has learnt from scores and keeps beyond a part, but for {@link #newScores}.
   * It is little: under a megabyte for each target, and the names of holders if those are compared.
   */
  public void write(DataOutput out) throws IOException {
    if (gate != null) {
      gate.write(out);
    }
    if (holders != null) {
      holders.write(out);
    }
  }

  /** Takes what a run with the same plan has written at the end of a part. */
  public void read(DataInput in) throws IOException {
    if (gate != null) {
      gate.read(in);
    }
    if (holders != null) {
      holders.read(in);
    }
  }

  /**
   * The scores that the run remembers since this was asked for last: to be added to those of the
   * same generation. The generation before is remembered as well, and those before it are not.
   *
   * @param generation from 0
   * @param start how many bytes of the generation came before
   */
  public record NewScores(int generation, long start, byte[] bytes) {}

  /** To be asked for at the end of each part, or never. */
  public NewScores newScores() {
    long start = memory.length();
    return new NewScores(memory.number(), start, memory.takeNew());
  }

  /**
   * Takes the scores of a generation: first those of the last but one, if there are two, then those
   * of the last.
   *
   * @param size how many bytes to read
   */
  public void readScores(int generation, InputStream in, long size) throws IOException {
    memory.read(generation, in, size);
  }

  private void endPart() throws IOException {
    finish();
    partArticles = 0;
    partPairs = 0;
  }

  /** An article that our rules stumble over is a failed one; those after it are not to suffer. */
  private OpenArticle open(Item item) {
    Story story = Story.UNKNOWN;
    try {
      story = stories.next(item);
      return new OpenArticle(item, story, plan, recurring);
    } catch (RuntimeException | StackOverflowError e) {
      String reason = "could not be analysed (a mistake of stance4j): " + e;
      return new OpenArticle(
          new UnreadableArticle(item.id(), item.origin(), reason), story, plan, null);
    }
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
      partPairs++;
    }
    if (batch.size() == batchPairs || places.size() == MOST_PLACES * batchPairs) {
      scoreBatch();
    }
  }

  /**
   * Scores what is still waiting, so that the sink has the results of all articles.
   *
   * @throws IOException if the sink throws it
   */
  public void finish() throws IOException {
    scoreBatch();
    emit();
  }

  /** What the gate stopped so far. */
  public GateReport gateReport() {
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
