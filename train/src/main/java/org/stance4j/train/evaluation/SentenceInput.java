package org.stance4j.train.evaluation;

import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.TextTarget;

/** What of a labelled sentence a model gets to see: the same in training and in evaluation. */
public final class SentenceInput {
  private SentenceInput() {}

  /**
   * The input.
   *
   * @param withTargets whether the model has targets
   * @param marksSpans whether targets are marked where they stand in the sentence; a sentence
   *     without a place goes unmarked
   */
  public static TextTarget of(LabeledSentence sentence, boolean withTargets, boolean marksSpans) {
    Integer start = sentence.targetStart();
    Integer end = sentence.targetEnd();
    if (withTargets && marksSpans && start != null && end != null) {
      return TextTarget.ofSpan(sentence.text(), start, end);
    }
    return new TextTarget(sentence.text(), withTargets ? sentence.target() : null);
  }
}
