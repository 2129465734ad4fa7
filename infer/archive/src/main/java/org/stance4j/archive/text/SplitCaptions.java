package org.stance4j.archive.text;

import java.util.regex.Pattern;

/**
 * Captions over two lines, of which only the second says so: the line right above a caption or a
 * credit, where the text has blank lines between its paragraphs but not here, or where it is no
 * sentence; the line below the time that a film has run and its length; and captions that stand
 * twice.
 */
final class SplitCaptions {

  private static final String CAPTION = "caption";
  private static final int MAX_LENGTH = 200;
  private static final int MAX_LINES_ABOVE_TWINS = 30;
  private static final int MAX_LINES_TO_TWIN = 6;
  private static final int MAX_WORDS_OF_CREDIT = 4;
  private static final int MIN_WORDS_ABOVE = 6;
  private static final int MAX_WORDS_BELOW = 8;
  private static final Pattern LENGTH = Pattern.compile("\\d{1,2}:\\d\\d\\s*/\\s*\\d{1,2}:\\d\\d");

  private SplitCaptions() {}

  static void dropFrom(Draft draft) {
    dropTitlesOfFilms(draft);
    dropTwins(draft);
    dropLinesAboveCredits(draft);
    if (!hasBlankLines(draft)) {
      return;
    }
    for (int i = 1; i < draft.size(); i++) {
      if (draft.isDroppedAs(i, CAPTION)
          && draft.line(i - 1).length() <= MAX_LENGTH
          && !isBlankLine(draft.gapBefore(i))) {
        draft.drop(i - 1, CAPTION);
      }
    }
  }

  /** What is no sentence, right above a short credit. */
  private static void dropLinesAboveCredits(Draft draft) {
    for (int i = 1; i < draft.size(); i++) {
      if (draft.isDroppedAs(i, CAPTION)
          && draft.words(i) <= MAX_WORDS_BELOW
          && draft.isOpen(i - 1)
          && !draft.endsSentence(i - 1)
          && draft.words(i - 1) >= MIN_WORDS_ABOVE
          && draft.line(i - 1).length() <= MAX_LENGTH) {
        draft.drop(i - 1, CAPTION);
      }
    }
  }

  /** The title of a film stands below its length. */
  private static void dropTitlesOfFilms(Draft draft) {
    for (int i = 1; i < draft.size(); i++) {
      boolean below = !draft.isOpen(i - 1) && LENGTH.matcher(draft.line(i - 1)).matches();
      if (below && draft.isOpen(i) && !draft.endsSentence(i)) {
        draft.drop(i, CAPTION);
      }
    }
  }

  /** A caption stands twice, with nothing but its credit between. */
  private static void dropTwins(Draft draft) {
    for (int i = 0; i < Math.min(draft.size(), MAX_LINES_ABOVE_TWINS); i++) {
      int twin = draft.isOpen(i) ? twin(draft, i) : i;
      for (int j = i; j <= twin && twin > i; j++) {
        draft.drop(j, CAPTION);
      }
    }
  }

  private static int twin(Draft draft, int i) {
    String line = draft.line(i);
    for (int j = i + 1; j < Math.min(draft.size(), i + MAX_LINES_TO_TWIN); j++) {
      if (draft.line(j).equals(line)) {
        return draft.words(i) > MAX_WORDS_OF_CREDIT && j > i + 1 ? j : i;
      }
      if (draft.words(j) > MAX_WORDS_OF_CREDIT) {
        return i;
      }
    }
    return i;
  }

  private static boolean hasBlankLines(Draft draft) {
    int blank = 0;
    for (int i = 1; i < draft.size(); i++) {
      if (draft.isRunning(i) && isBlankLine(draft.gapBefore(i))) {
        blank++;
      } else if (draft.isRunning(i)) {
        blank--;
      }
    }
    return blank > 1;
  }

  private static boolean isBlankLine(String gap) {
    return gap.lines().count() > 1;
  }
}
