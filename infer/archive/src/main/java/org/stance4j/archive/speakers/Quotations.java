package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stance4j.archive.text.Span;

/**
 * The quotations of a text: in double marks or single ones, curly or straight, and over several
 * paragraphs, of which each is opened and only the last is closed. A quotation within a quotation
 * is part of the outer one. A mark that is never closed opens nothing.
 */
final class Quotations {

  /** A quotation that goes on after a paragraph must close, or open again, within this length. */
  private static final int MAX_GAP = 3000;

  private static final String OPENERS = "“„«‘";
  private static final String CLOSERS = "””»’";

  private final String text;
  private final BitSet covered = new BitSet();
  private final BitSet boundaries = new BitSet();
  private final List<Span> spans = new ArrayList<>();
  private int noCloserBefore;
  private int paragraphStart;
  private int openUntil = -1;

  private Quotations(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int next = opens(at) ? read(at) : at + 1;
      if (next == at + 1) {
        readCloser(at);
      }
      at = next;
    }
  }

  static Quotations of(String text) {
    return new Quotations(text);
  }

  /** Does a quotation cover the character, its marks not counted? */
  boolean covers(int at) {
    return covered.get(at);
  }

  /** Is the character a mark that opens or closes a quotation? */
  boolean isBoundary(int at) {
    return boundaries.get(at);
  }

  /** The quotations with their marks, in order; one over several paragraphs is one. */
  List<Span> spans() {
    return List.copyOf(spans);
  }

  /**
   * A closing mark in the paragraph behind an open quotation, which the paragraph does not open
   * again: all before the mark goes on with that quotation.
   */
  private void readCloser(int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      paragraphStart = at + 1;
    } else if (openUntil >= 0 && openUntil < paragraphStart && isStrayCloser(at)) {
      if (nextParagraph(openUntil) >= paragraphStart) {
        cover(paragraphStart - 1, at, List.of(at));
      }
      openUntil = -1;
    }
  }

  private boolean isStrayCloser(int at) {
    char c = text.charAt(at);
    boolean mark = c == '”' || c == '"' && !isSpace(at - 1) && !isInsideWord(at + 1);
    return mark && !boundaries.get(at) && covered.nextSetBit(paragraphStart) < 0;
  }

  private int read(int opener) {
    char open = text.charAt(opener);
    List<Integer> marks = new ArrayList<>(List.of(opener));
    int at = opener + 1;
    while (at < text.length()) {
      if (closes(at, open)) {
        marks.add(at);
        cover(opener, at, marks);
        return at + 1;
      }
      if (text.charAt(at) == '\n') {
        int next = nextParagraph(at);
        if (next < text.length() && sameOpener(next, open)) {
          marks.add(next);
          at = next + 1;
          continue;
        }
        if (next >= text.length() || !closesSoon(next, open)) {
          return giveUp(opener, at, open, marks);
        }
        at = next;
        continue;
      }
      at++;
    }
    return giveUp(opener, text.length(), open, marks);
  }

  /** The end of the paragraph closes what curly or double marks opened; a straight ' was none. */
  private int giveUp(int opener, int end, char open, List<Integer> marks) {
    if (open == '\'' || open == '‘' && marks.size() == 1) {
      noCloserBefore = end;
      return opener + 1;
    }
    cover(opener, end, marks);
    openUntil = end;
    return end;
  }

  private void cover(int opener, int end, List<Integer> marks) {
    covered.set(opener + 1, end);
    for (int mark : marks) {
      boundaries.set(mark);
      covered.clear(mark);
    }
    spans.add(new Span(opener, Math.min(end + 1, text.length())));
  }

  private boolean opens(int at) {
    char c = text.charAt(at);
    if (c == '“' || c == '„' || c == '«') {
      return true;
    }
    if (c == '”') {
      return false;
    }
    if (at < noCloserBefore && (c == '\'' || c == '‘')) {
      return false;
    }
    boolean starts = !isInsideWord(at - 1) && isWordStart(at + 1);
    return (c == '"' || c == '‘' || c == '\'') && starts;
  }

  private boolean sameOpener(int at, char open) {
    return text.charAt(at) == open && opens(at);
  }

  private boolean closes(int at, char open) {
    char c = text.charAt(at);
    if (open == '"') {
      return c == '"' && !(isSpace(at - 1) && isWordStart(at + 1));
    }
    if (open != '\'' && open != '‘') {
      return c == CLOSERS.charAt(OPENERS.indexOf(open)) || open == '„' && c == '“';
    }
    boolean mark = c == '’' || open == '\'' && c == '\'';
    return mark && !isSpace(at - 1) && !isInsideWord(at + 1) && !isPluralPossessive(at);
  }

  private boolean isPluralPossessive(int at) {
    return text.charAt(at - 1) == 's'
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2));
  }

  /** Does the next mark of this kind close, so that the paragraph is still within the quotation? */
  private boolean closesSoon(int from, char open) {
    int limit = Math.min(text.length(), from + MAX_GAP);
    for (int at = from; at < limit; at++) {
      if (closes(at, open)) {
        return open != '\'' && open != '‘';
      }
      if (text.charAt(at) == open && opens(at)) {
        return false;
      }
    }
    return false;
  }

  private int nextParagraph(int at) {
    int next = at;
    while (next < text.length() && isSpace(next)) {
      next++;
    }
    return next;
  }

  private boolean isInsideWord(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private boolean isWordStart(int at) {
    return at < text.length() && !isSpace(at) && ".,;:!?)".indexOf(text.charAt(at)) < 0;
  }

  private boolean isSpace(int at) {
    return at < 0
        || at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || Character.isSpaceChar(text.charAt(at));
  }
}
