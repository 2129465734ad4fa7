package org.stance4j.archive.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stance4j.archive.report.ReportData.TargetPositions;

/**
 * Stances over time as stacked bars. Widths are percentages and heights pixels, so that letters
 * keep their size on any screen.
 */
final class TimeChart {
  private static final int HEIGHT = 200;
  private static final int MOST_LABELS = 5;
  private static final int TICKS = 4;
  private static final double WIDEST_BAR = 9;
  private static final double BAR_SHARE = 0.78;

  private final Stances stances;
  private final CountBy by;
  private final Interval interval;
  private final List<LocalDate> starts;
  private final Map<LocalDate, StanceCounts> counts;
  private final long most;
  private final long undated;

  private TimeChart(Stances stances, TargetPositions target, CountBy by) {
    List<LocalDate> days = List.copyOf(target.byDay().keySet());
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    this.stances = stances;
    this.by = by;
    this.interval = Interval.of(first, last);
    this.starts = interval.starts(first, last).toList();
    this.counts = counts(target);
    this.most =
        counts.values().stream().mapToLong(count -> by.of(count.total())).max().orElseThrow();
    long dated = counts.values().stream().mapToLong(count -> by.of(count.total())).sum();
    this.undated = by.of(target.all().total()) - dated;
  }

  /** A chart of a target that has articles with a date. */
  static TimeChart of(Stances stances, TargetPositions target, CountBy by) {
    return new TimeChart(stances, target, by);
  }

  private Map<LocalDate, StanceCounts> counts(TargetPositions target) {
    Map<LocalDate, StanceTally> tallies = new TreeMap<>();
    starts.forEach(start -> tallies.put(start, new StanceTally(stances.size())));
    target.byDay().forEach((day, count) -> tallies.get(interval.start(day)).addAll(count));
    Map<LocalDate, StanceCounts> sums = new TreeMap<>();
    tallies.forEach((start, tally) -> sums.put(start, tally.counts()));
    return sums;
  }

  String html() {
    return Html.format(
        """
        <figure>
        <figcaption>%1$s by %2$s <span>%3$s</span></figcaption>
        <div class="plot"><svg role="img" aria-label="%4$s" height="%5$d" width="100%%">
        %6$s%7$s%8$s</svg></div>
        <details><summary>The same as a table</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="%1$s by %2$s">
        %9$s</div></details>
        </figure>
        """,
        by.title(),
        interval.word(),
        how(),
        Html.text(description()),
        HEIGHT + 28,
        grid(),
        IntStream.range(0, starts.size()).mapToObj(this::bar).collect(Collectors.joining()),
        labels(),
        table());
  }

  private String how() {
    String without =
        undated == 0
            ? ""
            : Html.format(
                " %s without a date %s not in it.", by.words(undated), undated == 1 ? "is" : "are");
    return Html.format(
        "Each bar is a %s, its height the number of %s.%s", interval.word(), by.style(), without);
  }

  private String description() {
    return Html.format(
        "Stacked bars, one for each %s from %s to %s; the highest has %s. The table"
            + " below has the same numbers.",
        interval.word(),
        interval.longName(starts.get(0)),
        interval.longName(starts.get(starts.size() - 1)),
        by.words(most));
  }

  private long step() {
    long step = 1;
    for (int i = 0; step * TICKS < most; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  private double y(long count) {
    long step = step();
    long top = (most + step - 1) / step * step;
    return HEIGHT - (HEIGHT - 12.0) * count / top;
  }

  private String grid() {
    StringBuilder svg = new StringBuilder();
    for (long tick = 0; tick < most + step(); tick += step()) {
      svg.append(
          Html.format(
              "<line class=\"%s\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%2$.1f\"/>"
                  + "<text class=\"end\" x=\"-8\" y=\"%.1f\">%s</text>\n",
              tick == 0 ? "base" : "grid", y(tick), y(tick) + 4, Html.count(tick)));
    }
    return svg.toString();
  }

  private double middle(int bar) {
    return (bar + 0.5) * 100 / starts.size();
  }

  private String bar(int number) {
    LocalDate start = starts.get(number);
    StanceCounts count = counts.get(start);
    double width = Math.min(WIDEST_BAR, BAR_SHARE * 100 / starts.size());
    StringBuilder rects = new StringBuilder();
    long below = 0;
    for (int i = 0; i < stances.size(); i++) {
      long n = by.of(count.counts().get(i));
      if (n > 0) {
        rects.append(
            Html.format(
                "<rect class=\"%s\" x=\"%.3f%%\" width=\"%.3f%%\" y=\"%.1f\" height=\"%.1f\"/>",
                stances.all().get(i).style(),
                middle(number) - width / 2,
                width,
                y(below + n),
                y(below) - y(below + n)));
        below += n;
      }
    }
    return below == 0
        ? ""
        : Html.format(
            "<g><title>%s: %s</title>%s</g>\n",
            interval.longName(start), Html.text(inWords(count)), rects);
  }

  private String inWords(StanceCounts count) {
    return IntStream.range(0, stances.size())
        .filter(i -> by.of(count.counts().get(i)) > 0)
        .mapToObj(
            i ->
                Html.count(by.of(count.counts().get(i)))
                    + " "
                    + stances.all().get(i).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String labels() {
    int every = (starts.size() + MOST_LABELS - 1) / MOST_LABELS;
    return IntStream.range(0, starts.size())
        .filter(i -> i % every == 0)
        .mapToObj(
            i ->
                Html.format(
                    "<text class=\"mid\" x=\"%.3f%%\" y=\"%d\">%s</text>\n",
                    middle(i), HEIGHT + 20, interval.shortName(starts.get(i))))
        .collect(Collectors.joining());
  }

  private String table() {
    StringBuilder rows = new StringBuilder();
    counts.forEach(
        (start, count) -> {
          if (by.of(count.total()) > 0) {
            rows.append("<tr><th scope=\"row\">").append(interval.longName(start)).append("</th>");
            rows.append(StanceCells.of(count, by)).append("</tr>\n");
          }
        });
    return Html.format(
        "<table><thead><tr><th scope=\"col\">%s</th>%s</tr></thead>\n<tbody>\n%s</tbody></table>",
        interval.word().substring(0, 1).toUpperCase(Locale.ROOT) + interval.word().substring(1),
        StanceCells.headings(stances, by),
        rows);
  }
}
