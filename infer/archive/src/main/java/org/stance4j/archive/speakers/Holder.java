package org.stance4j.archive.speakers;

import java.util.List;

/**
 * One who takes a position in an article.
 *
 * @param name the fullest form in the article, without an article and without titles of office
 * @param aliases other forms by which the article names this holder, in order of appearance; never
 *     the name itself
 */
public record Holder(String name, List<String> aliases, Kind kind) {

  /** What a holder is. */
  public enum Kind {
    /** Somebody with a name. */
    PERSON,
    /** A government, a parliament, a party, a court, a union, a firm and the like. */
    BODY,
    /** Many people without a name of their own: protesters, farmers, officials. */
    CROWD,
    /** Somebody without a name: a senior official, a resident. */
    ROLE
  }

  public Holder {
    aliases = List.copyOf(aliases);
  }
}
