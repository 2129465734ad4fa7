package org.stance4j.archive.reading;

/**
 * An article that could not be read.
 *
 * @param reason what was found and what was expected, for a person to read
 */
public record UnreadableArticle(String id, Origin origin, String reason) implements Item {
  @Override
  public UnreadableArticle withId(String newId) {
    return new UnreadableArticle(newId, origin, reason);
  }
}
