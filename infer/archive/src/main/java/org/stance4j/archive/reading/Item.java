package org.stance4j.archive.reading;

/** What reading gives at each place where an article was expected. */
public sealed interface Item permits Article, UnreadableArticle {
  /** The article's name; no two items of an {@link ArchiveReader} have the same. */
  String id();

  Origin origin();

  /** The same item under another name. */
  Item withId(String newId);
}
