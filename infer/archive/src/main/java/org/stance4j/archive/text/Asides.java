package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The parentheses of a paragraph. One that stands within a sentence is part of it, with whatever
 * sentences it holds itself.
 */
final class Asides {

  /** A parenthesis open for longer was hardly meant to be one. */
  private static final int MAX_LENGTH = 500;

  private final List<Span> spans = new ArrayList<>();
  private int current;

  Asides(String body) {
    int open = -1;
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      if (open >= 0 && i - open > MAX_LENGTH) {
        open = -1;
        depth = 0;
      }
      char c = body.charAt(i);
      if (c == '(' && depth++ == 0) {
        open = i;
      } else if (c == ')' && depth > 0 && --depth == 0) {
        spans.add(new Span(open, i));
        open = -1;
      }
    }
  }

  /**
   * Does the place lie within a parenthesis that was opened after the sentence had begun? Places
   * have to be asked for in order.
   *
   * @param sentenceStart first character of the sentence, quotation marks left out
   */
  boolean contains(int sentenceStart, int at) {
    while (current < spans.size() && spans.get(current).end() < at) {
      current++;
    }
    if (current == spans.size()) {
      return false;
    }
    int open = spans.get(current).start();
    return open > sentenceStart && open < at;
  }
}
