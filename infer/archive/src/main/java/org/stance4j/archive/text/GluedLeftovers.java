package org.stance4j.archive.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leftovers that stand at the end of a paragraph without a line of their own. */
final class GluedLeftovers {

  private static final Pattern BOUNDARY = Pattern.compile("[.!?…][\"”’)]*\\s+(?=[\\p{Lu}©(])");
  private static final Set<String> RULES =
      Set.of("legal line", "newsletter", "read more", "follow line", "cookie notice", "share line");
  private static final int MAX_LENGTH = 200;
  private static final int MAX_PER_PARAGRAPH = 4;

  private GluedLeftovers() {}

  static void dropFrom(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        for (int cut = 0; cut < MAX_PER_PARAGRAPH && cutLast(draft, i); cut++) {
          // One more may stand before the one that is gone.
        }
      }
    }
  }

  private static boolean cutLast(Draft draft, int i) {
    String line = draft.line(i);
    Matcher boundaries = BOUNDARY.matcher(line);
    boundaries.region(Math.max(0, line.length() - MAX_LENGTH), line.length());
    int last = -1;
    while (boundaries.find()) {
      last = boundaries.end();
    }
    if (last < 0) {
      return false;
    }
    String tail = line.substring(last);
    Optional<String> rule = LeftoverFilter.ruleFor(tail).filter(RULES::contains);
    rule.ifPresent(name -> draft.cutOff(i, tail.length(), name));
    return rule.isPresent();
  }
}
