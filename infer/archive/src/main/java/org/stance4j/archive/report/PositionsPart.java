package org.stance4j.archive.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stance4j.archive.report.ReportData.Outlet;
import org.stance4j.archive.report.ReportData.TargetPositions;

/** What the articles say of each target: in all, over time and by outlet. */
final class PositionsPart {
  private static final int MOST_TARGETS = 20;
  private static final int MOST_OUTLETS = 15;

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
        Stream.of(CountBy.values()).map(by -> counted(target, by)).collect(Collectors.joining()));
  }

  private String counted(TargetPositions target, CountBy by) {
    return Html.format(
        """
        <div class="by-%s">
        <p class="sentence">%s</p>
        %s
        <div class="halves">%s%s</div>
        %s</div>
        """,
        by.style(),
        sentence(target, by),
        StanceCells.bar(stances, target.all(), by, Math.max(1, by.of(target.all().total()))),
        values(target, by),
        overTime(target, by),
        outlets(target, by));
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

  private String values(TargetPositions target, CountBy by) {
    long all = by.of(target.all().total());
    return IntStream.range(0, stances.size())
        .mapToObj(
            i -> {
              long n = by.of(target.all().counts().get(i));
              return Html.format(
                  "<li>%s<span>%s</span> <b>%s</b> <small>%s</small></li>",
                  StanceCells.key(stances.all().get(i)),
                  Html.text(stances.all().get(i).name()),
                  Html.count(n),
                  Html.percent(n, all));
            })
        .collect(Collectors.joining("\n", "<ul class=\"values\">", "</ul>"));
  }

  private String overTime(TargetPositions target, CountBy by) {
    return target.byDay().isEmpty()
        ? "<p class=\"note\">No article has a date that can be read, so there is no chart over"
            + " time.</p>"
        : TimeChart.of(stances, target, by).html();
  }

  private String outlets(TargetPositions target, CountBy by) {
    List<Outlet> all = target.byOutlet();
    if (all.size() == 1 && all.get(0).name() == null) {
      return "<p class=\"note\">No article says which outlet it is from.</p>";
    }
    List<Outlet> shown = all.subList(0, Math.min(MOST_OUTLETS, all.size()));
    String rest =
        shown.size() == all.size()
            ? ""
            : Html.format(
                "<p class=\"note\">The first %d of %s outlets.</p>",
                shown.size(), Html.count(all.size()));
    long most = shown.stream().mapToLong(outlet -> by.of(outlet.counts().total())).max().orElse(1);
    String rows =
        shown.stream()
            .map(outlet -> row(outlet, by, Math.max(1, most)))
            .collect(Collectors.joining());
    return Html.format(
        """
        <div class="scroll" tabindex="0" role="region" aria-label="By outlet">
        <table class="outlets"><caption>By outlet</caption>
        <thead><tr><th scope="col">Outlet</th><td></td>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        %s""",
        StanceCells.headings(stances, by), rows, rest);
  }

  private String row(Outlet outlet, CountBy by, long most) {
    String name = outlet.name() == null ? "<i>not given</i>" : Html.text(outlet.name());
    return Html.format(
        "<tr><th scope=\"row\">%s</th><td class=\"wide\">%s</td>%s</tr>\n",
        name,
        StanceCells.bar(stances, outlet.counts(), by, most),
        StanceCells.of(outlet.counts(), by));
  }
}
