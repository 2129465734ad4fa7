package org.stance4j.datasets;

/**
 * A sentence that most likely has the wrong label.
 *
 * @param likely the label that it should have
 * @param givenProbability of the label that it has
 * @param likelyProbability of the one that it should have
 */
public record LabelSuspect(
    Occurrence occurrence, String likely, double givenProbability, double likelyProbability) {}
