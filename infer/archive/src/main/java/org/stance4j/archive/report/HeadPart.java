package org.stance4j.archive.report;

import org.stance4j.archive.report.ReportData.Totals;

/** The top of the page: what was read, and the counts of all of it. */
final class HeadPart {
  private HeadPart() {}

  static String title(ReportData data) {
    return "Who takes which position in "
        + Html.count(data.totals().read().pages(), "article", "articles");
  }

  static String html(ReportData data) {
    return Html.format(
        """
        <header>
        <h1>%s</h1>
        <p class="lead">%s</p>
        </header>
        <section id="numbers" aria-labelledby="numbers-title">
        <h2 id="numbers-title">What was read</h2>
        <p class="how">The large numbers count each <b>story</b> once. The small ones count every \
        <b>page</b>, also copies and later versions of another.</p>
        <dl class="tiles">
        %s</dl>
        </section>
        """,
        Html.text(title(data)), lead(data), tiles(data.totals()));
  }

  private static String lead(ReportData data) {
    Totals totals = data.totals();
    Count read = totals.read();
    int targets = data.targets().size();
    String outlets =
        totals.outlets() == 0 ? "" : " from " + Html.count(totals.outlets(), "outlet", "outlets");
    return Html.format(
        "%s%s%s%s read. %s <b>%s</b> scored%s.",
        Html.count(read.pages(), "page", "pages"),
        outlets,
        totals.first() == null ? "" : ", " + period(totals) + ",",
        read.pages() == 1 ? " was" : " were",
        copies(read),
        Html.count(totals.scored().stories(), "story was", "stories were"),
        targets > 1 ? " toward each of " + targets + " targets" : "");
  }

  private static String copies(Count read) {
    long others = read.pages() - read.stories();
    return others == 0
        ? "None of them is a copy or a later version of another."
        : Html.format(
            "%s of another, which leaves %s.",
            Html.count(others, "is a copy or a later version", "are copies or later versions"),
            Html.count(read.stories(), "story", "stories"));
  }

  /** Blanks within a date are no place to break a line. */
  private static String period(Totals totals) {
    if (totals.first() == null || totals.last() == null) {
      return "no dates";
    }
    String first = Dates.day(totals.first()).replace(' ', '\u00A0');
    String last = Dates.day(totals.last()).replace(' ', '\u00A0');
    return first.equals(last) ? first : first + " to " + last;
  }

  private static String tiles(Totals totals) {
    return tile("Stories", totals.read(), "")
        + tile("Scored", totals.scored(), "")
        + tile("Skipped", totals.skipped(), "Blank, or in another language")
        + tile("Failed", totals.failed(), "Could not be read, and set aside")
        + tile("Sentences", totals.sentences(), "")
        + tile("Answers “not clear”", totals.abstained(), unclear(totals))
        + plainTile(
            "Names",
            (totals.holdersForgotten() > 0 ? "over " : "") + Html.count(totals.holders()),
            "People, bodies and groups that say something for or against a target")
        + plainTile("Period", period(totals), undated(totals));
  }

  private static String unclear(Totals totals) {
    return Html.format(
        "%s of %s; an answer is one story toward one target",
        Html.percent(totals.abstained().stories(), totals.positions().stories()),
        Html.count(totals.positions().stories(), "answer", "answers"));
  }

  private static String undated(Totals totals) {
    long pages = totals.undated().pages();
    return pages == 0
        ? "Every page has a date"
        : Html.count(pages, "page has", "pages have") + " no date that can be read";
  }

  private static String tile(String name, Count count, String note) {
    return Html.format(
        "<div><dt>%s</dt><dd class=\"value\">%s</dd>"
            + "<dd class=\"range\">%s with copies and versions</dd>%s</div>\n",
        name, Html.count(count.stories()), Html.count(count.pages()), note(note));
  }

  private static String plainTile(String name, String value, String note) {
    String style = value.length() > 10 ? "value words" : "value";
    return Html.format(
        "<div><dt>%s</dt><dd class=\"%s\">%s</dd>%s</div>\n",
        name, style, Html.text(value), note(note));
  }

  private static String note(String note) {
    return note.isEmpty() ? "" : "<dd class=\"how\">" + note + "</dd>";
  }
}
