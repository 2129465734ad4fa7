package org.stance4j.train.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the evaluations of several models comparable. */
public final class CommonSentences {
  private CommonSentences() {}

  /**
   * Evaluations, in the same order, of the sentences alone that all models scored, and with labels
   * in the order of the first model. What was skipped or failed stays listed, and times are those
   * of all sentences.
   *
   * @param results of the same data set, at least one
   * @throws IllegalArgumentException if they have not the same labels
   * @throws UnsuitableDataException if there is no sentence that all models scored
   */
  public static List<ModelEvaluation> of(String dataset, List<ModelEvaluation> results)
      throws UnsuitableDataException {
    Set<String> common = ids(results.get(0));
    results.forEach(result -> common.retainAll(ids(result)));
    if (common.isEmpty()) {
      throw new UnsuitableDataException(
          dataset, "found no sentence that all models scored, expected at least one");
    }
    List<String> labels = results.get(0).evaluation().labels();
    return results.stream().map(result -> only(common, labels, result)).toList();
  }

  private static Set<String> ids(ModelEvaluation result) {
    return result.scored().stream().map(Scored::id).collect(Collectors.toCollection(HashSet::new));
  }

  private static ModelEvaluation only(
      Set<String> ids, List<String> labels, ModelEvaluation result) {
    List<String> own = result.evaluation().labels();
    if (own.size() != labels.size() || !own.containsAll(labels)) {
      throw new IllegalArgumentException("found the labels " + own + ", expected " + labels);
    }
    int[] places = labels.stream().mapToInt(own::indexOf).toArray();
    List<Scored> scored =
        result.scored().stream()
            .filter(s -> ids.contains(s.id()))
            .map(s -> s.inOrder(places))
            .toList();
    return new ModelEvaluation(
        result.task(),
        Evaluation.of(labels, scored),
        scored,
        result.skipped(),
        result.failed(),
        result.notes(),
        result.seconds());
  }
}
