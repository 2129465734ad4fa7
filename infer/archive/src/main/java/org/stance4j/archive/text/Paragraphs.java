package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into paragraphs.
 *
 * <p>A blank line always ends a paragraph. A single line break ends one as well, unless the text is
 * hard-wrapped, or the next line goes on in lower case. A text counts as hard-wrapped when its
 * longest line has {@value #MIN_WRAPPED_LINE} to {@value #MAX_WRAPPED_LINE} characters and most
 * lines end where the first word of the line that follows would no longer have fitted. A line with
 * {@code |} between blanks is a row of a table or of a page with columns: each of its cells is a
 * paragraph.
 */
final class Paragraphs {

  private static final int MIN_WRAPPED_LINE = 40;
  private static final int MAX_WRAPPED_LINE = 120;
  private static final int MIN_WRAPPED_LINES = 3;
  private static final double MIN_WRAPPED_SHARE = 0.8;
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]");
  private static final Pattern CELL_BORDER = Pattern.compile("(?<=^|\\s)\\|(?=\\s|$)");

  /** Whoever commented. */
  private static final Pattern HANDLE = Pattern.compile("[\\p{Ll}\\d_.-]{1,40}:\\s");

  private static final String TERMINATORS = ".!?…:;\"”’)]";

  private final String text;
  private final List<Span> lines = new ArrayList<>();

  private Paragraphs(String text) {
    this.text = text;
    Matcher ends = LINE_END.matcher(text);
    int start = 0;
    while (ends.find()) {
      lines.add(Span.trimmed(text, start, ends.start()));
      start = ends.end();
    }
    lines.add(Span.trimmed(text, start, text.length()));
  }

  /** The paragraphs of the text in order, none of them blank, without white space at their ends. */
  static List<Span> of(String text) {
    return new Paragraphs(text).paragraphs();
  }

  private List<Span> paragraphs() {
    int width = wrapWidth();
    List<Span> paragraphs = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size();
      if (last || !joins(lines.get(i), lines.get(i + 1), width)) {
        add(paragraphs, lines.get(first).start(), lines.get(i).end());
        first = i + 1;
      }
    }
    return paragraphs;
  }

  private void add(List<Span> paragraphs, int start, int end) {
    Matcher borders = CELL_BORDER.matcher(text).region(start, end).useTransparentBounds(false);
    int from = start;
    while (borders.find()) {
      addTrimmed(paragraphs, from, borders.start());
      from = borders.end();
    }
    addTrimmed(paragraphs, from, end);
  }

  private void addTrimmed(List<Span> paragraphs, int start, int end) {
    Span span = Span.trimmed(text, start, end);
    if (span.length() > 0) {
      paragraphs.add(span);
    }
  }

  private boolean joins(Span line, Span next, int width) {
    if (line.length() == 0 || next.length() == 0 || hasCells(line) || hasCells(next)) {
      return false;
    }
    if (width > 0 && isFull(line, next, width)) {
      return true;
    }
    return Character.isLowerCase(text.codePointAt(next.start()))
        && !HANDLE.matcher(text).region(next.start(), next.end()).lookingAt()
        && TERMINATORS.indexOf(text.charAt(line.end() - 1)) < 0;
  }

  private boolean hasCells(Span line) {
    return CELL_BORDER.matcher(text).region(line.start(), line.end()).find();
  }

  /** The width that the text was wrapped to, or 0 if it was not. */
  private int wrapWidth() {
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    if (width < MIN_WRAPPED_LINE || width > MAX_WRAPPED_LINE) {
      return 0;
    }
    int followed = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      Span next = lines.get(i + 1);
      if (line.length() > 0 && next.length() > 0) {
        followed++;
        full += isFull(line, next, width) ? 1 : 0;
      }
    }
    return followed >= MIN_WRAPPED_LINES && full >= MIN_WRAPPED_SHARE * followed ? width : 0;
  }

  private boolean isFull(Span line, Span next, int width) {
    int wordEnd = next.start();
    while (wordEnd < next.end() && !Span.isSpace(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return line.length() + 1 + wordEnd - next.start() > width;
  }
}
