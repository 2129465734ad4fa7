package org.stance4j.archive.speakers;

/**
 * What a form of a verb may be.
 *
 * @param particle must follow within a few words; empty if none need
 */
record Verb(String lemma, String particle, Use use, Form form) {

  /** A form that ends neither in -s nor like a past tense: "accuse", "accusing". */
  boolean isShortForm() {
    return form == Form.BASE || form == Form.ING;
  }

  /** How the verb shows a position. */
  enum Use {
    SPEECH,
    POSITION,
    DECISION
  }

  /** Which of its forms it is; a past tense that is also the participle is {@code PAST}. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING
  }
}
