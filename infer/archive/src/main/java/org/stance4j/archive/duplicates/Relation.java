package org.stance4j.archive.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * What an article is to those before it.
 *
 * @param cluster id of the first article of the story; the article's own id if it repeats none
 * @param duplicateOf id of the article that this one is a copy of; that one is no copy itself
 * @param versionOf id of the version before this one, if this is an article rewritten or updated;
 *     at most one of the two is set
 */
public record Relation(String cluster, @Nullable String duplicateOf, @Nullable String versionOf) {

  public Relation {
    if (duplicateOf != null && versionOf != null) {
      throw new IllegalArgumentException(
          "both a copy of " + duplicateOf + " and a version of " + versionOf);
    }
  }

  static Relation none(String id) {
    return new Relation(id, null, null);
  }

  /** Is the article neither a copy nor a version of another before it? */
  public boolean isNew() {
    return duplicateOf == null && versionOf == null;
  }
}
