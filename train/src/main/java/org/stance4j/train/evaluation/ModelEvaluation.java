package org.stance4j.train.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * What came of running a model over labelled sentences. Lists are in the order of the sentences.
 *
 * @param task the model's
 * @param evaluation of the sentences that were scored
 * @param scored those sentences
 * @param skipped sentences with nothing to score
 * @param failed sentences that could not be scored
 * @param notes what a reader of the numbers should know, for people
 * @param seconds wall-clock time of the scoring, without the loading of the model
 */
public record ModelEvaluation(
    String task,
    Evaluation evaluation,
    List<Scored> scored,
    List<NotScored> skipped,
    List<NotScored> failed,
    List<String> notes,
    double seconds) {
  private static final String STANCE = "stance";

  /** Copies the lists. */
  public ModelEvaluation {
    scored = List.copyOf(scored);
    skipped = List.copyOf(skipped);
    failed = List.copyOf(failed);
    notes = List.copyOf(notes);
  }

  /** Sentences scored in a second. */
  public double sentencesPerSecond() {
    return scored.size() / seconds;
  }

  /** Whether {@link Evaluation#favg} means anything: it is a measure of stance alone. */
  public boolean hasFavg() {
    return task.equals(STANCE);
  }

  /**
   * The sentences that the model is wrong about, the surest mistake first; of equally sure ones,
   * the first in the data.
   *
   * @param most how many at most
   */
  public List<Scored> worst(int most) {
    return scored.stream()
        .filter(s -> !s.isRight())
        .sorted(Comparator.comparingDouble(s -> -s.probability(s.predicted())))
        .limit(most)
        .toList();
  }
}
