package org.stance4j.archive.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of an article's sentences, one for each question that a {@link ScoringPlan} asks of a
 * sentence. Pairs of a sentence and a question are numbered sentence by sentence.
 */
final class ScoreTable {

  private final int questions;
  private final @Nullable SentenceScore[] scores;
  private int missing;

  ScoreTable(int sentences, int questions) {
    this.questions = questions;
    this.scores = new SentenceScore[sentences * questions];
    this.missing = scores.length;
  }

  int size() {
    return scores.length;
  }

  int sentence(int number) {
    return number / questions;
  }

  int question(int number) {
    return number % questions;
  }

  void put(int number, SentenceScore score) {
    scores[number] = score;
    missing--;
  }

  boolean isFull() {
    return missing == 0;
  }

  SentenceScore get(int sentence, int question) {
    SentenceScore score = scores[sentence * questions + question];
    if (score == null) {
      throw new IllegalStateException("sentence " + sentence + " was not scored");
    }
    return score;
  }

  /** The sentences that could be scored for a question, in their order. */
  List<Integer> scored(int question) {
    return IntStream.range(0, scores.length / questions)
        .filter(sentence -> get(sentence, question).isScored())
        .boxed()
        .toList();
  }
}
