package org.stance4j.train.statistics;

/** Numbers that follow from a sample. */
@FunctionalInterface
public interface Statistics {

  /**
   * The numbers for a sample in which items occur more than once, or not at all.
   *
   * @param occurrences of each item, at least one of them positive; valid during the call only and
   *     not to be changed
   * @return a new array, always of as many numbers in the same order
   */
  double[] of(int[] occurrences);
}
