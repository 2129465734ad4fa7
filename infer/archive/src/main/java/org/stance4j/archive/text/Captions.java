package org.stance4j.archive.text;

import java.util.regex.Pattern;

/**
 * Captions without a credit: one long line that does not end like a sentence between two paragraphs
 * that do, and a line on what is in a picture.
 */
final class Captions {

  private static final String CAPTION = "caption";
  private static final int MIN_WORDS = 12;
  private static final int MAX_LENGTH = 300;

  private static final Pattern ENDED = Pattern.compile(".*[.!?…][\"”’')\\]]*", Pattern.DOTALL);
  private static final Pattern OF_A_PICTURE =
      Pattern.compile(
          "(?:[\\p{L}’']+,? )?(?:an?|the|my|our) (?:photo|photograph|picture|snapshot|view) (?:of|from)\\b"
              + "(?=.*\\b(?:my|our|taken (?:with|by|from|on))\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Captions() {}

  static void dropFrom(Draft draft) {
    for (int i = 1; i + 1 < draft.size(); i++) {
      if (draft.isOpen(i) && isCaption(draft, i)) {
        draft.drop(i, CAPTION);
      }
    }
  }

  private static boolean isCaption(Draft draft, int i) {
    String line = draft.line(i);
    return line.length() <= MAX_LENGTH
        && (isAlone(draft, i) || OF_A_PICTURE.matcher(line).matches());
  }

  private static boolean isAlone(Draft draft, int i) {
    String line = draft.line(i);
    return draft.words(i) >= MIN_WORDS
        && Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && Character.isUpperCase(line.codePointAt(0))
        && isEnded(draft, i - 1)
        && isEnded(draft, i + 1);
  }

  private static boolean isEnded(Draft draft, int i) {
    return draft.isRunning(i) && ENDED.matcher(draft.line(i)).matches();
  }
}
