package org.stance4j.archive.speakers;

import java.util.Set;

/** Nouns that name what somebody wants or decides: "a vote by parliament to raise tolls". */
final class PositionNouns {

  private static final Set<String> NOUNS = WordFile.words("position-nouns.txt");
  private static final Set<String> LINKS = Set.of("by", "from");
  private static final Set<String> COMPLEMENTS = Set.of("to", "that", "for", "against", "not");

  private PositionNouns() {}

  /**
   * Where the one begins whose position the noun at {@code at} names; -1 if it is no such noun, or
   * nothing follows that tells what the position is.
   */
  static int agent(Sentence sentence, int at) {
    if (!NOUNS.contains(sentence.word(at)) || !LINKS.contains(sentence.word(at + 1))) {
      return -1;
    }
    Mention agent = sentence.mentionAt(at + 2);
    return agent != null && isTold(sentence, agent.end()) ? at + 2 : -1;
  }

  /** Does it say what is wanted? "A call from Oslo to Bergen" and "for comment" do not. */
  private static boolean isTold(Sentence sentence, int at) {
    String word = sentence.word(at);
    boolean addressed = word.equals("to") && sentence.mentionAt(at + 1) != null;
    boolean comment = word.equals("for") && sentence.word(at + 1).equals("comment");
    return COMPLEMENTS.contains(word) && !addressed && !comment;
  }
}
