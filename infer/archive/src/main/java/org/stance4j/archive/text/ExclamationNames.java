package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are written with an exclamation mark, like "Yahoo!". */
final class ExclamationNames {

  private static final Pattern WITHIN_A_SENTENCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}\\p{N}]{0,40})!(?:['’]s\\b|[,;?]| \\p{Ll})");
  private static final Set<String> BEFORE_NAMES =
      Set.of("of", "for", "at", "by", "from", "with", "to", "in", "on", "and", "the", "a", "an");

  private final Set<String> names = new HashSet<>(Set.of("Yahoo", "Jeopardy", "Kahoot", "Joomla"));

  /** Learns from the places where a paragraph goes on after the mark as if it were none. */
  ExclamationNames(String body) {
    Matcher matcher = WITHIN_A_SENTENCE.matcher(body);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
  }

  /**
   * Does the mark after {@code word} belong to a name?
   *
   * @param previous the word before it, empty at the beginning of a sentence
   */
  boolean isName(String previous, String word) {
    return names.contains(word)
        || (BEFORE_NAMES.contains(previous)
            && !word.isEmpty()
            && Character.isUpperCase(word.codePointAt(0)));
  }
}
