package org.stance4j.archive.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A text without what a web page left in it: what is kept, and what was dropped by which rule. All
 * spans are offsets into the text as it was given, in its order; no two overlap, and together they
 * hold every character that is not white space or a border between two columns.
 *
 * <p>Lines are first judged by themselves (see {@link LeftoverFilter}), then by where they stand.
 * The rules of that second kind are named "headline" and "page head" (what stands before the
 * article's first paragraph), "teaser" (headlines and openings of other stories), "link row",
 * "after the end" (what follows on a line that ends articles), "author note", "site talk" (words of
 * the site to its readers), "page foot", "unlike text" (by what labelled pages taught) and
 * "recurring line" (see {@link RecurringLines}). Headings, lists, quotations and short paragraphs
 * of the article stay.
 *
 * @param text the text as it was given
 * @param kept the article's paragraphs
 * @param dropped all other paragraphs
 */
public record CleanText(String text, List<Span> kept, List<DroppedText> dropped) {

  /** The rule that drops the headline, which is no part of the running text. */
  public static final String HEADLINE = "headline";

  public CleanText {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /** Cleans a text that may begin with its headline. */
  public static CleanText of(String text) {
    return of(PageText.of(text));
  }

  /** Cleans a text. */
  public static CleanText of(PageText page) {
    return of(page, line -> false);
  }

  /**
   * Cleans a text, and drops the lines that are known to recur as well.
   *
   * @param recurring is asked for each paragraph that no rule has dropped
   */
  public static CleanText of(PageText page, Predicate<String> recurring) {
    Draft draft = new Draft(page.text());
    draft.dropOpen("recurring line", recurring);
    Rows.finish(draft);
    SplitCaptions.dropFrom(draft);
    GluedLeftovers.dropFrom(draft);
    SiteTalk.dropFrom(draft);
    PageHead.dropFrom(draft, page.title());
    Teasers.dropFrom(draft);
    Boxes.dropFrom(draft);
    Captions.dropFrom(draft);
    AuthorNotes.dropFrom(draft);
    AboutUs.dropFrom(draft);
    if (!page.extracted()) {
      SceneCaptions.dropFrom(draft);
      UnlikeText.dropFrom(draft);
    }
    PageEnd.dropFrom(draft);
    return draft.result();
  }

  /** What is kept, with a blank line between each two paragraphs. */
  public String keptText() {
    return kept.stream().map(span -> span.of(text)).collect(Collectors.joining("\n\n"));
  }
}
