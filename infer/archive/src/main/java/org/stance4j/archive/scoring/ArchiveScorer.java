package org.stance4j.archive.scoring;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.duplicates.DuplicateIndex;
import org.stance4j.archive.reading.Item;
import org.stance4j.engine.model.StanceModel;

/**
 * Scores many articles with one model. Results come in the order of the articles and do not depend
 * on the number of threads. Thread-safe; models stay the caller's to close.
 */
public final class ArchiveScorer {

  private final ScoringPlan plan;
  private final int batchPairs;

  private ArchiveScorer(ScoringPlan plan, int batchPairs) {
    this.plan = plan;
    this.batchPairs = batchPairs;
  }

  /**
   * A scorer with this model.
   *
   * @throws IllegalArgumentException if targets are given and the model was trained without any
   */
  public static ArchiveScorer of(StanceModel model, ScoringOptions options) {
    return of(model, null, options);
  }

  /**
   * A scorer of positions with one model, and of sentiment with another.
   *
   * @param sentiment a model that was trained without targets; null for none
   * @throws IllegalArgumentException if targets are given and the model was trained without any, or
   *     the sentiment model was trained with some
   */
  public static ArchiveScorer of(
      StanceModel model, @Nullable StanceModel sentiment, ScoringOptions options) {
    return of(ScoringPlan.of(model, sentiment, options), ScoringRun.BATCH_PAIRS);
  }

  /** Toward what articles are scored; empty if the model has no targets. */
  public List<String> targets() {
    return plan.targets().stream().filter(target -> target != null).toList();
  }

  static ArchiveScorer of(ScoringPlan plan, int batchPairs) {
    return new ArchiveScorer(plan, batchPairs);
  }

  /**
   * Scores all articles. Copies and versions of articles are found within one call, among the last
   * {@value DuplicateIndex#WINDOW} different ones; that takes about 650 bytes for each of these.
   *
   * @param items gives the next article, and null after the last; asked from the calling thread.
   *     Pages that show versions of an article come taken apart from an {@link
   *     org.stance4j.archive.reading.ArchiveReader}; others are by {@link
   *     org.stance4j.archive.reading.Article#versions}
   * @param sink takes one result for each item, in their order, on the calling thread
   * @return what the gate stopped
   * @throws IOException if the sink throws it
   */
  public GateReport score(Supplier<? extends @Nullable Item> items, ResultSink sink)
      throws IOException {
    ScoringRun run = begin(sink);
    for (Item item = items.get(); item != null; item = items.get()) {
      run.add(item);
    }
    run.finish();
    return run.gateReport();
  }

  /** Begins what {@link #score} does, one article at a time, so that it can be broken off. */
  public ScoringRun begin(ResultSink sink) {
    return new ScoringRun(plan, new DuplicateIndex(), sink, batchPairs);
  }
}
