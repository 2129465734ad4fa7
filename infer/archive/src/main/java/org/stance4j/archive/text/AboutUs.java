package org.stance4j.archive.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What whoever gives out a text says of itself below it: "About Acme" and a paragraph that begins
 * with "Acme", or lines at the end in which the site names itself. Only contacts and legal words
 * follow the former.
 */
final class AboutUs {

  private static final String ABOUT_US = "about us";
  private static final int MAX_LENGTH = 400;
  private static final int PARAGRAPHS_BELOW = 2;
  private static final double MOST = 0.5;
  private static final Pattern HEADING =
      Pattern.compile("(?i:about) (?:the )?(\\p{Lu}\\S*).{0,60}");
  private static final Pattern LEGAL_HEADING =
      Pattern.compile(
          "(?:(?:note|statement|caution\\p{L}*) (?:on|about|regarding) )?forward[- ]looking (?:statements?|information)[.:]?"
              + "|safe harbou?r(?: statement)?[.:]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IS =
      Pattern.compile(
          ".*?\\b(?:is|was|are|has|have|publish(?:es|ed)|provides?|covers?|reports?|aims?|works?|offers?)\\b.*",
          Pattern.DOTALL);

  private static final Pattern IS_PART =
      Pattern.compile(
          ".*\\bis (?:(?:the|an?) (?:\\p{L}+ ){0,3}(?:news\\p{L}*|paper|site|magazine|station|service)|part of|owned by|published"
              + "|funded|supported by)\\b.*",
          Pattern.DOTALL);

  private AboutUs() {}

  static void dropFrom(Draft draft) {
    int first = draft.firstRunning();
    long all = running(draft, 0);
    for (int i = first + 1; i + 1 < draft.size(); i++) {
      if (isHeading(draft, i) && running(draft, i) <= MOST * all) {
        for (int j = i; j < draft.size(); j++) {
          draft.drop(j, ABOUT_US);
        }
      }
    }
    dropSelfDescriptions(draft, first);
  }

  private static boolean isHeading(Draft draft, int i) {
    String line = draft.line(i);
    if (!draft.isOpen(i + 1) || draft.endsSentence(i)) {
      return false;
    }
    Matcher heading = HEADING.matcher(line);
    return LEGAL_HEADING.matcher(line).matches()
        || (heading.matches() && startsWith(draft.line(i + 1), heading.group(1)));
  }

  private static boolean startsWith(String line, String name) {
    String lower = line.toLowerCase(Locale.ROOT);
    String start = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(start) || lower.startsWith("the " + start);
  }

  private static void dropSelfDescriptions(Draft draft, int first) {
    SiteName site = SiteName.of(draft);
    int paragraphs = 0;
    for (int i = draft.size() - 1; i > first && paragraphs <= PARAGRAPHS_BELOW; i--) {
      String line = draft.line(i);
      boolean below = paragraphs == 0 || !draft.isOpen(i - 1);
      boolean about =
          (site.isStartOf(line) && IS.matcher(line).matches())
              || (site.isIn(line) && IS_PART.matcher(line).matches());
      if (below && about && line.length() <= MAX_LENGTH) {
        draft.drop(i, ABOUT_US);
      }
      paragraphs += draft.isRunning(i) ? 1 : 0;
    }
  }

  private static long running(Draft draft, int from) {
    long length = 0;
    for (int i = from; i < draft.size(); i++) {
      length += draft.isRunning(i) ? draft.length(i) : 0;
    }
    return length;
  }
}
