package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Other stories in the text: headlines below a line that announces them, and openings of stories
 * that each end with a bare "Read more".
 */
final class Teasers {

  private static final String TEASER = "teaser";
  private static final Pattern BARE_READ_MORE =
      Pattern.compile("(?i)(?:\\[?(?:read|see|view|learn|show) more]?|continue reading)[ .…»›>→]*");
  private static final Pattern BULLET = Pattern.compile("[•*·▪■●►»›–—-]\\s.*");
  private static final int MAX_LENGTH = 130;
  private static final int MIN_WORDS = 3;
  private static final int MIN_WORDS_OF_QUESTION = 5;
  private static final int MIN_QUESTIONS = 4;
  private static final int MAX_LINES_OF_OPENING = 6;

  private Teasers() {}

  static void dropFrom(Draft draft) {
    dropOpenings(draft);
    int body = draft.firstRunning();
    boolean interview = isInterview(draft);
    for (int i = body + 1; i < draft.size(); i++) {
      if (draft.effect(i) == LineRule.Effect.LIST) {
        dropHeadlines(draft, i + 1, interview);
      }
    }
  }

  private static void dropHeadlines(Draft draft, int from, boolean interview) {
    for (int i = from; i < draft.size() && (!draft.isOpen(i) || isHeadline(draft, i)); i++) {
      if (interview && isQuestion(draft, i)) {
        return;
      }
      draft.drop(i, TEASER);
    }
  }

  private static boolean isInterview(Draft draft) {
    return IntStream.range(0, draft.size()).filter(i -> isQuestion(draft, i)).count()
        >= MIN_QUESTIONS;
  }

  /** Is it a question with an answer below? */
  private static boolean isQuestion(Draft draft, int i) {
    return draft.isOpen(i)
        && draft.line(i).endsWith("?")
        && i + 1 < draft.size()
        && draft.isOpen(i + 1)
        && draft.endsSentence(i + 1)
        && !draft.line(i + 1).endsWith("?");
  }

  private static boolean isHeadline(Draft draft, int i) {
    String line = draft.line(i);
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    int needed = line.endsWith("?") ? MIN_WORDS_OF_QUESTION : MIN_WORDS;
    boolean sentence = line.endsWith(".") || line.endsWith("!") || line.endsWith(":");
    return isBulleted(line) || (!sentence && draft.words(i) >= needed);
  }

  static boolean isBulleted(String line) {
    return BULLET.matcher(line).matches();
  }

  private static void dropOpenings(Draft draft) {
    List<Integer> ends = new ArrayList<>();
    int half = draft.size() / 2;
    for (int i = 0; i < draft.size(); i++) {
      boolean near = ends.isEmpty() || i - ends.get(ends.size() - 1) <= MAX_LINES_OF_OPENING;
      if (i >= half && near && BARE_READ_MORE.matcher(draft.line(i)).matches()) {
        ends.add(i);
      }
    }
    if (ends.size() > 1) {
      // Where the first of these openings begins is not to be seen: one paragraph is the least.
      for (int i = ends.get(0) - 1; i < ends.get(ends.size() - 1); i++) {
        draft.drop(i, TEASER);
      }
    }
  }
}
