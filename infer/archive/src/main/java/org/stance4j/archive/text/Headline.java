package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the headline of a text whose title is not known, among the lines above its first paragraph.
 */
final class Headline {

  private static final int MIN_WORDS = 4;
  private static final int MAX_LENGTH = 160;
  private static final int MAX_WORDS_OF_NAME = 5;
  private static final int MAX_WORDS_OF_SITE = 6;
  private static final int MIN_SHARED = 2;
  private static final int MIN_LETTERS = 4;
  private static final int PARAGRAPHS = 4;
  private static final String NO_END = ".,;:";

  /** What stands above a headline, and not between it and the byline. */
  private static final List<String> BETWEEN_GROUPS =
      List.of(
          "navigation",
          "read more",
          "paywall line",
          "account line",
          "support line",
          "site talk",
          "link row");

  private static final Pattern NAME_AND_SLOGAN = Pattern.compile("\\S+(?: \\S+){0,2} [·•»] .*");
  private static final Pattern FUNCTION_WORDS =
      Pattern.compile("(?:\\s(?:of|for|and|the|in|on|to|at|de|&)(?![\\p{L}\\d]))+|\\([^()]*\\)");
  private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\s\\p{Ll}+(?!\\p{L})");
  private static final Pattern GAP = Pattern.compile("\\S {2,}\\S|[\\r\\n](?!(?i:by ))");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]++");

  /** Kinds of stories, and of talk about them, that stand before a colon in a headline. */
  private static final Pattern KIND = Pattern.compile("(?=.{12})\\p{Lu}[\\p{L} &-]{2,20}: .*");

  /** What stands above the headline of a story that belongs to others. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?:part|chapter|episode|day|week) (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b(?: (?:of|in) .*)?");

  private final Draft draft;
  private final int end;

  /**
   * @param end where the first paragraph stands
   */
  Headline(Draft draft, int end) {
    this.draft = draft;
    this.end = end;
  }

  /** The line's number, or -1 if there is none. */
  int find(PageHead head) {
    Set<String> story = firstWords();
    int best = guess(head, i -> isLike(i) && isLikeSentence(i, story));
    int guess = best < 0 ? guess(head, this::isLike) : best;
    if (guess < 0 && draft.isOpen(0) && !head.isStandfirst(0)) {
      return 0;
    }
    if (guess < 0 || !draft.isOpen(guess) || !isLikeName(guess)) {
      return guess;
    }
    long most = shared(guess, story) + MIN_SHARED;
    for (int i = guess + 1; i < end; i++) {
      if (draft.isOpen(i) && isLike(i) && !isLikeName(i) && shared(i, story) >= most) {
        return i;
      }
    }
    return guess;
  }

  /**
   * A line that is long enough: the first of the group right above the first byline or date, where
   * a short line like the name of a section ends a group, as does a line of a menu; else the first
   * of all.
   */
  private int guess(PageHead head, IntPredicate candidates) {
    int first = -1;
    int nearest = -1;
    boolean inGroup = false;
    for (int i = 0; i < end; i++) {
      if (nearest >= 0 && PageHead.isSigned(draft, i)) {
        return nearest;
      }
      if (draft.isOpen(i) && candidates.test(i)) {
        first = first < 0 ? i : first;
        nearest = inGroup ? nearest : i;
        inGroup = true;
      } else if (isKindOfStory(i)) {
        return i;
      } else if (draft.isOpen(i) && !head.isStandfirst(i) && !Teasers.isBulleted(draft.line(i))) {
        inGroup = false;
      } else if (isBetweenGroups(i)) {
        inGroup = false;
      }
    }
    return first;
  }

  /** Menus and tickers have gaps, slogans may begin small; and names alone are not of the story. */
  private boolean isLikeSentence(int i, Set<String> story) {
    String line = draft.line(i);
    return !GAP.matcher(line).find()
        && !Character.isLowerCase(line.codePointAt(0))
        && (LOWER_CASE_WORD.matcher(line).find() || shared(i, story) >= MIN_SHARED);
  }

  private boolean isBetweenGroups(int i) {
    return BETWEEN_GROUPS.stream().anyMatch(rule -> draft.isDroppedAs(i, rule));
  }

  /**
   * "Explainer: how a toll works" above a byline or date is no teaser, nor with a standfirst
   * between.
   */
  private boolean isKindOfStory(int i) {
    boolean signed =
        i + 1 < end
            && (PageHead.isSigned(draft, i + 1)
                || (i + 2 < end && draft.isOpen(i + 1) && PageHead.isSigned(draft, i + 2)));
    return signed
        && draft.isDroppedAs(i, "read more")
        && draft.words(i) >= MIN_WORDS
        && KIND.matcher(draft.line(i)).matches();
  }

  boolean isLike(int i) {
    String line = draft.line(i);
    return draft.words(i) >= MIN_WORDS
        && line.length() <= MAX_LENGTH
        && (NO_END.indexOf(line.charAt(line.length() - 1)) < 0 || !draft.endsSentence(i))
        && !Teasers.isBulleted(line)
        && !PageHead.DATE.matcher(line).find()
        && !NAME_AND_SLOGAN.matcher(line).matches()
        && !PART.matcher(line).matches()
        && !isNameOfTheSite(line);
  }

  /** A site names itself again, in its copyright line or in an invitation to read more of it. */
  private boolean isNameOfTheSite(String line) {
    String name = line.toLowerCase(Locale.ROOT);
    if (Draft.words(line, 0, line.length()) > MAX_WORDS_OF_SITE) {
      return false;
    }
    for (int i = end; i < draft.size(); i++) {
      if (!draft.isOpen(i) && draft.line(i).toLowerCase(Locale.ROOT).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** A few words, all in capitals but those between names: a headline or a ministry or a menu. */
  private boolean isLikeName(int i) {
    String line = draft.line(i);
    boolean names = !LOWER_CASE_WORD.matcher(FUNCTION_WORDS.matcher(line).replaceAll(" ")).find();
    return names && draft.words(i) <= MAX_WORDS_OF_NAME;
  }

  /** The words of the story's first paragraphs. */
  private Set<String> firstWords() {
    Set<String> words = new HashSet<>();
    int i = end;
    for (int n = 0; n < PARAGRAPHS && i < draft.size(); n++) {
      words.addAll(words(draft.line(i)));
      i = draft.nextRunning(i + 1);
    }
    return words;
  }

  private long shared(int i, Set<String> words) {
    return words(draft.line(i)).stream().filter(words::contains).count();
  }

  private static Set<String> words(String line) {
    return WORD.matcher(line.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() >= MIN_LETTERS)
        .collect(Collectors.toSet());
  }
}
