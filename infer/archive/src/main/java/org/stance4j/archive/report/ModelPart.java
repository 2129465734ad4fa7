package org.stance4j.archive.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stance4j.engine.model.ModelInfo;

/** Where the answers come from: what somebody needs who wants to get them again. */
final class ModelPart {
  private static final DateTimeFormatter TIME =
      Dates.formatter("d MMMM uuuu, HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private ModelPart() {}

  static Section of(ReportData data) {
    RunFacts run = data.run();
    ModelInfo info = run.info();
    String facts =
        fact("Model", Html.text(info.name()))
            + fact("File", Html.text(run.modelFile()))
            + fact("SHA-256", "<code>" + Html.text(run.modelSha256()) + "</code>")
            + fact("Labels", labels(info, data.stances()))
            + fact("Scored toward", list(run.targets()))
            + fact("Trained on", list(info.targets()))
            + fact("Task", task(info))
            + fact("Calibration", calibration(info))
            + fact("Inputs", list(run.inputs()))
            + fact("Options", options(run.options()))
            + fact("Scored on", Html.text(TIME.format(run.when())))
            + fact("With", "stance4j " + Html.text(run.libraryVersion()));
    return new Section(
        "model",
        "Model and data",
        "What is needed to get the same results again.",
        "<dl class=\"facts\">\n" + facts + "</dl>\n" + provenance(info) + card(info));
  }

  private static String labels(ModelInfo info, Stances stances) {
    return info.labels().stream()
        .map(
            label ->
                Html.format(
                    "<code>%s</code> %s",
                    Html.text(label), Html.text(stances.all().get(stances.indexOf(label)).name())))
        .collect(Collectors.joining("<br>"));
  }

  private static String task(ModelInfo info) {
    return Html.format(
        "%s; a sentence of more than %d tokens is read in pieces",
        Html.text(info.task()), info.maxTokens());
  }

  private static String calibration(ModelInfo info) {
    return Html.format(
        "temperature %.3f; a sentence whose best label has a probability below %.2f is no evidence",
        info.temperature(), info.uncertaintyThreshold());
  }

  private static String options(Map<String, String> options) {
    return options.isEmpty()
        ? "none"
        : options.entrySet().stream()
            .map(option -> Html.text(option.getKey() + " " + option.getValue()))
            .collect(Collectors.joining("<br>"));
  }

  private static String list(List<String> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(Html::text).collect(Collectors.joining("<br>"));
  }

  private static String provenance(ModelInfo info) {
    if (info.provenance().isEmpty()) {
      return "";
    }
    String facts =
        info.provenance().entrySet().stream()
            .map(entry -> fact(Html.text(entry.getKey()), Html.text(entry.getValue())))
            .collect(Collectors.joining());
    return "<details><summary>How the model was trained</summary><dl class=\"facts wide\">\n"
        + facts
        + "</dl></details>\n";
  }

  private static String card(ModelInfo info) {
    return info.card().isBlank()
        ? ""
        : "<details><summary>The model’s own description</summary><div class=\"card\">"
            + info.card().lines().map(line -> Html.text(line) + "\n").collect(Collectors.joining())
            + "</div></details>\n";
  }

  private static String fact(String name, String html) {
    return "<div><dt>" + name + "</dt><dd>" + html + "</dd></div>\n";
  }
}
