package org.stance4j.archive.speakers;

import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb, before it or after it. */
final class SubjectFinder {

  private static final int MAX_INSERTION = 60;

  private final Sentence sentence;

  SubjectFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The subject that stands before the verb; null if there is none. */
  @Nullable Mention before(int verb) {
    int at = beforeAuxiliaries(verb);
    if (sentence.isComma(at) || sentence.word(at).equals(")")) {
      return beforeInsertion(at);
    }
    if (FunctionWords.isConjunction(sentence.word(at))) {
      return sentence.isComma(at - 1) || at > 0 ? first() : null;
    }
    Mention mention = sentence.mentionAt(at);
    if (mention != null && mention.end() == at + 1) {
      return settle(mention);
    }
    return afterRelative(at);
  }

  /** Where the subject would end: the last token before the verb's helpers. */
  int beforeAuxiliaries(int verb) {
    int at = verb - 1;
    boolean moved = true;
    while (moved && at >= 0) {
      moved = false;
      String word = sentence.word(at);
      if (!word.isEmpty()
          && sentence.mentionAt(at) == null
          && (FunctionWords.isAuxiliary(word)
              || FunctionWords.isAdverb(word)
              || FunctionWords.isTime(word)
              || isDate(at))) {
        at--;
        moved = true;
      } else if (at + 1 < verb && isTimePreposition(at)) {
        at--;
        moved = true;
      }
    }
    return at;
  }

  /** The subject that follows the verb, as in "said Lafta"; null if none does. */
  @Nullable Mention after(int verb) {
    int at = verb + 1;
    while (FunctionWords.isAdverb(sentence.word(at)) && sentence.mentionAt(at) == null) {
      at++;
    }
    Mention mention = sentence.mentionAt(at);
    if (mention == null || mention.start() != at || sentence.isQuote(at)) {
      return null;
    }
    return named(mention);
  }

  /** The first phrase of the sentence that is the object of nothing: its subject, most likely. */
  @Nullable Mention first() {
    for (Mention mention : sentence.mentions()) {
      String before = sentence.word(mention.start() - 1);
      boolean owns = sentence.word(mention.end()).equals("'s") || sentence.word(mention.end()).equals("'");
      boolean demonstrative =
          before.equals("that")
              && FunctionWords.isPreposition(sentence.word(mention.start() - 2));
      if (!FunctionWords.isPreposition(before)
          && !owns
          && (demonstrative || !FunctionWords.isSubordinator(before))) {
        return named(mention);
      }
    }
    return null;
  }

  /** From "the head of the union" to the head; from a description to the name it goes with. */
  private @Nullable Mention settle(Mention mention) {
    Mention at = mention;
    while (FunctionWords.isPreposition(sentence.word(at.start() - 1))) {
      Mention head = sentence.mentionAt(at.start() - 2);
      if (!FunctionWords.linksToHead(sentence.word(at.start() - 1))
          || head == null
          || head.end() != at.start() - 1) {
        return at.start() == mention.start() ? null : at;
      }
      if (at.type() != Mention.Type.PRONOUN && head.type() == Mention.Type.DOCUMENT
          && head.owner() == null && head.ownerWord().isEmpty()) {
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

  private @Nullable Mention beforeInsertion(int close) {
    if (sentence.word(close).equals(")")) {
      int open = close;
      while (open >= 0 && !sentence.word(open).equals("(")) {
        open--;
      }
      Mention mention = sentence.mentionAt(open - 1);
      return mention == null ? null : settle(mention);
    }
    int limit = Math.max(0, close - MAX_INSERTION);
    for (int comma = close - 1; comma > limit; comma--) {
      if (sentence.isQuote(comma)) {
        return null;
      }
      Mention mention = sentence.mentionAt(comma - 1);
      if (!sentence.isComma(comma) || mention == null || mention.end() != comma) {
        continue;
      }
      Mention inside = sentence.mentionAt(comma + 1);
      if (inside != null && inside.end() == close && mention.type() == Mention.Type.ROLE
          && (inside.type() == Mention.Type.PERSON || inside.type() == Mention.Type.NAME)) {
        return inside;
      }
      Mention subject = settle(mention);
      if (subject != null) {
        return named(subject);
      }
      if (inside != null && inside.end() == close) {
        return null;
      }
    }
    return null;
  }

  /** "The official who asked not to be named said": the phrase before "who". */
  private @Nullable Mention afterRelative(int at) {
    for (int back = at; back > Math.max(0, at - 20); back--) {
      String word = sentence.word(back);
      if (word.isEmpty() || sentence.isComma(back)) {
        return null;
      }
      if (word.equals("who") || word.equals("which")) {
        Mention mention = sentence.mentionAt(back - 1);
        return mention == null ? null : settle(mention);
      }
    }
    return null;
  }

  private boolean isDate(int at) {
    String word = sentence.word(at);
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0)) || word.equals("the") || word.equals("a"))
        && (FunctionWords.isTime(sentence.word(at - 1)) || FunctionWords.isTime(sentence.word(at + 1)));
  }

  private boolean isTimePreposition(int at) {
    String word = sentence.word(at);
    boolean time = FunctionWords.isTime(sentence.word(at + 1)) || isDate(at + 1);
    return time
        && (word.equals("on") || word.equals("in") || word.equals("at") || word.equals("since")
            || word.equals("by") || word.equals("during") || word.equals("for") || word.equals("after"));
  }
}
