package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines that no rule knows, but that are not like text to a {@link LineClassifier}. A page must be
 * long enough to tell, and a page of which much would go is of a kind that the classifier does not
 * know: it stays.
 *
 * <p>Whole sentences go only where rules found leftovers before: on clean text nine in ten of those
 * that the classifier would drop are the article's, on a page full of leftovers they are not.
 */
final class UnlikeText {

  private static final String UNLIKE_TEXT = "unlike text";
  private static final double MOST_LIKELY = 0.1;
  private static final int MIN_LINES = 8;
  private static final int MIN_LONG_LINES = 3;
  private static final int MAX_LENGTH = 400;
  private static final int LEFTOVERS_OF_MESSY_PAGE = 5;
  private static final double MOST_DROPPED = 0.15;
  private static final double MOST_DROPPED_OF_MESSY_PAGE = 0.25;

  private UnlikeText() {}

  static void dropFrom(Draft draft) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      lines.add(draft.line(i).replaceAll("\\s+", " "));
    }
    if (lines.size() < MIN_LINES || LineFeatures.longLines(lines) < MIN_LONG_LINES) {
      return;
    }
    boolean messy = isMessy(draft);
    List<LineFeatures.Line> features = LineFeatures.of(lines);
    List<Integer> unlike = new ArrayList<>();
    long open = 0;
    long dropped = 0;
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        open += draft.length(i);
        if (draft.length(i) <= MAX_LENGTH
            && (messy || !draft.endsSentence(i))
            && LineClassifier.bundled().text(features.get(i)) < MOST_LIKELY) {
          unlike.add(i);
          dropped += draft.length(i);
        }
      }
    }
    if (dropped <= (messy ? MOST_DROPPED_OF_MESSY_PAGE : MOST_DROPPED) * open) {
      unlike.forEach(i -> draft.drop(i, UNLIKE_TEXT));
    }
  }

  private static boolean isMessy(Draft draft) {
    return IntStream.range(0, draft.size()).filter(i -> !draft.isOpen(i)).count()
        >= LEFTOVERS_OF_MESSY_PAGE;
  }
}
