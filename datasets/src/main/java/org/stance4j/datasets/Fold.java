package org.stance4j.datasets;

/**
 * One of several ways to cut a dataset in two. Both parts keep the order of the whole.
 *
 * @param name the target that is held out, or the number of the fold, from 1
 * @param rest what may be learned from
 * @param heldOut what is measured on, never empty
 */
public record Fold(String name, Dataset rest, Dataset heldOut) {}
