package org.stance4j.archive.text;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 * <p>At most {@value #MAX_LINES} lines are remembered, by a hash of 64 bits each, in about 20 MB;
 * then those that were not met for longest are forgotten. The same pages in the same order always
 * give the same. Not safe for use from several threads.
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

  private final Map<Long, Integer> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MAX_LINES;
        }
      };

  /**
   * A paragraph of a page.
   *
   * @param line stands for the line as it is compared; null if it is not
   */
  private record Entry(int length, @Nullable Long line) {}

  /**
   * Counts the lines of a page, each once.
   *
   * @param outlet whoever published it; lines are compared within an outlet only
   */
  public void learn(String outlet, String text) {
    learn(entries(outlet, text));
  }

  /** Cleans a page with what was learnt so far, without learning from it. */
  public CleanText cleanOnly(String outlet, PageText page) {
    return clean(outlet, page, entries(outlet, page.text()));
  }

  /** Cleans a page with what was learnt from the pages before it, then learns from it. */
  public CleanText clean(String outlet, PageText page) {
    List<Entry> entries = entries(outlet, page.text());
    CleanText clean = clean(outlet, page, entries);
    learn(entries);
    return clean;
  }

  private void learn(List<Entry> entries) {
    if (shareOf(entries, 1) <= MOST) {
      entries.stream()
          .map(Entry::line)
          .filter(Objects::nonNull)
          .distinct()
          .forEach(line -> pages.merge(line, 1, Integer::sum));
    }
  }

  private CleanText clean(String outlet, PageText page, List<Entry> entries) {
    boolean copy = shareOf(entries, MIN_PAGES) > MOST;
    return CleanText.of(page, line -> !copy && isKnown(line(outlet, line), MIN_PAGES));
  }

  private static List<Entry> entries(String outlet, String text) {
    return Paragraphs.of(text).stream()
        .map(paragraph -> new Entry(paragraph.length(), line(outlet, paragraph.of(text))))
        .toList();
  }

  /** How much of the text is in lines that were on so many pages, from 0 to 1. */
  private double shareOf(List<Entry> entries, int minPages) {
    long all = 0;
    long known = 0;
    for (Entry entry : entries) {
      all += entry.length();
      known += isKnown(entry.line(), minPages) ? entry.length() : 0;
    }
    return all == 0 ? 0 : (double) known / all;
  }

  private boolean isKnown(@Nullable Long line, int minPages) {
    return line != null && pages.getOrDefault(line, 0) >= minPages;
  }

  /** Null for what may recur by chance: single letters, and short sentences like "He refused.". */
  private static @Nullable Long line(String outlet, String text) {
    if (text.length() > MAX_LINE_LENGTH
        || text.chars().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
      return null;
    }
    String spaced = SPACES.matcher(text).replaceAll(" ");
    boolean sentence = ".?!".indexOf(spaced.charAt(spaced.length() - 1)) >= 0;
    if (sentence && spaced.split(" ").length < MIN_SENTENCE_WORDS) {
      return null;
    }
    String plain = DIGITS.matcher(spaced.toLowerCase(Locale.ROOT)).replaceAll("0");
    return Hashing.komihash5_0().hashStream().putString(outlet).putString(plain).getAsLong();
  }
}
