package org.stance4j.train.report;

import java.util.Arrays;
import java.util.List;
import org.stance4j.train.evaluation.Evaluation;

/** Which labels are taken for which. */
final class ConfusionTable {
  private ConfusionTable() {}

  static Section of(Evaluation evaluation) {
    return new Section(
        "confusion",
        "Which labels are taken for which",
        "A row holds the sentences of one label, and its cells tell what the model took them for."
            + " Blue cells are right, orange ones wrong; the stronger the colour, the larger their share of"
            + " the row.",
        table(evaluation));
  }

  private static String table(Evaluation evaluation) {
    List<String> labels = evaluation.labels();
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Confusion\">\n")
        .append(
            "<table class=\"confusion\">\n<thead><tr><td></td><th scope=\"colgroup\" colspan=\"")
        .append(labels.size())
        .append("\">predicted</th></tr>\n<tr><th scope=\"col\">right label</th>");
    labels.forEach(
        label -> html.append("<th scope=\"col\">").append(Html.text(label)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    int[][] counts = evaluation.confusion();
    for (int gold = 0; gold < counts.length; gold++) {
      html.append("<tr><th scope=\"row\">").append(Html.text(labels.get(gold))).append("</th>");
      int row = Arrays.stream(counts[gold]).sum();
      for (int predicted = 0; predicted < counts.length; predicted++) {
        html.append(cell(counts[gold][predicted], row, gold == predicted));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>").toString();
  }

  private static String cell(int count, int row, boolean right) {
    double share = row == 0 ? 0 : (double) count / row;
    return Html.format(
        "<td class=\"%s\" style=\"--w:%.3f\"><b>%s</b><small>%s</small></td>",
        right ? "right" : "wrong", share, Html.count(count), Html.percent(share));
  }
}
