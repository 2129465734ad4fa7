package org.stance4j.archive.scoring;

import org.jspecify.annotations.Nullable;
import org.stance4j.archive.duplicates.Relation;

/**
 * What an article is to those that came before it in the run.
 *
 * @param cluster id of the first article of the story, its own if it is the first; null where
 *     articles were not compared, unless versions of an article stand on one page
 * @param duplicateOf id of the article that this one is a copy of
 * @param versionOf id of the article that this one is a later version of
 */
public record Story(
    @Nullable String cluster, @Nullable String duplicateOf, @Nullable String versionOf) {

  /** Of an article that was not compared with others. */
  public static final Story UNKNOWN = new Story(null, null, null);

  static Story of(Relation relation) {
    return new Story(relation.cluster(), relation.duplicateOf(), relation.versionOf());
  }

  /**
   * Whether an article of the same story came before: then this one is a copy or a later version,
   * and no further story.
   */
  public boolean isKnown() {
    return duplicateOf != null || versionOf != null;
  }

  /** Whether the article is a copy of another. */
  public boolean isDuplicate() {
    return duplicateOf != null;
  }
}
