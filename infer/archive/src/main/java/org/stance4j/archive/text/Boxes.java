package org.stance4j.archive.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that belong to a leftover beside them, though they say nothing that shows it: the heading
 * of a newsletter box, the question above the answers of a poll, and headlines of other stories
 * that stand between two paragraphs without a word to announce them.
 */
final class Boxes {

  private static final String BOX = "box";
  private static final Set<String> HEADED =
      Set.of("newsletter", "support line", "paywall line", "account line");
  private static final String POLL = "reader question";
  private static final int MIN_WORDS_OF_HEADING = 3;
  private static final int MIN_WORDS_OF_HEADLINE = 5;
  private static final int MAX_LENGTH = 130;
  private static final int MIN_HEADLINES = 2;
  private static final int MAX_HEADLINES = 4;
  private static final Pattern LIST_MARK = Pattern.compile("(?:\\d{1,3}[.)]|\\p{L}\\)|\\() .*");

  private Boxes() {}

  static void dropFrom(Draft draft) {
    int first = draft.firstRunning();
    for (int i = first + 1; i + 1 < draft.size(); i++) {
      if (draft.isOpen(i) && (isHeading(draft, i) || isPoll(draft, i))) {
        draft.drop(i, BOX);
      }
    }
    dropHeadlines(draft, first);
  }

  private static boolean isHeading(Draft draft, int i) {
    return HEADED.stream().anyMatch(rule -> draft.isDroppedAs(i + 1, rule))
        && !draft.endsSentence(i)
        && draft.words(i) >= MIN_WORDS_OF_HEADING
        && draft.line(i).length() <= MAX_LENGTH
        && draft.isRunning(i - 1);
  }

  private static boolean isPoll(Draft draft, int i) {
    return draft.isDroppedAs(i + 1, POLL)
        && draft.line(i).endsWith("?")
        && draft.line(i).length() <= MAX_LENGTH;
  }

  /** Headings of the story stand alone, and lists stand below a line that announces them. */
  private static void dropHeadlines(Draft draft, int first) {
    int from = first + 1;
    while (from < draft.size()) {
      int to = from;
      while (to < draft.size() && isHeadline(draft, to)) {
        to++;
      }
      int lines = to - from;
      if (lines >= MIN_HEADLINES
          && lines <= MAX_HEADLINES
          && isEnded(draft, from - 1)
          && to < draft.size()
          && draft.isOpen(to)) {
        for (int i = from; i < to; i++) {
          draft.drop(i, "teaser");
        }
      }
      from = to + 1;
    }
  }

  private static boolean isEnded(Draft draft, int i) {
    return draft.isRunning(i) && !draft.line(i).endsWith(":") && !draft.line(i).endsWith(";");
  }

  private static boolean isHeadline(Draft draft, int i) {
    String line = draft.line(i);
    return draft.isOpen(i)
        && !draft.endsSentence(i)
        && line.length() <= MAX_LENGTH
        && !line.endsWith(",")
        && draft.words(i) >= MIN_WORDS_OF_HEADLINE
        && Character.isUpperCase(line.codePointAt(0))
        && !Teasers.isBulleted(line)
        && !LIST_MARK.matcher(line).matches();
  }
}
