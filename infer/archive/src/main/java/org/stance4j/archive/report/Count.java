package org.stance4j.archive.report;

/**
 * How many of something there are.
 *
 * @param pages in all articles
 * @param stories in those that are the first of their story: copies and later versions are further
 *     pages, and no further stories
 */
public record Count(long pages, long stories) {

  static final Count NONE = new Count(0, 0);

  Count plus(Count other) {
    return new Count(pages + other.pages, stories + other.stories);
  }

  /** The count with one article, or so many things of one article, more. */
  Count plus(long n, boolean copy) {
    return new Count(pages + n, copy ? stories : stories + n);
  }
}
