package org.stance4j.archive.text;

/**
 * Captions over two lines, of which only the second says so: the line right above a caption or a
 * credit, where the text has blank lines between its paragraphs but not here.
 */
final class SplitCaptions {

  private static final String CAPTION = "caption";
  private static final int MAX_LENGTH = 200;

  private SplitCaptions() {}

  static void dropFrom(Draft draft) {
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
