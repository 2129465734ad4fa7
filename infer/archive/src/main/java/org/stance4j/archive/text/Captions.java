package org.stance4j.archive.text;

import java.util.regex.Pattern;

/**
 * Captions without a credit: one long line that does not end like a sentence between two paragraphs
 * that do, a line on what is in a picture, and a sentence in the present with a day among the lines
 * below the headline.
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

  private static final Pattern MORE_SENTENCES = Pattern.compile("[.!?][\"”’)]? [\"“‘]?\\p{Lu}");

  /** Captions tell in the present what stories tell in the past, and say when that was. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:in|on) (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|won|lost|met|made|took|came|went|got|cut|set|put|hit|left|began|brought|held|kept|stood|sat|ran|saw|found|gave|became|fell|rose|led|drew|sent|spoke|struck|broke|fought|spent|built|bought|paid|felt|knew|wrote|chose|swept|threw|caught|grew|taught|sought|wore|drove|shot|sold|heard|meant|thought|\\p{L}{2,}[^e\\W]ed)\\b");

  private static final int LINES_OF_HEAD = 30;

  private Captions() {}

  static void dropFrom(Draft draft) {
    dropFromHead(draft);
    for (int i = 1; i + 1 < draft.size(); i++) {
      if (draft.isOpen(i) && isCaption(draft, i)) {
        draft.drop(i, CAPTION);
      }
    }
  }

  /** Below the headline, among bylines, dates and share lines. */
  private static void dropFromHead(Draft draft) {
    int headline = 0;
    while (headline < draft.size() && !draft.isDroppedAs(headline, CleanText.HEADLINE)) {
      headline++;
    }
    int last = Math.min(draft.size() - 1, headline + LINES_OF_HEAD);
    for (int i = headline + 1; i < last; i++) {
      if (draft.isOpen(i) && isOneSentence(draft, i) && isShown(draft, i)) {
        draft.drop(i, CAPTION);
      }
    }
  }

  private static boolean isOneSentence(Draft draft, int i) {
    return draft.isRunning(i)
        && draft.line(i).length() <= MAX_LENGTH
        && !MORE_SENTENCES.matcher(draft.line(i)).find();
  }

  private static boolean isShown(Draft draft, int i) {
    String line = draft.line(i);
    return !draft.isRunning(i + 1)
        && DAY.matcher(line).find()
        && !TOLD.matcher(line.substring(line.indexOf(' ') + 1)).find();
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
