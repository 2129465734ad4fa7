package org.stance4j.archive.report;

import org.stance4j.archive.report.ReportData.Listing;

/** The two long tables, which the page's script draws from the data inside the page. */
final class TablesPart {
  private static final String NO_SCRIPT =
      "<noscript><p class=\"note\">This table needs scripts, which are turned off here.</p>"
          + "</noscript>";

  private static final String AS_GIVEN =
      "Names are as the articles give them: one person under two names has two rows.";
  private static final String MERGED =
      "Ways of writing one name in different articles have one row, under the one that came first;"
          + " one person under two names, such as a surname alone and a full name in different"
          + " articles, still has two.";

  private TablesPart() {}

  static Section holders(ReportData data) {
    String how =
        "One row for each name and target; open a row to read the sentences behind it. The"
            + " position and its probability come from all stories in which the name speaks. "
            + (data.namesMerged() ? MERGED : AS_GIVEN)
            + " “A senior official” may be several people."
            + " <i>The articles themselves</i> are the sentences that are nobody’s. In the"
            + " sentences, shaded words drove the model’s decision, the stronger the shade the more;"
            + " words with a dotted line spoke against it.";
    return new Section(
        "holders", "Who holds which position", how, bounds(data) + table("holders-table"));
  }

  private static String bounds(ReportData data) {
    long forgotten = data.totals().holdersForgotten();
    String cut =
        cut(
            data.holders(),
            "The %s rows with the most stories, of %s%s.",
            forgotten > 0 ? " and more" : "");
    return forgotten == 0
        ? cut
        : cut
            + Html.format(
                "<p class=\"note\">There are too many names to keep them all: one that is in up"
                    + " to %s toward a target can be missing or counted too low.</p>",
                CountBy.STORIES.words(forgotten));
  }

  static Section articles(ReportData data) {
    String how = "All articles in the order in which they were read; a heading sorts the table.";
    String cut =
        cut(data.articles(), "The first %s of %s articles%s. All counts above cover all.", "");
    return new Section("articles", "Articles", how, cut + table("articles-table"));
  }

  private static String cut(Listing<?> listing, String sentence, String end) {
    return listing.rows().size() == listing.total()
        ? ""
        : "<p class=\"note\">"
            + Html.format(
                sentence, Html.count(listing.rows().size()), Html.count(listing.total()), end)
            + "</p>";
  }

  private static String table(String id) {
    return "<div class=\"long\" id=\"" + id + "\">" + NO_SCRIPT + "</div>";
  }
}
