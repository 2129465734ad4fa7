package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts one paragraph into sentences.
 *
 * <p>A sentence may end at every full stop, question mark, exclamation mark and ellipsis with what
 * closes behind it; {@link BoundaryRules} says of each such place whether one does. Takes time
 * proportional to the length of the paragraph.
 */
public final class SentenceSplitter {

  private static final Pattern CANDIDATES =
      Pattern.compile(
          "[.!?…][\"'”’»)\\]}]*+(?:[ \u00A0][\"”»](?=[\\s\\p{Z}]))?+[\\s\\p{Z}\\uFEFF\\u200B]++"
              + "|[。！？｡][\"'”’」』»)\\]}]*+\\s*+|"
              + MissingSpace.TOUCHING);

  private SentenceSplitter() {}

  /**
   * The sentences of a paragraph, in order, without white space at their ends. Together they cover
   * every character of the paragraph that is not white space.
   *
   * @param text the whole text
   * @param paragraph the part of it to cut; the spans returned are offsets into {@code text}
   */
  public static List<Span> split(String text, Span paragraph) {
    Span trimmed = Span.trimmed(text, paragraph.start(), paragraph.end());
    String body = trimmed.of(text);
    BoundaryRules rules = new BoundaryRules(body);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    Matcher candidates = CANDIDATES.matcher(body);
    while (candidates.find()) {
      if (rules.isBoundary(start, candidates.end())) {
        add(sentences, body, start, candidates.end(), trimmed.start());
        start = candidates.end();
      }
    }
    add(sentences, body, start, body.length(), trimmed.start());
    return sentences;
  }

  private static void add(List<Span> sentences, String body, int start, int end, int offset) {
    Span span = Span.trimmed(body, start, end);
    if (span.length() > 0) {
      sentences.add(new Span(offset + span.start(), offset + span.end()));
    }
  }
}
