package org.stance4j.train.evaluation;

/**
 * A sentence without a prediction.
 *
 * @param id of the sentence
 * @param reason in the model's words
 */
public record NotScored(String id, String reason) {}
