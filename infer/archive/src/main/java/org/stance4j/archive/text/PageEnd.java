package org.stance4j.archive.text;

import java.util.Set;

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

  /** Leftovers that stand between paragraphs as often as below them. */
  private static final Set<String> WITHIN =
      Set.of(
          "advertisement",
          "byline",
          "caption",
          "date",
          "link row",
          "newsletter",
          "read more",
          "site talk",
          "teaser",
          "time stamp");

  private static final int MAX_ALONE = 220;
  private static final double ALONE = 0.4;
  private static final double DROPPED = -0.4;
  private static final double LISTED = -1;
  private static final double ENDED = -2;
  private static final double NO_SENTENCE = -0.5;
  private static final double SENTENCE = 1;
  private static final double RUNNING = 3;

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

  /**
   * The last lines, from the leftover on from which least speaks for text. An open line speaks for
   * text the more, the more it reads like running text, and against it if it is no sentence.
   */
  private static void dropFoot(Draft draft) {
    double worth = 0;
    double least = 0;
    int start = draft.size();
    int first = draft.firstRunning();
    for (int i = draft.size() - 1; i > first; i--) {
      worth += worth(draft, i);
      if (!draft.isOpen(i) && worth < least) {
        least = worth;
        start = i;
      }
    }
    for (int i = start; i < draft.size(); i++) {
      draft.drop(i, "page foot");
    }
  }

  private static double worth(Draft draft, int i) {
    if (!draft.isOpen(i)) {
      return switch (draft.effect(i)) {
        case LINE -> WITHIN.stream().anyMatch(rule -> draft.isDroppedAs(i, rule)) ? 0 : DROPPED;
        case LIST -> LISTED;
        case END, CLOSE -> ENDED;
      };
    }
    String line = draft.line(i);
    boolean alone = !draft.isOpen(i - 1) && i + 1 < draft.size() && !draft.isOpen(i + 1);
    if (Teasers.isBulleted(line) || line.length() > (alone ? MAX_ALONE : MAX_FOOT)) {
      return RUNNING;
    }
    if (line.endsWith("?") ? draft.words(i) < MIN_QUESTION : draft.endsSentence(i)) {
      return (draft.isRunning(i) ? RUNNING : SENTENCE) * (alone ? ALONE : 1);
    }
    boolean heading = i + 1 < draft.size() && draft.isOpen(i + 1) && draft.endsSentence(i + 1);
    return heading ? 0 : NO_SENTENCE;
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
