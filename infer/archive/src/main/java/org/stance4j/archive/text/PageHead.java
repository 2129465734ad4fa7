package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  private static final int LINES_BELOW_STANDFIRST = 3;
  private static final int MAX_STANDFIRST_LENGTH = 250;
  private static final int MIN_LINES_OF_SUMMARY = 2;
  private static final int MIN_POSTS = 3;
  private static final int MAX_WORDS_OF_NAME = 4;
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?");
  private static final String BYLINE = "byline";
  private static final String DATE_RULE = "date";
  private static final String TIME = "time stamp";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:Dr )?\\p{Lu}[\\p{L}.'’-]+(?: (?:de |van |von |al-)?\\p{Lu}[\\p{L}.'’-]*){1,3}");
  private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\s\\p{Ll}+(?!\\p{L})");
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?i)(?:in (?:short|brief|summary|a nutshell)|key (?:points|takeaways|facts|findings)"
              + "|at a glance|summary|the (?:main|key) points):?");
  private static final Pattern HEADING =
      Pattern.compile("(?:The|An?|What|Who|Why|How|When|Where|Is|Are|Our)\\s\\p{L}");
  static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}*\\.? \\d{1,2},? \\d{4}"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9},? \\d{4}|\\d[/.-]\\d{1,2}[/.-]\\d{2,4}|\\bmin(?:ute)?s? read");

  private final Draft draft;
  private final int end;

  private PageHead(Draft draft) {
    this.draft = draft;
    int first = draft.firstRunning();
    while (first < draft.size() && isAboveByline(draft, first)) {
      first = draft.nextRunning(first + 1);
    }
    int signed = signedBelow(first);
    int body = signed < 0 ? first : draft.nextRunning(signed + 1);
    this.end = Math.min(body, firstPost());
  }

  /** The time of the first post of a live page, or the size if it is none. */
  private int firstPost() {
    int[] times =
        IntStream.range(0, draft.size()).filter(this::isTimeOfPost).limit(MIN_POSTS).toArray();
    return times.length < MIN_POSTS ? draft.size() : times[0];
  }

  private boolean isTimeOfPost(int i) {
    return CLOCK.matcher(draft.line(i)).matches();
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
    int headline = title == null ? new Headline(draft, end).find(this) : find(title);
    String known = headline < 0 ? null : draft.line(headline);
    for (int i = 0; i < end; i++) {
      if (draft.isOpen(i)) {
        if (known != null && Headlines.isHeadline(draft.line(i), known)) {
          draft.drop(i, CleanText.HEADLINE);
        } else if (i < headline ? !draft.isRunning(i) : !isStory(i)) {
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
    Set<String> below = new HashSet<>();
    for (int i = end; i < draft.size(); i++) {
      boolean ofPost = i > 0 && isTimeOfPost(i - 1) && draft.words(i) <= MAX_WORDS_OF_NAME;
      if (ofPost && !below.add(draft.line(i))) {
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

  /** Standfirsts, and what stands among several of them or is a heading of the first paragraph. */
  private boolean isStory(int i) {
    if (isStandfirst(i) || (i > 0 && isBelowHeadline(i))) {
      return true;
    }
    boolean abovePoints = isPoint(i + 1) && (i == 0 || !isPoint(i - 1));
    return abovePoints || isPoint(i) || (i + 1 == end && isHeading(i)) || isInSummary(i);
  }

  private boolean isPoint(int i) {
    return draft.isOpen(i) && Teasers.isBulleted(draft.line(i));
  }

  /** A line right above the first paragraph may be its heading, or the salutation of a letter. */
  private boolean isHeading(int i) {
    String line = draft.line(i);
    boolean dated =
        i > 0 && (draft.isDroppedAs(i - 1, DATE_RULE) || draft.isDroppedAs(i - 1, TIME));
    boolean salutation = line.endsWith(",");
    return salutation
        || SUMMARY.matcher(line).matches()
        || HEADING.matcher(line).lookingAt()
        || (dated && LOWER_CASE_WORD.matcher(line).find());
  }

  /** A standfirst right below the headline may be short. */
  private boolean isBelowHeadline(int i) {
    String line = draft.line(i);
    return draft.isDroppedAs(i - 1, CleanText.HEADLINE)
        && draft.words(i) >= MIN_HEADLINE_WORDS
        && LOWER_CASE_WORD.matcher(line).results().count() > 1
        && !DATE.matcher(line).find();
  }

  private boolean isInSummary(int i) {
    int standfirsts = 0;
    for (int j = i - 1; j >= 0 && draft.isOpen(j); j--) {
      standfirsts += isStandfirst(j) ? 1 : 0;
    }
    for (int j = i + 1; j < end && draft.isOpen(j); j++) {
      standfirsts += isStandfirst(j) ? 1 : 0;
    }
    return standfirsts >= MIN_LINES_OF_SUMMARY;
  }

  boolean isStandfirst(int i) {
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
      if (isSigned(draft, j)) {
        return true;
      }
    }
    return false;
  }

  /** The byline or date below a standfirst of whole sentences, or -1 if there is none. */
  private int signedBelow(int standfirst) {
    if (standfirst >= draft.size() || draft.line(standfirst).length() > MAX_STANDFIRST_LENGTH) {
      return -1;
    }
    int last = Math.min(draft.size() - 1, standfirst + LINES_BELOW_STANDFIRST);
    boolean dated = IntStream.range(0, standfirst).anyMatch(above -> isSigned(draft, above));
    for (int i = standfirst + 1; i <= last && !draft.isRunning(i); i++) {
      if (dated ? draft.isDroppedAs(i, BYLINE) : isSigned(draft, i)) {
        return i;
      }
    }
    return isNameAboveLeftover(standfirst + 1) ? standfirst + 1 : -1;
  }

  /** A name alone, as in "Ann Lee", with something like a share line below. */
  private boolean isNameAboveLeftover(int i) {
    return i + 1 < draft.size()
        && draft.isOpen(i)
        && NAME.matcher(draft.line(i)).matches()
        && !draft.isOpen(i + 1);
  }

  static boolean isSigned(Draft draft, int i) {
    return draft.isDroppedAs(i, BYLINE)
        || draft.isDroppedAs(i, DATE_RULE)
        || draft.isDroppedAs(i, TIME);
  }
}
