package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences whose label contradicts what a model says that has not learned from them (confident
 * learning; see {@link ConfidentJoint}).
 *
 * @param labels in the order of the joint
 * @param compared sentences with a prediction
 * @param agreement share of them whose label is the most probable one; where it is low the suspects
 *     tell more of the models than of the labels
 * @param withoutPrediction sentences of the data without one
 * @param suspects what is off the diagonal of the joint, the least probable labels first
 */
public record LabelSuspects(
    List<String> labels,
    ConfidentJoint joint,
    int compared,
    double agreement,
    int withoutPrediction,
    List<LabelSuspect> suspects) {

  /** Copies the lists. */
  public LabelSuspects {
    labels = List.copyOf(labels);
    suspects = List.copyOf(suspects);
  }

  /**
   * Compares labels with predictions.
   *
   * @throws DatasetException if a prediction is of a sentence that the data does not have, or has
   *     twice, or has with another target or label
   */
  public static LabelSuspects of(OutOfFoldPredictions predictions, Dataset... datasets)
      throws DatasetException {
    List<Occurrence> all = Occurrence.allOf(datasets);
    List<Occurrence> found = match(predictions, all);
    List<OutOfFoldPredictions.Row> rows = predictions.rows();
    ConfidentJoint joint =
        ConfidentJoint.of(
            predictions.labels().size(),
            rows.stream().map(row -> predictions.labels().indexOf(row.gold())).toList(),
            rows.stream().map(OutOfFoldPredictions.Row::probabilities).toList());
    List<LabelSuspect> suspects = new ArrayList<>();
    int agreed = 0;
    for (int i = 0; i < rows.size(); i++) {
      double[] probabilities = rows.get(i).probabilities();
      int given = predictions.labels().indexOf(rows.get(i).gold());
      agreed += isMostProbable(given, probabilities) ? 1 : 0;
      int likely = joint.likely(probabilities);
      if (likely >= 0 && likely != given) {
        suspects.add(
            new LabelSuspect(
                found.get(i),
                predictions.labels().get(likely),
                probabilities[given],
                probabilities[likely]));
      }
    }
    suspects.sort(Comparator.comparingDouble(LabelSuspect::givenProbability));
    return new LabelSuspects(
        predictions.labels(),
        joint,
        rows.size(),
        (double) agreed / rows.size(),
        all.size() - rows.size(),
        suspects);
  }

  private static boolean isMostProbable(int label, double[] probabilities) {
    return Arrays.stream(probabilities).max().orElseThrow() == probabilities[label];
  }

  /** The sentence of each prediction. */
  private static List<Occurrence> match(OutOfFoldPredictions predictions, List<Occurrence> all)
      throws DatasetException {
    Map<String, List<Occurrence>> byId = new HashMap<>();
    all.forEach(o -> byId.computeIfAbsent(o.sentence().id(), id -> new ArrayList<>()).add(o));
    ProblemLog problems = new ProblemLog();
    List<Occurrence> found = new ArrayList<>();
    for (OutOfFoldPredictions.Row row : predictions.rows()) {
      List<Occurrence> same = byId.getOrDefault(row.id(), List.of());
      if (same.size() == 1) {
        found.add(same.get(0));
        compare(row, same.get(0).sentence(), predictions.file(), problems);
      } else {
        problems.add(
            predictions.file(),
            row.line(),
            "the id " + Texts.quote(row.id()),
            same.isEmpty()
                ? "one of the data: these are predictions of other sentences"
                : "an id that one sentence of the data has, not " + same.size());
      }
    }
    problems.throwIfAny();
    return found;
  }

  private static void compare(
      OutOfFoldPredictions.Row row, LabeledSentence sentence, String file, ProblemLog problems) {
    String target = Objects.requireNonNullElse(sentence.target(), "");
    if (!row.target().equals(target)) {
      problems.add(
          file,
          row.line(),
          "the target " + Texts.quote(row.target()),
          "%s, as sentence %s of the data has"
              .formatted(Texts.quote(target), Texts.quote(row.id())));
    } else if (!row.gold().equals(sentence.label())) {
      problems.add(
          file,
          row.line(),
          "the label " + row.gold(),
          "%s, as sentence %s of the data has; predict again for data that was corrected"
              .formatted(sentence.label(), Texts.quote(row.id())));
    }
  }
}
