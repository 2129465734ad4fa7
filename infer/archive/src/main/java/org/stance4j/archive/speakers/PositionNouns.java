package org.stance4j.archive.speakers;

import java.util.Set;

/** Nouns that name what somebody wants or decides: "a vote by parliament to raise tolls". */
final class PositionNouns {

  private static final Set<String> NOUNS =
      WordFile.split(
          "vote votes decision decisions request requests call calls demand demands appeal appeals"
              + " plea pleas refusal pledge pledges promise promises vow vows threat threats"
              + " warning warnings opposition");

  private static final Set<String> COMPLEMENTS = Set.of("to", "that", "for", "against", "not");

  private PositionNouns() {}

  /**
   * Where the one begins whose position the noun at {@code at} names; -1 if it is no such noun, or
   * nothing follows that tells what the position is.
   */
  static int agent(Sentence sentence, int at) {
    String link = sentence.word(at + 1);
    if (!NOUNS.contains(sentence.word(at)) || !link.equals("by") && !link.equals("from")) {
      return -1;
    }
    Mention agent = sentence.mentionAt(at + 2);
    boolean told = agent != null && COMPLEMENTS.contains(sentence.word(agent.end()));
    return told ? at + 2 : -1;
  }
}
