package org.stance4j.archive.reading.html;

import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would show as a paragraph of its own.
 *
 * @param parent the element that it stands in
 * @param text white space collapsed, line breaks of the page kept
 * @param linked how many of its characters are in links
 */
record Block(Element parent, String text, int linked) {

  private static final int MIN_RUNNING_TEXT = 40;
  private static final double MOSTLY_LINKS = 0.5;

  /** Is most of it in links? Then it is a menu or a list of other articles. */
  boolean isLinks() {
    return linked > MOSTLY_LINKS * text.length();
  }

  /** How much this block says that an article stands here: its length, if it is running text. */
  int weight() {
    return isLinks() || text.length() < MIN_RUNNING_TEXT ? 0 : text.length() - linked;
  }
}
