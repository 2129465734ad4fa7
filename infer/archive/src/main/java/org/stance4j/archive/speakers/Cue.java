package org.stance4j.archive.speakers;

/**
 * Words that say whose a sentence is.
 *
 * @param start first token
 * @param end one past the last
 * @param subject the phrase that names the holder
 */
record Cue(int start, int end, Mention subject, Rank rank) {

  /** Which of several cues of a sentence counts: the highest, of equals the first. */
  enum Rank {
    /** Within what somebody else says; counts only where that one hands on reports. */
    CONTENT,
    /** "a vote by parliament to raise tolls", in a sentence where nobody else speaks. */
    NOUN,
    /** "according to Ilves". */
    SOURCE,
    /** A clause that hangs on the main one: "..., saying that". */
    PARTICIPLE,
    /** The verb of a main clause. */
    MAIN,
    /** A clause that only says who speaks: "..., he said." */
    FRAME
  }
}
