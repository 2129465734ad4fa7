package org.stance4j.archive.reading;

import org.jspecify.annotations.Nullable;

/**
 * A news article as it was given.
 *
 * @param id never blank
 * @param title headline, if the input told one apart from the text
 * @param source who published it, as the input says
 * @param published when, as the input says; not interpreted
 * @param text the text that all offsets refer to; may be blank. For a web page it is the text that
 *     was extracted, paragraphs separated by a blank line.
 */
public record Article(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String published,
    @Nullable String url,
    String text,
    ArticleFormat format,
    Origin origin)
    implements Item {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("blank id of the article at " + origin);
    }
  }

  /** An article that an application has in memory: a plain text with a name and nothing else. */
  public static Article of(String id, String text) {
    return new Article(
        id, null, null, null, null, text, ArticleFormat.TXT, new Origin("memory", 1));
  }

  @Override
  public Article withId(String newId) {
    return new Article(newId, title, source, published, url, text, format, origin);
  }
}
