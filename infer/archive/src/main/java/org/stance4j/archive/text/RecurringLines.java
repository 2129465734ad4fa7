package org.stance4j.archive.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Learns the lines that recur on the pages of an outlet: its slogans, menus and requests.
 *
 * <p>A line recurs once it was on {@value #MIN_PAGES} pages that were learnt before, whatever its
 * numbers, case and spaces. {@link #clean} learns while it goes, so that what it drops depends on
 * the order of the pages: the first pages of an outlet keep what the later ones lose. Where that
 * matters, call {@link #learn} for all pages first and {@link #cleanOnly} then. Copies of an
 * article would make its own sentences recur, so a page most of which was seen before is not
 * learnt, and a page most of which recurs keeps it all.
 *
 * <p>At most {@value #MAX_LINES} lines are remembered; then those that were not met for longest are
 * forgotten. Not safe for use from several threads.
 */
public final class RecurringLines {

  /** On how many earlier pages of its outlet a line must have been. */
  public static final int MIN_PAGES = 3;

  private static final int MAX_LINES = 200_000;
  private static final int MAX_LINE_LENGTH = 400;
  private static final int MIN_LETTERS = 2;
  private static final int MIN_SENTENCE_WORDS = 4;
  private static final double MOST = 0.5;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final Map<Line, Integer> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Line, Integer> eldest) {
          return size() > MAX_LINES;
        }
      };

  /** A line of an outlet, as it is compared. */
  private record Line(String outlet, String plain) {}

  /**
   * Counts the lines of a page, each once.
   *
   * @param outlet whoever published it; lines are compared within an outlet only
   */
  public void learn(String outlet, String text) {
    Set<Line> lines = new LinkedHashSet<>();
    for (Span paragraph : Paragraphs.of(text)) {
      Line line = line(outlet, paragraph.of(text));
      if (line != null) {
        lines.add(line);
      }
    }
    if (shareOf(outlet, text, 1) <= MOST) {
      lines.forEach(line -> pages.merge(line, 1, Integer::sum));
    }
  }

  /** Cleans a page with what was learnt so far, without learning from it. */
  public CleanText cleanOnly(String outlet, String text, @Nullable String title) {
    boolean copy = shareOf(outlet, text, MIN_PAGES) > MOST;
    return CleanText.of(text, title, line -> !copy && isKnown(line(outlet, line), MIN_PAGES));
  }

  /** Cleans a page with what was learnt from the pages before it, then learns from it. */
  public CleanText clean(String outlet, String text, @Nullable String title) {
    CleanText clean = cleanOnly(outlet, text, title);
    learn(outlet, text);
    return clean;
  }

  /** How much of the text is in lines that were on so many pages, from 0 to 1. */
  private double shareOf(String outlet, String text, int minPages) {
    List<Span> paragraphs = Paragraphs.of(text);
    long all = 0;
    long known = 0;
    for (Span paragraph : paragraphs) {
      all += paragraph.length();
      known += isKnown(line(outlet, paragraph.of(text)), minPages) ? paragraph.length() : 0;
    }
    return all == 0 ? 0 : (double) known / all;
  }

  private boolean isKnown(@Nullable Line line, int minPages) {
    return line != null && pages.getOrDefault(line, 0) >= minPages;
  }

  /** Null for what may recur by chance: single letters, and short sentences like "He refused.". */
  private static @Nullable Line line(String outlet, String text) {
    if (text.length() > MAX_LINE_LENGTH
        || text.chars().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
      return null;
    }
    String spaced = SPACES.matcher(text).replaceAll(" ");
    boolean sentence = ".?!".indexOf(spaced.charAt(spaced.length() - 1)) >= 0;
    if (sentence && spaced.split(" ").length < MIN_SENTENCE_WORDS) {
      return null;
    }
    return new Line(outlet, DIGITS.matcher(spaced.toLowerCase(Locale.ROOT)).replaceAll("0"));
  }
}
