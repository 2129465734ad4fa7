package org.stance4j.train.search;

import java.util.List;
import org.stance4j.train.tuning.TrainingResult;

/**
 * What a search gives.
 *
 * @param model of the best trial; its parameters are the caller's to free
 * @param best the trial that gave it
 * @param trials all of them, in their order
 */
public record SearchResult(TrainingResult model, Trial best, List<Trial> trials) {

  /** Copies the list. */
  public SearchResult {
    trials = List.copyOf(trials);
  }
}
