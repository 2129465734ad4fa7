package org.stance4j.engine.model;

/** What came of one input of a batch. */
public sealed interface Outcome {

  /** The input was scored. */
  record Scored(Prediction prediction) implements Outcome {}

  /** There was nothing to score. */
  record Skipped(String reason) implements Outcome {}

  /** The input could not be scored; the others of its batch were. */
  record Failed(String reason) implements Outcome {}
}
