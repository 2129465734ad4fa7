package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.Scored;
import org.stance4j.train.report.ExplainedError;
import org.stance4j.train.report.HtmlReport;
import org.stance4j.train.report.ReportData;

/** Gathers what the page of an evaluation shows. */
final class EvaluationReport {
  private static final int MOST_ERRORS = 30;

  private EvaluationReport() {}

  /**
   * The page.
   *
   * @param file of the model
   * @param files of the sentences
   * @param rows what was evaluated
   */
  static String html(
      StanceModel model,
      Path file,
      List<Path> files,
      @Nullable String split,
      Dataset rows,
      ModelEvaluation result)
      throws IOException {
    List<ReportData.NamedFile> data = new ArrayList<>();
    for (Path path : files) {
      data.add(named(path));
    }
    return HtmlReport.of(
        new ReportData(
            model.info(),
            named(file),
            data,
            split,
            result,
            Map.of(),
            errors(model, rows, result),
            Instant.now(),
            version()));
  }

  private static ReportData.NamedFile named(Path file) throws IOException {
    return new ReportData.NamedFile(file.getFileName().toString(), FileHash.sha256(file));
  }

  private static List<ExplainedError> errors(
      StanceModel model, Dataset rows, ModelEvaluation result) {
    Map<String, LabeledSentence> byId =
        rows.sentences().stream()
            .collect(Collectors.toMap(LabeledSentence::id, Function.identity()));
    Explainer explainer = Explainer.of(model);
    List<ExplainedError> errors = new ArrayList<>();
    for (Scored wrong : ExplainedError.mostConfident(result, MOST_ERRORS)) {
      LabeledSentence sentence = byId.get(wrong.id());
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
