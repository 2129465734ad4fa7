package org.stance4j.train.crossval;

import java.util.List;

/**
 * What all models of a cross-validation have in common.
 *
 * @param task {@code stance} or {@code sentiment}
 * @param labels in the order of all probabilities, those of all folds
 * @param hasTargets whether the sentences' targets are part of the input
 */
public record CrossValidationTask(String task, List<String> labels, boolean hasTargets) {

  /** Copies the list. */
  public CrossValidationTask {
    labels = List.copyOf(labels);
  }
}
