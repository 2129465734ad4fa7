package org.stance4j.archive.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.Group;
import org.stance4j.archive.report.ReportData.Leftover;
import org.stance4j.archive.report.ReportData.Skipped;
import org.stance4j.archive.report.ReportData.Unscored;

/** What did not count, or counted once for several: so that nothing gets lost silently. */
final class LeftOutPart {
  private LeftOutPart() {}

  static Section groups(ReportData data) {
    long groups = data.groups().total();
    String how =
        Html.format(
            "Articles that tell one story. A <b>copy</b> has the same text, a <b>later version</b> was"
                + " rewritten; neither is a further story, but what others say in a later version is"
                + " counted with them. There are %s and %s, in %s.",
            Html.count(data.totals().copies(), "copy", "copies"),
            Html.count(data.totals().versions(), "later version", "later versions"),
            Html.count(groups, "group", "groups"));
    return new Section(
        "copies",
        "Copies and versions",
        how,
        table(
            List.of("First article", "Outlets", "#Articles", "#Copies", "#Versions"),
            data.groups().rows(),
            LeftOutPart::group,
            data.groups().total()));
  }

  private static String group(Group group) {
    String outlets = group.outlets().isEmpty() ? "not given" : String.join(", ", group.outlets());
    return named(group.id(), group.title())
        + cell(Html.text(outlets))
        + number(group.size())
        + number(group.copies())
        + number(group.versions());
  }

  static Section unscored(ReportData data) {
    String body =
        "<h3>Failed</h3>"
            + table(
                List.of("Article", "Reason"),
                data.failed().rows(),
                LeftOutPart::failed,
                data.failed().total())
            + "<h3>Skipped</h3>"
            + table(
                List.of("Reason", "First such article", "#Stories", "#Pages"),
                data.skipped(),
                LeftOutPart::skipped,
                data.skipped().size());
    return new Section(
        "unscored",
        "Articles without a result",
        "Failed articles could not be read or scored and were set aside; skipped ones have"
            + " nothing to score. Neither has a position.",
        body);
  }

  private static String failed(Unscored article) {
    return named(article.id(), article.title()) + cell(Html.text(article.reason()));
  }

  private static String skipped(Skipped skipped) {
    return "<th scope=\"row\">"
        + Html.text(skipped.reason())
        + "</th>"
        + cell(Html.text(skipped.example()))
        + number(skipped.articles().stories())
        + number(skipped.articles().pages());
  }

  static Section leftovers(ReportData data) {
    return new Section(
        "leftovers",
        "Text that was dropped",
        "What a web page leaves in the text of an article, such as menus and appeals to subscribe,"
            + " is no part of it and was not scored.",
        table(
            List.of("What it is", "First examples", "#Pieces"),
            data.leftovers(),
            LeftOutPart::leftover,
            data.leftovers().size()));
  }

  private static String leftover(Leftover leftover) {
    String examples =
        leftover.examples().stream()
            .map(example -> "<li>" + Html.text(example) + "</li>")
            .collect(Collectors.joining("", "<ul class=\"examples\">", "</ul>"));
    return "<th scope=\"row\">"
        + Html.text(leftover.rule())
        + "</th>"
        + cell(examples)
        + number(leftover.pieces());
  }

  private static String named(String id, @Nullable String title) {
    String name =
        title == null
            ? Html.text(id)
            : Html.text(title) + " <small class=\"id\">" + Html.text(id) + "</small>";
    return "<th scope=\"row\">" + name + "</th>";
  }

  private static String cell(String html) {
    return "<td>" + html + "</td>";
  }

  private static String number(long count) {
    return "<td class=\"n\">" + Html.count(count) + "</td>";
  }

  /** Headings that begin with # are those of numbers. */
  private static <T> String table(
      List<String> headings, List<T> rows, Function<T, String> row, long total) {
    if (rows.isEmpty()) {
      return "<p>None.</p>";
    }
    String head =
        headings.stream()
            .map(
                name ->
                    name.startsWith("#")
                        ? "<th scope=\"col\" class=\"n\">" + name.substring(1) + "</th>"
                        : "<th scope=\"col\">" + name + "</th>")
            .collect(Collectors.joining());
    String body =
        rows.stream()
            .map(value -> "<tr>" + row.apply(value) + "</tr>\n")
            .collect(Collectors.joining());
    String cut =
        rows.size() == total
            ? ""
            : Html.format(
                "<p class=\"note\">The first %s of %s.</p>",
                Html.count(rows.size()), Html.count(total));
    return Html.format(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">"
            + "<table class=\"plain\"><thead><tr>%s</tr></thead>\n<tbody>\n%s"
            + "</tbody></table></div>%s",
        headings.get(0), head, body, cut);
  }
}
