package org.stance4j.train.report;

import java.util.List;
import java.util.stream.Collectors;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.train.evaluation.ModelEvaluation;

/** The most confidently wrong predictions. */
final class ErrorList {
  private ErrorList() {}

  static Section of(List<ExplainedError> errors, ModelEvaluation result) {
    long wrong = result.scored().stream().filter(s -> s.predicted() != s.gold()).count();
    String title =
        errors.size() == wrong ? "All mistakes" : "The " + errors.size() + " surest mistakes";
    return new Section(
        "errors",
        title,
        Html.format(
            "%s of %s predictions are wrong; these are the ones that the model was surest of. Words"
                + " shaded blue spoke for its answer, orange ones (underlined) against it; the"
                + " numbers say how strongly. Some of these mistakes may turn out to be wrong labels"
                + " in the data.",
            Html.count((int) wrong), Html.count(result.scored().size())),
        errors.stream()
            .map(ErrorList::item)
            .collect(Collectors.joining("", "<ol class=\"errors\">\n", "</ol>")));
  }

  private static String item(ExplainedError error) {
    Explanation explanation = error.explanation();
    String target = error.target();
    return Html.format(
        """
        <li>
        <p class="verdict"><b class="wrong">%s</b> <span>%s</span>, right is <b class="right">%s</b></p>
        <p class="about">%s<span class="id">%s</span></p>
        <p class="said" dir="auto">%s</p>
        <p class="words">%s</p>
        </li>
        """,
        Html.text(explanation.label()),
        Html.percent(explanation.prediction().probability(explanation.label())),
        Html.text(error.gold()),
        target == null ? "" : "toward <i>" + Html.text(target) + "</i> ",
        Html.text(error.id()),
        ShadedText.of(explanation),
        ShadedText.strongest(explanation));
  }
}
