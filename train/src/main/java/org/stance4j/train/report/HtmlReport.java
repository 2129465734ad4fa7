package org.stance4j.train.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;
import org.stance4j.train.evaluation.TrainingHistory;

/**
 * An evaluation as one HTML page for people. It needs nothing besides itself: styles, charts (SVG)
 * and the script that sorts its tables are inside, and its content security policy forbids
 * everything from elsewhere and every other script. Without scripts it can be read as well.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** The page, a pure function of the data. */
  public static String of(ReportData data) {
    List<Section> sections = sections(data);
    String script = resource("report.js");
    return Html.format(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'sha256-%s'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s<nav aria-label="Parts of the report">%s</nav>
        %s</main>
        <script>%s</script>
        </body>
        </html>
        """,
        sha256(script),
        Html.text(Head.title(data)),
        resource("report.css"),
        Head.html(data),
        sections.stream().map(Section::link).collect(Collectors.joining("\n")),
        sections.stream().map(Section::html).collect(Collectors.joining()),
        script);
  }

  private static List<Section> sections(ReportData data) {
    ModelEvaluation result = data.result();
    Evaluation evaluation = result.evaluation();
    List<Section> sections = new ArrayList<>();
    sections.add(Metrics.of(data));
    sections.add(ConfusionTable.of(evaluation));
    sections.add(ScoreTables.byLabel(evaluation));
    if (!evaluation.byTarget().isEmpty()) {
      sections.add(ScoreTables.byTarget(result));
    }
    sections.add(Calibration.of(evaluation.labels(), result.scored()));
    TrainingHistory.of(data.info().provenance())
        .ifPresent(history -> sections.add(LearningCurves.of(history)));
    if (!data.errors().isEmpty()) {
      sections.add(ErrorList.of(data.errors(), result));
    }
    return sections;
  }

  /** Base64 of the digest, as a content security policy names a script. */
  private static String sha256(String script) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With line feeds whatever the checkout made of them: browsers do the same before they hash. */
  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + HtmlReport.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
