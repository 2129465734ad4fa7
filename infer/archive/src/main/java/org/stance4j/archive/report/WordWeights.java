package org.stance4j.archive.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the words of a sentence did for a label. */
@FunctionalInterface
public interface WordWeights {

  /**
   * Explains a label.
   *
   * @param sentence as it was scored
   * @param target null if the model has no targets
   * @param label the model's most probable one for this sentence
   * @return words in the order of the sentence, which do not overlap; empty if there is nothing to
   *     say
   */
  List<Weight> of(String sentence, @Nullable String target, String label);

  /**
   * What a word did.
   *
   * @param start of its first character in the sentence, in UTF-16 units
   * @param end after its last
   * @param weight above 0 if the word speaks for the label, below if against it
   */
  record Weight(int start, int end, double weight) {}
}
