package org.stance4j.archive.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stance4j.archive.report.ReportData.TargetPositions;

/** What the articles say of each target: in all, over time and by outlet. */
final class PositionsPart {
  private static final int MOST_TARGETS = 20;

  private static final String UNSEEN =
      "<p class=\"note\">The model was not trained on this target: take its answers with care.</p>";

  private static final String SWITCH =
      """
      <fieldset class="switch"><legend>Count</legend>
      <label><input type="radio" name="count" id="count-stories" checked>
      each story once</label>
      <label><input type="radio" name="count" id="count-pages">
      every page, copies too</label></fieldset>
      """;

  private final ReportData data;
  private final Stances stances;

  private PositionsPart(ReportData data) {
    this.data = data;
    this.stances = data.stances();
  }

  static Section of(ReportData data) {
    return new PositionsPart(data).section();
  }

  private Section section() {
    int targets = Math.min(MOST_TARGETS, data.targets().size());
    String more =
        targets == data.targets().size()
            ? ""
            : Html.format(
                "<p class=\"note\">The first %d of %d targets are drawn.</p>",
                targets, data.targets().size());
    String body =
        IntStream.range(0, targets)
            .mapToObj(i -> target(data.targets().get(i), i))
            .collect(Collectors.joining("\n", SWITCH + more, ""));
    return new Section("positions", "Positions by target", how(), body);
  }

  private static String how() {
    return "Each article is put in one group by what it says as a whole. <b>Not clear</b> means"
        + " that it says something, but for both sides or too faintly to tell;"
        + " <b>no position</b>, that no sentence of it takes one. The longer a colour, the more"
        + " articles.";
  }

  private String target(TargetPositions target, int number) {
    String name = target.target() == null ? "All articles" : target.target();
    return Html.format(
        """
        <article class="target" aria-labelledby="target-%d">
        <h3 id="target-%1$d">%s</h3>
        %s%s</article>
        """,
        number,
        Html.text(name),
        target.seen() || target.target() == null ? "" : UNSEEN,
        new Distribution(stances).html(target, by -> sentence(target, by)));
  }

  private String sentence(TargetPositions target, CountBy by) {
    long all = by.of(target.all().total());
    List<Integer> positions =
        IntStream.range(0, stances.size()).filter(stances::isPosition).boxed().toList();
    long taken = positions.stream().mapToLong(i -> by.of(target.all().counts().get(i))).sum();
    String parts =
        positions.stream()
            .map(
                i ->
                    Html.format(
                        "<b>%s</b> %s",
                        Html.count(by.of(target.all().counts().get(i))),
                        Html.text(stances.all().get(i).name().toLowerCase(Locale.ROOT))))
            .collect(Collectors.joining(", "));
    return Html.format(
        "Of %s, %s a position: %s.", by.words(all), Html.count(taken, "takes", "take"), parts);
  }
}
