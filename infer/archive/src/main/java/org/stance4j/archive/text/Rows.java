package org.stance4j.archive.text;

import java.util.regex.Pattern;

/**
 * Lines with {@code |} between their parts: once the first part is known as a leftover the others
 * are one too, and a line of three or more parts, none of which ends like a sentence, is a row of
 * links unless the next line or the one before is such a row as well: then it is a table. So are
 * wide gaps between three or more parts of a line.
 */
final class Rows {

  private static final String LINK_ROW = "link row";
  private static final int MIN_LINKS = 3;
  private static final Pattern SPACED =
      Pattern.compile("[^.!?]*?\\S {3,}\\S[^.!?]*? {3,}\\S.*(?<![.!?:;,])");

  private Rows() {}

  static void finish(Draft draft) {
    boolean afterRow = false;
    int first = 0;
    while (first < draft.size()) {
      int end = endOfRow(draft, first);
      boolean beforeRow = end < draft.size() && endOfRow(draft, end) > end + 1;
      if (!draft.isOpen(first)) {
        dropRest(draft, first, end);
      } else if (end - first >= MIN_LINKS && !afterRow && !beforeRow) {
        dropLinks(draft, first, end);
      } else if (isSpaced(draft, first) && !isSpaced(draft, first - 1) && !isSpaced(draft, end)) {
        draft.drop(first, LINK_ROW);
      }
      afterRow = end - first > 1;
      first = end;
    }
  }

  /** Three parts or more with wide gaps between them. */
  private static boolean isSpaced(Draft draft, int i) {
    return i >= 0 && i < draft.size() && SPACED.matcher(draft.line(i)).matches();
  }

  private static int endOfRow(Draft draft, int first) {
    int end = first + 1;
    while (end < draft.size() && draft.gapBefore(end).chars().noneMatch(Rows::isLineBreak)) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static void dropRest(Draft draft, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (draft.isOpen(i) && !draft.isRunning(i)) {
        draft.dropLike(i, i - 1);
      } else if (draft.isOpen(i)) {
        return;
      }
    }
  }

  private static void dropLinks(Draft draft, int first, int end) {
    for (int i = first; i < end; i++) {
      if (draft.endsSentence(i) && i > first) {
        return;
      }
    }
    for (int i = first; i < end; i++) {
      draft.drop(i, LINK_ROW);
    }
  }
}
