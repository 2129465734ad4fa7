package org.stance4j.archive.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stance4j.archive.report.ReportData.Outlet;
import org.stance4j.archive.report.ReportData.TargetPositions;

/** How articles are divided among stances, or the like: in all, over time and by outlet. */
record Distribution(Stances stances) {
  private static final int MOST_OUTLETS = 15;

  /**
   * The same twice, by stories and by pages; the style sheet shows one of them.
   *
   * @param sentence says in words, as HTML, what the bar below it shows
   */
  String html(TargetPositions articles, Function<CountBy, String> sentence) {
    return Stream.of(CountBy.values())
        .map(by -> counted(articles, by, sentence.apply(by)))
        .collect(Collectors.joining());
  }

  private String counted(TargetPositions target, CountBy by, String sentence) {
    return Html.format(
        """
        <div class="by-%s">
        <p class="sentence">%s</p>
        %s
        <div class="halves">%s%s</div>
        %s</div>
        """,
        by.style(),
        sentence,
        StanceCells.bar(stances, target.all(), by, Math.max(1, by.of(target.all().total()))),
        values(target, by),
        overTime(target, by),
        outlets(target, by));
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
