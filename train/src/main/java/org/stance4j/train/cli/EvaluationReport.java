package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.ModelReport;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.report.ExplainedError;
import org.stance4j.train.report.HtmlReport;
import org.stance4j.train.report.ReportData;
import org.stance4j.train.statistics.Interval;

/** Gathers what the page of an evaluation shows. */
final class EvaluationReport {
  private static final int MOST_ERRORS = 30;

  private EvaluationReport() {}

  /**
   * The page.
   *
   * @param file of the model
   * @param files of the sentences
   */
  static String html(
      StanceModel model, Path file, List<Path> files, @Nullable String split, ModelReport report)
      throws IOException {
    List<ReportData.NamedFile> data = new ArrayList<>();
    for (Path path : files) {
      data.add(named(path));
    }
    ModelEvaluation result = report.result();
    return HtmlReport.of(
        new ReportData(
            model.info(),
            named(file),
            data,
            split,
            result,
            intervals(report),
            errors(model, result),
            Instant.now(),
            version()));
  }

  private static Map<String, Interval> intervals(ModelReport report) {
    Map<String, Interval> intervals = new HashMap<>();
    if (report.intervals() != null) {
      report.intervals().metrics().forEach((metric, i) -> intervals.put(metric.key(), i));
    }
    return intervals;
  }

  private static ReportData.NamedFile named(Path file) throws IOException {
    return new ReportData.NamedFile(file.getFileName().toString(), FileHash.sha256(file));
  }

  private static List<ExplainedError> errors(StanceModel model, ModelEvaluation result) {
    Explainer explainer = Explainer.of(model);
    List<ExplainedError> errors = new ArrayList<>();
    for (Scored wrong : ExplainedError.mostConfident(result, MOST_ERRORS)) {
      LabeledSentence sentence = wrong.sentence();
      String target = model.info().hasTargets() ? sentence.target() : null;
      errors.add(
          new ExplainedError(
              wrong.id(),
              sentence.target(),
              model.labels().get(wrong.gold()),
              explainer.explain(new TextTarget(sentence.text(), target))));
    }
    return errors;
  }

  private static String version() {
    String version = EvaluationReport.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
