package org.stance4j.archive.report;

/** Which articles a chart counts. */
enum CountBy {
  STORIES("stories", "story"),
  PAGES("pages", "page");

  private final String many;
  private final String one;

  CountBy(String many, String one) {
    this.many = many;
    this.one = one;
  }

  long of(Count count) {
    return this == STORIES ? count.stories() : count.pages();
  }

  String words(long n) {
    return Html.count(n, one, many);
  }

  /** The name of the class of what is shown where these are counted. */
  String style() {
    return many;
  }

  String title() {
    return this == STORIES ? "Stories" : "Pages";
  }
}
