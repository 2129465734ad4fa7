package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before an article's first paragraph of running text: its headline, and the names of
 * the site, the section and the writers, which are shorter than a standfirst.
 */
final class PageHead {

  private static final String PAGE_HEAD = "page head";
  private static final int MAX_LINES = 30;
  private static final int MIN_HEADLINE_WORDS = 4;
  private static final int MAX_HEADLINE_LENGTH = 160;
  private static final int MIN_STANDFIRST_WORDS = 6;
  private static final int MIN_SENTENCE_WORDS = 2;
  private static final int MIN_WORDS_BEFORE_COLON = 3;
  private static final int LINES_BELOW_HEADLINE = 2;
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}*\\.? \\d{1,2},? \\d{4}"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9},? \\d{4}|\\d[/.-]\\d{1,2}[/.-]\\d{2,4}|\\bmin(?:ute)?s? read");
  private static final String NO_HEADLINE_ENDS = ".,;:";

  private final Draft draft;
  private final int end;

  private PageHead(Draft draft) {
    this.draft = draft;
    int first = draft.firstRunning();
    while (first < draft.size() && isAboveByline(draft, first)) {
      first = draft.nextRunning(first + 1);
    }
    this.end = first;
  }

  /**
   * Looks at nothing where no running text follows or where it is too far down.
   *
   * @param title null to take the first line that reads like a headline
   */
  static void dropFrom(Draft draft, @Nullable String title) {
    PageHead head = new PageHead(draft);
    if (head.end < draft.size() && head.end <= MAX_LINES) {
      head.drop(title);
    }
  }

  private void drop(@Nullable String title) {
    int headline = title == null ? guess() : find(title);
    String known = headline < 0 ? null : draft.line(headline);
    for (int i = 0; i < end; i++) {
      if (draft.isOpen(i)) {
        if (known != null && Headlines.isHeadline(draft.line(i), known)) {
          draft.drop(i, CleanText.HEADLINE);
        } else if (!isStandfirst(i) || (i < headline && !draft.endsSentence(i))) {
          draft.drop(i, PAGE_HEAD);
        }
      }
    }
    dropRepeatedNames();
  }

  /** The writers' names stand again above each post of a live page. */
  private void dropRepeatedNames() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < end; i++) {
      if (draft.isDroppedAs(i, PAGE_HEAD)) {
        names.add(draft.line(i));
      }
    }
    for (int i = end; i < draft.size(); i++) {
      if (draft.isOpen(i) && names.contains(draft.line(i))) {
        draft.drop(i, PAGE_HEAD);
      }
    }
  }

  private int find(String title) {
    for (int i = 0; i < end; i++) {
      if (draft.isOpen(i) && Headlines.isHeadline(draft.line(i), title)) {
        return i;
      }
    }
    return -1;
  }

  /** The first line that is long enough, or else a short first line. */
  private int guess() {
    for (int i = 0; i < end; i++) {
      String line = draft.line(i);
      if (draft.isOpen(i)
          && draft.words(i) >= MIN_HEADLINE_WORDS
          && line.length() <= MAX_HEADLINE_LENGTH
          && NO_HEADLINE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
          && !isNameOfTheSite(line)) {
        return i;
      }
    }
    return draft.isOpen(0) && !isStandfirst(0) ? 0 : -1;
  }

  /** A site names itself again, in its copyright line or in an invitation to read more of it. */
  private boolean isNameOfTheSite(String line) {
    String name = line.toLowerCase(Locale.ROOT);
    for (int i = end; i < draft.size(); i++) {
      if (!draft.isOpen(i) && draft.line(i).toLowerCase(Locale.ROOT).contains(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStandfirst(int i) {
    int words = draft.words(i);
    if (!draft.endsSentence(i)) {
      return words >= MIN_STANDFIRST_WORDS && !DATE.matcher(draft.line(i)).find();
    }
    return words >= (draft.line(i).endsWith(":") ? MIN_WORDS_BEFORE_COLON : MIN_SENTENCE_WORDS);
  }

  /** A headline may be a question, an exclamation or a quotation: then a byline or date follows. */
  private static boolean isAboveByline(Draft draft, int i) {
    String line = draft.line(i);
    if (line.length() > MAX_HEADLINE_LENGTH || line.endsWith(".") || line.endsWith(":")) {
      return false;
    }
    for (int j = i + 1; j < Math.min(draft.size(), i + 1 + LINES_BELOW_HEADLINE); j++) {
      if (draft.isDroppedAs(j, "byline") || draft.isDroppedAs(j, "date")) {
        return true;
      }
    }
    return false;
  }
}
