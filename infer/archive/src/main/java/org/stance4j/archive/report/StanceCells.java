package org.stance4j.archive.report;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts by stance as cells of a table, as a bar and as a legend. */
final class StanceCells {
  private StanceCells() {}

  /** A heading for each stance, and one for their sum. */
  static String headings(Stances stances, CountBy by) {
    return stances.all().stream()
            .map(
                stance ->
                    Html.format(
                        "<th scope=\"col\" class=\"n\">%s%s</th>",
                        key(stance), Html.text(stance.name())))
            .collect(Collectors.joining())
        + "<th scope=\"col\" class=\"n\">All "
        + by.style()
        + "</th>";
  }

  static String of(StanceCounts counts, CountBy by) {
    return counts.counts().stream()
            .map(count -> "<td class=\"n\">" + Html.count(by.of(count)) + "</td>")
            .collect(Collectors.joining())
        + "<td class=\"n\">"
        + Html.count(by.of(counts.total()))
        + "</td>";
  }

  /**
   * A bar, which says nothing that the numbers beside it do not say.
   *
   * @param whole the count that takes the whole width
   */
  static String bar(Stances stances, StanceCounts counts, CountBy by, long whole) {
    return IntStream.range(0, stances.size())
        .filter(i -> by.of(counts.counts().get(i)) > 0)
        .mapToObj(
            i ->
                Html.format(
                    "<span class=\"%s\" style=\"width:%.2f%%\"></span>",
                    stances.all().get(i).style(), 100.0 * by.of(counts.counts().get(i)) / whole))
        .collect(Collectors.joining("", "<div class=\"bar\" aria-hidden=\"true\">", "</div>"));
  }

  /** The square that stands for a stance. */
  static String key(Stances.Stance stance) {
    return Html.format("<i class=\"key %s\"></i>", stance.style());
  }
}
