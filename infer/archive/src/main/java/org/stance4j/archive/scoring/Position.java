package org.stance4j.archive.scoring;

import java.util.Collections;
import java.util.List;

/**
 * The position that a group of sentences takes.
 *
 * @param stance a label of the model, or {@link StanceRule#UNCERTAIN}
 * @param probabilities of the labels in the model's order; their sum is 1
 * @param evidence which sentences show it, counted from 0: the most probable first, of equals the
 *     earlier
 */
public record Position(String stance, List<Double> probabilities, List<Integer> evidence) {

  public Position {
    probabilities = List.copyOf(probabilities);
    evidence = List.copyOf(evidence);
  }

  /** Was no label given because the sentences leave too much doubt? */
  public boolean abstained() {
    return stance.equals(StanceRule.UNCERTAIN);
  }

  /** Probability of the most probable label, which is the stance unless {@link #abstained}. */
  public double probability() {
    return Collections.max(probabilities);
  }
}
