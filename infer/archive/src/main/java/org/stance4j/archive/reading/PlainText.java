package org.stance4j.archive.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an article of a plain text. */
final class PlainText {

  private static final Pattern FIRST_LINE = Pattern.compile("\\s*(\\S[^\\r\\n]*)\\R\\s*\\S");
  private static final int MAX_TITLE = 150;
  private static final String SENTENCE_ENDS = ".,;:";

  private PlainText() {}

  /** The file's first line is the title if {@link #titleOf} finds that it reads like one. */
  static Article article(String id, String text, Origin origin) {
    return new Article(id, titleOf(text), null, null, null, text, ArticleFormat.TXT, origin);
  }

  /**
   * The first line that is not blank, if it has at most {@value #MAX_TITLE} characters, does not
   * end like part of a sentence, and text follows.
   */
  static @Nullable String titleOf(String text) {
    Matcher matcher = FIRST_LINE.matcher(text);
    if (!matcher.lookingAt()) {
      return null;
    }
    String line = matcher.group(1).strip();
    boolean goesOn = Character.isLowerCase(text.codePointAt(matcher.end() - 1));
    boolean sentence = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    return line.length() > MAX_TITLE || sentence || goesOn ? null : line;
  }
}
