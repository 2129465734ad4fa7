package org.stance4j.train.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stance4j.train.evaluation.ClassScores;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluation;

/** The scores of each label and of each target. */
final class ScoreTables {
  private ScoreTables() {}

  static Section byLabel(Evaluation evaluation) {
    String rows =
        evaluation.perClass().entrySet().stream()
            .map(entry -> labelRow(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    return new Section(
        "labels",
        "Label by label",
        "Precision: of the sentences that the model gave this label, the share that have it. Recall:"
            + " of the sentences that have it, the share that the model found. F1 is high only if"
            + " both are.",
        table(List.of("Label", "Precision", "Recall", "F1", "Sentences"), rows));
  }

  private static String labelRow(String label, ClassScores scores) {
    return row(
        label,
        Html.number(scores.precision()),
        Html.number(scores.recall()),
        Html.number(scores.f1()),
        Html.count(scores.support()));
  }

  /** The targets with most sentences come first. */
  static Section byTarget(ModelEvaluation result) {
    boolean favg = result.hasFavg();
    String rows =
        result.evaluation().byTarget().entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, Evaluation> e) -> -e.getValue().n()))
            .map(entry -> targetRow(entry.getKey(), entry.getValue(), favg))
            .collect(Collectors.joining());
    List<String> header =
        favg
            ? List.of("Target", "Accuracy", "Macro F1", "F avg", "Sentences")
            : List.of("Target", "Accuracy", "Macro F1", "Sentences");
    return new Section(
        "targets",
        "Target by target",
        "The same measures for the sentences of one target. Differences of a few hundredths between"
            + " targets with few sentences may be chance.",
        table(header, rows));
  }

  private static String targetRow(String target, Evaluation part, boolean favg) {
    String accuracy = Html.number(part.accuracy());
    String macroF1 = Html.number(part.macroF1());
    String sentences = Html.count(part.n());
    return favg
        ? row(target, accuracy, macroF1, Html.number(part.favg()), sentences)
        : row(target, accuracy, macroF1, sentences);
  }

  private static String row(String name, String... cells) {
    StringBuilder html = new StringBuilder("<tr><th scope=\"row\">").append(Html.text(name));
    html.append("</th>");
    for (String cell : cells) {
      html.append("<td>").append(cell).append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  private static String table(List<String> header, String rows) {
    return header.stream()
        .map(name -> "<th scope=\"col\">" + name + "</th>")
        .collect(
            Collectors.joining(
                "",
                "<div class=\"scroll\"><table class=\"scores sortable\">\n<thead><tr>",
                "</tr></thead>\n<tbody>\n" + rows + "</tbody></table></div>"));
  }
}
