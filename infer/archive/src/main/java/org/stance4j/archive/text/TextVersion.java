package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One of several versions of an article that stand side by side in a text: its pieces in their
 * order, and where each stands in the text as it was given. Immutable.
 */
public final class TextVersion {

  /** The rule that drops lines of the page that belong to none of the versions. */
  public static final String OUTSIDE = "outside the columns";

  private final String text;
  private final List<Piece> pieces;
  private final List<Span> outside;

  /** A piece of the version from {@code start} on, and where it was. */
  private record Piece(int start, Span original) {

    int end() {
      return start + original.length();
    }
  }

  private TextVersion(String text, List<Piece> pieces, List<Span> outside) {
    this.text = text;
    this.pieces = List.copyOf(pieces);
    this.outside = List.copyOf(outside);
  }

  /** The version alone, a line for each of its pieces. */
  public String text() {
    return text;
  }

  /**
   * Where a piece of this version stands in the text as it was given.
   *
   * @param span of {@link #text()}
   * @return one span for each line that {@code span} touches, in order; line breaks between are
   *     left out, so that together they may be shorter
   * @throws IllegalArgumentException if {@code span} ends after the text
   */
  public List<Span> inOriginal(Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(
          "the version has " + text.length() + " characters, but the span ends at " + span.end());
    }
    List<Span> spans = new ArrayList<>();
    for (int i = firstAt(span.start()); i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.start() >= span.end()) {
        break;
      }
      int from = Math.max(span.start(), piece.start()) - piece.start();
      int to = Math.min(span.end(), piece.end()) - piece.start();
      if (from < to) {
        int origin = piece.original().start();
        spans.add(new Span(origin + from, origin + to));
      }
    }
    return spans;
  }

  /**
   * What of the text as it was given is no part of this version: what was dropped of the version
   * itself, a piece for each line, and the lines that stand outside of all columns. The cells of
   * the other versions are not among them.
   *
   * @param own what was dropped of {@link #text()}
   * @return in the order of the text as it was given
   */
  public List<DroppedText> dropped(List<DroppedText> own) {
    List<DroppedText> all = new ArrayList<>();
    for (DroppedText piece : own) {
      inOriginal(piece.span()).forEach(span -> all.add(new DroppedText(span, piece.rule())));
    }
    outside.forEach(line -> all.add(new DroppedText(line, OUTSIDE)));
    all.sort(Comparator.comparingInt(piece -> piece.span().start()));
    return all;
  }

  private int firstAt(int at) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Collects the pieces of a version. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    void add(String given, Span span) {
      if (span.length() > 0) {
        pieces.add(new Piece(text.length(), span));
        text.append(given, span.start(), span.end()).append('\n');
      }
    }

    void endParagraph() {
      if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
        text.append('\n');
      }
    }

    /** The version; {@code outside} are the lines of the text that are in no version. */
    TextVersion build(List<Span> outside) {
      return new TextVersion(text.toString().stripTrailing(), pieces, outside);
    }
  }
}
