package org.stance4j.archive.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts one paragraph into sentences.
 *
 * <p>Where a sentence might begin is proposed by {@link BreakIterator} and by a pattern for what it
 * leaves out (a closing quotation mark or bracket after the full stop, an ellipsis); {@link
 * BoundaryRules} then says of each place whether one does.
 */
public final class SentenceSplitter {

  private static final Pattern MORE_CANDIDATES =
      Pattern.compile(
          "[.!?…][\"'”’»)\\]}]*[\\s\\p{Zs}]+(?=[\"'“‘«(\\[{¿¡]*[\\p{Lu}\\p{Lt}\\p{N}])");

  private SentenceSplitter() {}

  /**
   * The sentences of a paragraph, in order, without white space at their ends. Together they cover
   * every character of the paragraph that is not white space.
   *
   * @param text the whole text
   * @param paragraph the part of it to cut; the spans returned are offsets into {@code text}
   */
  public static List<Span> split(String text, Span paragraph) {
    String body = paragraph.of(text);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int candidate : candidates(body)) {
      if (BoundaryRules.isBoundary(body, start, candidate)) {
        add(sentences, body, start, candidate, paragraph.start());
        start = candidate;
      }
    }
    add(sentences, body, start, body.length(), paragraph.start());
    return sentences;
  }

  private static TreeSet<Integer> candidates(String body) {
    TreeSet<Integer> candidates = new TreeSet<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(body);
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (at < body.length()) {
        candidates.add(at);
      }
    }
    Matcher more = MORE_CANDIDATES.matcher(body);
    while (more.find()) {
      candidates.add(more.end());
    }
    return candidates;
  }

  private static void add(List<Span> sentences, String body, int start, int end, int offset) {
    Span span = Span.trimmed(body, start, end);
    if (span.length() > 0) {
      sentences.add(new Span(offset + span.start(), offset + span.end()));
    }
  }
}
