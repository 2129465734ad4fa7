package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private static final int MIN_WORDS_OF_FOREIGN = 6;
  private static final int MIN_STEMS = 3;
  private static final double MOST_KNOWN = 0.5;
  private static final int STEM = 5;
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern ENTRY = Pattern.compile("[^:]{2,40}: \\S.*");
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
    dropForeignHeadlines(draft, first);
  }

  /** A line between two paragraphs of which the story knows few words is not a heading of it. */
  private static void dropForeignHeadlines(Draft draft, int first) {
    Set<String> story = new HashSet<>();
    for (int i = first; i < draft.size(); i++) {
      if (draft.isOpen(i) && draft.endsSentence(i)) {
        story.addAll(stems(draft.line(i)));
      }
    }
    for (int i = first + 1; i + 1 < draft.size(); i++) {
      if (isHeadline(draft, i)
          && draft.words(i) >= MIN_WORDS_OF_FOREIGN
          && isEnded(draft, i - 1)
          && (!draft.isOpen(i + 1) || isParagraph(draft, i + 1))) {
        Set<String> stems = stems(draft.line(i));
        long known = stems.stream().filter(story::contains).count();
        if (stems.size() >= MIN_STEMS && known <= MOST_KNOWN * stems.size()) {
          draft.drop(i, "teaser");
        }
      }
    }
  }

  private static boolean isParagraph(Draft draft, int i) {
    return draft.isRunning(i) && !LIST_MARK.matcher(draft.line(i)).matches();
  }

  private static Set<String> stems(String line) {
    return LONG_WORD
        .matcher(line.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group().substring(0, Math.min(STEM, word.group().length())))
        .collect(Collectors.toSet());
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
          && draft.isOpen(to)
          && !isTable(draft, from, to)) {
        for (int i = from; i < to; i++) {
          draft.drop(i, "teaser");
        }
      }
      from = to + 1;
    }
  }

  /** A name and what is said of it in each line but a heading: "Rice: ban lifted". */
  private static boolean isTable(Draft draft, int from, int to) {
    return to - from > MIN_HEADLINES
        && IntStream.range(from + 1, to).allMatch(i -> ENTRY.matcher(draft.line(i)).matches());
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
