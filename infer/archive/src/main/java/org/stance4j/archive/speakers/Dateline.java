package org.stance4j.archive.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The place and the agency before an article's first words: "BAGHDAD (CPW) —". */
final class Dateline {

  private static final int LONGEST = 14;

  /** "Story highlights", as some outlets put before an article's points. */
  private static final Set<String> LABELS = Set.of("story", "article", "report");

  private Dateline() {}

  /** How many tokens it has; 0 if there is none. */
  static int length(List<Token> tokens) {
    if (tokens.size() > 2
        && tokens.get(1).is("highlights")
        && LABELS.contains(tokens.get(0).lower())) {
      return 2;
    }
    boolean inBrackets = false;
    for (int at = 0; at < Math.min(LONGEST, tokens.size()); at++) {
      Token token = tokens.get(at);
      if (token.isDash() && at > 0) {
        return at + 1;
      }
      inBrackets = token.is("(") || inBrackets && !token.is(")");
      boolean month = FunctionWords.isTime(token.lower()) || token.isNumber();
      boolean capitals = token.text().equals(token.text().toUpperCase(Locale.ROOT));
      if (token.quoted() || !inBrackets && !month && !capitals && at == 0) {
        return 0;
      }
      if (!inBrackets && !month && !capitals && !token.isCapitalised()) {
        return 0;
      }
    }
    return 0;
  }
}
