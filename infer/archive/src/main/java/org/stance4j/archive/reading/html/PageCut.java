package org.stance4j.archive.reading.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds pages that end before they should: within a tag, a comment, a script or the like, or before
 * an element does whose end tag HTML asks for. A page that says where its {@code body} or {@code
 * html} ends has only forgotten to end such an element, and a page may leave out those two; so only
 * both together tell something, and of a page without {@code html} and {@code body}, which may be
 * no more than a piece of one, only its {@code article}.
 *
 * <p>Tags are found as the tokenizer of HTML finds them, in one pass.
 */
final class PageCut {

  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");

  private static final List<String> BOXES = List.of("main", "section", "div");

  private final String html;
  private final Map<String, Integer> open = new HashMap<>();
  private boolean isWholePage;
  private boolean isEnded;

  /** How far it was read. */
  private int at;

  private PageCut(String html) {
    this.html = html;
  }

  /** What the page ends within, with an article, such as {@code a tag}; empty if it is whole. */
  static Optional<String> of(String html) {
    return new PageCut(html).find();
  }

  private Optional<String> find() {
    for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      Optional<String> cut = markup();
      if (cut.isPresent()) {
        return cut;
      }
    }
    return unclosed().map(name -> "the element '" + name + "'");
  }

  private Optional<String> unclosed() {
    if (isEnded) {
      return Optional.empty();
    }
    if (isOpen("article")) {
      return Optional.of("article");
    }
    return isWholePage ? BOXES.stream().filter(this::isOpen).findFirst() : Optional.empty();
  }

  private boolean isOpen(String name) {
    return open.getOrDefault(name, 0) > 0;
  }

  /** Goes on after the markup that begins here; says what it is if it does not end. */
  private Optional<String> markup() {
    if (html.startsWith("<!--", at)) {
      return goAfter("-->", at + "<!".length(), "a comment");
    }
    char next = charAt(at + 1);
    if (isLetter(next)) {
      return startTag();
    }
    if (next == '/') {
      return isLetter(charAt(at + 2)) ? endTag() : goAfter(">", at + 2, "a tag");
    }
    if (next == '!' || next == '?' || at + 1 == html.length()) {
      return goAfter(">", at + 1, "a tag");
    }
    at++;
    return Optional.empty();
  }

  private Optional<String> goAfter(String end, int from, String what) {
    int found = html.indexOf(end, from);
    at = found + end.length();
    return found < 0 ? Optional.of(what) : Optional.empty();
  }

  private Optional<String> startTag() {
    String name = name(at + 1);
    if (!goAfterTag(at + 1 + name.length())) {
      return Optional.of("a tag");
    }
    open.merge(name, 1, Integer::sum);
    isWholePage |= name.equals("html") || name.equals("body");
    boolean isEmpty = charAt(at - 2) == '/';
    return RAW_TEXT.contains(name) && !isEmpty ? goToEndTag(name) : Optional.empty();
  }

  private Optional<String> endTag() {
    String name = name(at + 2);
    if (!goAfterTag(at + 2 + name.length())) {
      return Optional.of("a tag");
    }
    open.computeIfPresent(name, (key, count) -> Math.max(0, count - 1));
    isEnded |= name.equals("html") || name.equals("body");
    return Optional.empty();
  }

  private Optional<String> goToEndTag(String name) {
    for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
      if (name(end + 2).equals(name)) {
        at = end;
        return Optional.empty();
      }
    }
    return Optional.of("the element '" + name + "'");
  }

  private String name(int from) {
    int end = from;
    while (end < html.length() && !isBlank(charAt(end)) && "/>".indexOf(charAt(end)) < 0) {
      end++;
    }
    return html.substring(from, end).toLowerCase(Locale.ROOT);
  }

  /** Goes on after the tag whose name ends here; false if it does not end. */
  private boolean goAfterTag(int from) {
    int i = from;
    while (i < html.length() && charAt(i) != '>') {
      i = charAt(i) == '=' && i > from ? afterValue(i + 1) : i + 1;
    }
    at = i + 1;
    return i < html.length();
  }

  /** Only here does a quotation mark hide the end of the tag. */
  private int afterValue(int from) {
    int i = from;
    while (isBlank(charAt(i))) {
      i++;
    }
    char first = charAt(i);
    if (first == '"' || first == '\'') {
      int end = html.indexOf(first, i + 1);
      return end < 0 ? html.length() : end + 1;
    }
    while (i < html.length() && !isBlank(charAt(i)) && charAt(i) != '>') {
      i++;
    }
    return i;
  }

  /** A zero, which is nothing in a page, after the end. */
  private char charAt(int index) {
    return index < html.length() ? html.charAt(index) : 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
