package org.stance4j.train.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;

/** The top of the page: what was measured, and the result in a sentence. */
final class Head {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Head() {}

  static String title(ReportData data) {
    return "Evaluation of " + data.info().name();
  }

  static String html(ReportData data) {
    return Html.format(
        "<header>\n<h1>%s</h1>\n<p class=\"lead\">%s</p>\n<dl class=\"facts\">\n%s</dl>\n%s"
            + "</header>\n",
        Html.text(title(data)), lead(data), facts(data), notes(data.result()));
  }

  private static String lead(ReportData data) {
    Evaluation all = data.result().evaluation();
    return Html.format(
        "Of %s sentences the model gives %s the right label. Macro F1 is <b>%s</b>.",
        Html.count(all.n()), Html.percent(all.accuracy()), Html.number(all.macroF1()));
  }

  private static String facts(ReportData data) {
    ModelInfo info = data.info();
    String files =
        data.data().stream().map(Head::file).collect(Collectors.joining("<br>"))
            + (data.split() == null ? "" : "<br>split " + Html.text(data.split()));
    return fact("Model", file(data.model()))
        + fact("Task", Html.text(info.task() + ": " + String.join(", ", info.labels())))
        + fact("Encoder", Html.text(encoder(info)))
        + fact("Data", files)
        + fact("Measured", Html.text(TIME.format(data.when())) + speed(data.result()))
        + fact("With", "stance4j " + Html.text(data.libraryVersion()));
  }

  private static String encoder(ModelInfo info) {
    String shape =
        Html.format(
            "%d layers, %d wide, at most %d tokens",
            info.encoder().layers(), info.encoder().hiddenSize(), info.maxTokens());
    String name = info.provenance().get("encoder");
    return name == null ? shape : name + ", " + shape;
  }

  private static String speed(ModelEvaluation result) {
    return Html.format(", at %.0f sentences a second", result.sentencesPerSecond());
  }

  private static String file(ReportData.NamedFile file) {
    return Html.format(
        "%s <code>SHA-256 %s</code>", Html.text(file.name()), Html.text(file.sha256()));
  }

  private static String fact(String name, String html) {
    return "<div><dt>" + name + "</dt><dd>" + html + "</dd></div>\n";
  }

  private static String notes(ModelEvaluation result) {
    StringBuilder html = new StringBuilder();
    result.notes().forEach(note -> html.append(note(note)));
    if (!result.skipped().isEmpty()) {
      html.append(note(result.skipped().size() + " sentences had nothing to score"));
    }
    if (!result.failed().isEmpty()) {
      html.append(note(result.failed().size() + " sentences could not be scored"));
    }
    return html.toString();
  }

  private static String note(String text) {
    return "<p class=\"note\">Note: " + Html.text(text) + ".</p>\n";
  }
}
