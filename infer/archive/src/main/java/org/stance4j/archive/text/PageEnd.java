package org.stance4j.archive.text;

/**
 * The lines below the article, and what follows on the first line that articles end with, like the
 * count of comments or the credits, if there is little running text after it as compared with the
 * text before.
 */
final class PageEnd {

  private static final double LITTLE = 0.06;
  private static final double SOME = 0.15;
  private static final double MUCH = 0.5;

  private static final int MAX_FOOT = 130;
  private static final int MIN_QUESTION = 5;

  private PageEnd() {}

  static void dropFrom(Draft draft) {
    dropAfterEnd(draft);
    dropFoot(draft);
  }

  private static void dropAfterEnd(Draft draft) {
    int paragraphs = 0;
    long total = 0;
    for (int i = 0; i < draft.size(); i++) {
      paragraphs += draft.isRunning(i) ? 1 : 0;
      total += running(draft, i);
    }
    long before = 0;
    for (int i = 0; i < draft.size(); i++) {
      before += running(draft, i);
      paragraphs -= draft.isRunning(i) ? 1 : 0;
      if (before > 0 && isOver(draft.effect(i), paragraphs, (double) (total - before) / before)) {
        for (int j = i + 1; j < draft.size(); j++) {
          draft.drop(j, "after the end");
        }
        return;
      }
    }
  }

  /** Lines below the first leftover after the last paragraph, as far as none reads like text. */
  private static void dropFoot(Draft draft) {
    int start = draft.size();
    int leftover = draft.size();
    while (start > 0 && (!draft.isOpen(start - 1) || isFoot(draft, start - 1))) {
      start--;
      leftover = draft.isOpen(start) ? leftover : start;
    }
    for (int i = leftover; start > 0 && i < draft.size(); i++) {
      draft.drop(i, "page foot");
    }
  }

  private static boolean isFoot(Draft draft, int i) {
    String line = draft.line(i);
    boolean sentence = line.endsWith("?") ? draft.words(i) < MIN_QUESTION : draft.endsSentence(i);
    return line.length() <= MAX_FOOT && !sentence && !Teasers.isBulleted(line);
  }

  private static int running(Draft draft, int i) {
    return draft.isRunning(i) ? draft.line(i).length() : 0;
  }

  /**
   * Does a line with this effect end the article?
   *
   * @param paragraphs how many paragraphs of running text follow
   * @param share how long they are, as compared with what stands before
   */
  private static boolean isOver(LineRule.Effect effect, int paragraphs, double share) {
    return switch (effect) {
      case LINE -> false;
      case LIST -> paragraphs <= 1 && share <= LITTLE;
      case END -> paragraphs <= 2 && share <= SOME;
      case CLOSE -> share <= MUCH;
    };
  }
}
