package org.stance4j.train.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.statistics.Interval;

/**
 * Everything that a report shows.
 *
 * @param info what the model says of itself
 * @param model its file
 * @param data the files of the labelled sentences
 * @param split which part of them was taken; null for all
 * @param result how good the model is on them
 * @param intervals of 95 % of the metrics for which one is known, by the metric's name in the JSON
 *     of an evaluation, such as {@code macroF1}
 * @param errors the most confidently wrong predictions, in the order in which they are to be shown
 * @param when the evaluation was made
 * @param libraryVersion the version of stance4j that made it
 */
public record ReportData(
    ModelInfo info,
    NamedFile model,
    List<NamedFile> data,
    @Nullable String split,
    ModelEvaluation result,
    Map<String, Interval> intervals,
    List<ExplainedError> errors,
    Instant when,
    String libraryVersion) {

  /** Copies the lists and the map. */
  public ReportData {
    data = List.copyOf(data);
    intervals = Map.copyOf(intervals);
    errors = List.copyOf(errors);
  }

  /**
   * A file as the reader of a report can recognise it.
   *
   * @param name without its folder
   * @param sha256 of its bytes, in hexadecimal
   */
  public record NamedFile(String name, String sha256) {}
}
