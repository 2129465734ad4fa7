package org.stance4j.archive.text;

/**
 * A block of a web page that is no part of its article.
 *
 * @param text white space collapsed, never blank
 * @param rule the element that a rule took away with it, as {@code element <nav class="top">}, or
 *     {@link #HEADLINE}, {@link #LINKS} or {@link #OUTSIDE}
 */
public record PageLeftover(String text, String rule) {

  /** The page's own headline, which is the article's title. */
  public static final String HEADLINE = "page headline";

  /** A block that consists of links to other pages. */
  public static final String LINKS = "page links";

  /** A block outside of the element that holds the article, or that the JSON-LD does not have. */
  public static final String OUTSIDE = "outside the article";
}
