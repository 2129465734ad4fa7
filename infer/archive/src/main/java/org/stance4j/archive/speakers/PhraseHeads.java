package org.stance4j.archive.speakers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a phrase to the one that the whole it is part of is about, and to the name it goes with. */
final class PhraseHeads {

  private static final Set<String> LEADING =
      Set.of(
          "led", "headed", "chaired", "joined", "backed", "supported", "organized", "represented");

  private final Sentence sentence;

  PhraseHeads(Sentence sentence) {
    this.sentence = sentence;
  }

  /** From "the head of the union" to the head; from a description to the name it goes with. */
  @Nullable Mention settle(Mention mention) {
    Mention at = firstOfPair(mention);
    while (FunctionWords.isPreposition(sentence.word(at.start() - 1))) {
      Mention head = sentence.mentionAt(beforeLeader(at.start() - 1) - 1);
      if (at.type() == Mention.Type.CROWD
          && FunctionWords.isQuantity(sentence.word(at.start() - 2))) {
        return at;
      }
      int link = beforeLeader(at.start() - 1);
      if (!FunctionWords.linksToHead(sentence.word(at.start() - 1)) && link == at.start() - 1
          || head == null
          || head.end() != link) {
        return at.start() == mention.start() ? null : at;
      }
      if (at.type() != Mention.Type.PRONOUN
          && head.type() == Mention.Type.DOCUMENT
          && head.owner() == null
          && head.ownerWord().isEmpty()) {
        return at;
      }
      at = head;
    }
    if (at.start() >= 2
        && sentence.word(at.start() - 1).equals("and")
        && sentence.mentionAt(at.start() - 2) == null) {
      return at;
    }
    return nameBefore(at);
  }

  /** From "the House and the Senate" behind a preposition to the House. */
  private Mention firstOfPair(Mention mention) {
    Mention first = sentence.mentionAt(mention.start() - 2);
    boolean pair =
        sentence.word(mention.start() - 1).equals("and")
            && first != null
            && first.end() == mention.start() - 1
            && FunctionWords.linksToHead(sentence.word(first.start() - 1));
    return pair && first != null ? first : mention;
  }

  /** Where "led" stands in "a group of towns led by Oslo"; else the place of the preposition. */
  private int beforeLeader(int preposition) {
    boolean led =
        sentence.word(preposition).equals("by") && LEADING.contains(sentence.word(preposition - 1));
    return led ? preposition - 1 : preposition;
  }

  /** "Vukas, the mayor": the name stands before. */
  private Mention nameBefore(Mention mention) {
    boolean describes =
        mention.type() == Mention.Type.ROLE || mention.type() == Mention.Type.BODY_NOUN;
    Mention name = sentence.mentionAt(mention.start() - 2);
    if (describes
        && sentence.isComma(mention.start() - 1)
        && name != null
        && name.isNamed()
        && !FunctionWords.isPreposition(sentence.word(name.start() - 1))) {
      return name;
    }
    return mention;
  }

  /** "The mayor, Gordana Vukas,": the name stands after. */
  Mention named(Mention mention) {
    Mention next = sentence.mentionAt(mention.end() + 1);
    boolean describes = mention.type() == Mention.Type.ROLE;
    String link = sentence.word(mention.end());
    boolean linked = sentence.isComma(mention.end()) || link.equals("was") || link.equals("is");
    if (describes
        && linked
        && next != null
        && next.start() == mention.end() + 1
        && (next.type() == Mention.Type.PERSON || next.type() == Mention.Type.NAME)) {
      return next;
    }
    return mention;
  }
}
