package org.stance4j.archive.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a site calls itself in the first line of its page: "Ashford" for "The Ashford Post". Where
 * that line is no name, or has nothing but words that many sites have, no line names the site.
 */
final class SiteName {

  private static final int MAX_WORDS = 5;
  private static final int MIN_LETTERS = 4;
  private static final Pattern NAME = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d.'’&-]*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Words in the names of many sites, and of their sections. */
  private static final Set<String> COMMON =
      Set.of(
          ("the,a,of,and,daily,weekly,sunday,morning,evening,news,post,times,journal,press,gazette"
                  + ",review,report,institute,magazine,online,live,watch,quarterly,national,regional"
                  + ",local,world,politics,business,opinion,sport,sports,home,food,culture,media,tv"
                  + ",radio,podcast,government,ministry,office,menu,search,subscribe,sign,in,log")
              .split(","));

  private final String name;

  private SiteName(String name) {
    this.name = name;
  }

  static SiteName of(Draft draft) {
    String line = draft.size() == 0 ? "" : draft.line(0);
    String[] words = SPACES.split(line);
    if (words.length > MAX_WORDS || !Arrays.stream(words).allMatch(SiteName::isPartOfName)) {
      return new SiteName("");
    }
    String name =
        Arrays.stream(words)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !COMMON.contains(word))
            .collect(Collectors.joining(" "));
    return new SiteName(name.length() < MIN_LETTERS ? "" : name);
  }

  private static boolean isPartOfName(String word) {
    return NAME.matcher(word).matches() || COMMON.contains(word);
  }

  boolean isIn(String line) {
    return !name.isEmpty() && line.toLowerCase(Locale.ROOT).contains(name);
  }

  /** Is it what the line begins with, but for an article? */
  boolean isStartOf(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return !name.isEmpty() && (lower.startsWith(name) || lower.startsWith("the " + name));
  }
}
