package org.stance4j.archive.speakers;

import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that may name a holder.
 *
 * @param start first token of its sentence
 * @param end one past the last
 * @param name without article, number, owner and titles
 * @param head the noun by which the text may take it up, in lower case; empty for a bare name
 * @param description what stands before a name, such as "prime minister", in lower case
 * @param owner whose it is, as in "the union's president"
 * @param ownerWord "his", "her", "its" or "their"; else empty
 */
record Mention(
    Type type,
    int start,
    int end,
    String name,
    String head,
    String description,
    Article article,
    @Nullable Mention owner,
    String ownerWord) {

  /** What the form of the phrase tells. */
  enum Type {
    PERSON,
    /** A name that may be a person's or a body's. */
    NAME,
    BODY,
    STATE,
    ROLE,
    BODY_NOUN,
    CROWD,
    DOCUMENT,
    PRONOUN
  }

  /** What introduces it. */
  enum Article {
    NONE,
    DEFINITE,
    INDEFINITE,
    OWNED
  }

  boolean isNamed() {
    return type == Type.PERSON || type == Type.NAME || type == Type.BODY || type == Type.STATE;
  }

  boolean isPersonal() {
    return type == Type.PERSON || type == Type.NAME || type == Type.ROLE;
  }

  boolean isPersonalOrCrowd() {
    return isPersonal() || type == Type.CROWD;
  }

  Mention withType(Type other) {
    return new Mention(other, start, end, name, head, description, article, owner, ownerWord);
  }

  Mention withDescription(String other) {
    return new Mention(type, start, end, name, head, other, article, owner, ownerWord);
  }
}
