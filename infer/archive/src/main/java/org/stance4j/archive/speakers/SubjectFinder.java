package org.stance4j.archive.speakers;

import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb, before it or after it. */
final class SubjectFinder {

  private static final int MAX_INSERTION = 60;
  private static final int MAX_OPENING = 20;
  private static final int MAX_UNKNOWN = 4;

  private final Sentence sentence;
  private final PhraseHeads heads;
  private @Nullable Mention first;
  private boolean firstKnown;

  SubjectFinder(Sentence sentence) {
    this.sentence = sentence;
    this.heads = new PhraseHeads(sentence);
  }

  /** The subject that stands before the verb; null if there is none. */
  @Nullable Mention before(int verb) {
    int at = beforeAuxiliaries(verb);
    if (sentence.isComma(at) || sentence.word(at).equals(")")) {
      return beforeInsertion(at);
    }
    if (FunctionWords.isConjunction(sentence.word(at))) {
      return followsSubordinate(at) ? null : first();
    }
    Mention mention = sentence.mentionAt(at);
    if (mention != null && mention.end() == at + 1) {
      return heads.settle(mention);
    }
    Mention relative = afterRelative(at);
    return relative == null && !sentence.word(at).equals("who") ? clauseOpener(at) : relative;
  }

  /** "the chairman of the panel investigating the attacks said": what the clause begins with. */
  private @Nullable Mention clauseOpener(int last) {
    for (int at = last; at >= Math.max(0, last - MAX_OPENING); at--) {
      boolean start = at == 0 || sentence.isComma(at - 1) || sentence.isQuote(at - 1);
      if (start) {
        Mention mention = sentence.mentionAt(at);
        boolean starts =
            mention != null && mention.start() == at && !sentence.word(mention.end()).equals("'s");
        return starts && mention != null && mention.isPersonalOrCrowd() ? mention : null;
      }
      boolean verb = sentence.mentionAt(at) == null && Verbs.looksLikeVerb(sentence.word(at));
      if (verb || FunctionWords.isSubordinator(sentence.word(at))) {
        return null;
      }
    }
    return null;
  }

  /** Does a subordinate clause stand between the conjunction and the comma before it? */
  private boolean followsSubordinate(int conjunction) {
    for (int at = conjunction - 1; at > Math.max(0, conjunction - MAX_INSERTION); at--) {
      if (sentence.isComma(at) || sentence.isQuote(at)) {
        return FunctionWords.isSubordinator(sentence.word(at + 1)) && at < conjunction - 1;
      }
      if (FunctionWords.isSubordinator(sentence.word(at)) && !sentence.word(at).equals("as")) {
        return true;
      }
    }
    return false;
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
    for (int word = at; word <= at + MAX_UNKNOWN; word++) {
      Mention mention = sentence.mentionAt(word);
      boolean person = mention != null && mention.isPersonal();
      if (mention != null && (word == at && mention.type() != Mention.Type.DOCUMENT || person)) {
        return heads.named(mention);
      }
      String text = sentence.word(word);
      if (text.isEmpty() || !Character.isLetter(text.charAt(0)) || FunctionWords.contains(text)) {
        return null;
      }
    }
    return null;
  }

  /** The first phrase of the sentence that is the object of nothing: its subject, most likely. */
  @Nullable Mention first() {
    if (!firstKnown) {
      first = findFirst();
      firstKnown = true;
    }
    return first;
  }

  private @Nullable Mention findFirst() {
    for (Mention mention : sentence.mentions()) {
      String before = sentence.word(mention.start() - 1);
      boolean owns =
          sentence.word(mention.end()).equals("'s") || sentence.word(mention.end()).equals("'");
      boolean demonstrative =
          before.equals("that") && FunctionWords.isPreposition(sentence.word(mention.start() - 2));
      if (!FunctionWords.isPreposition(before)
          && !isAfterGerund(mention.start() - 1)
          && !owns
          && (demonstrative || !FunctionWords.isSubordinator(before))) {
        return heads.named(mention);
      }
    }
    return null;
  }

  /** "by building bridges": the object of a verb behind a preposition. */
  private boolean isAfterGerund(int at) {
    return sentence.word(at).endsWith("ing")
        && FunctionWords.isPreposition(sentence.word(at - 1))
        && sentence.mentionAt(at) == null;
  }

  private @Nullable Mention beforeInsertion(int close) {
    if (sentence.word(close).equals(")")) {
      Mention mention = sentence.mentionAt(openBracket(close) - 1);
      return mention == null ? null : heads.settle(mention);
    }
    int limit = Math.max(0, close - MAX_INSERTION);
    if (sentence.token(close).isDash()) {
      Mention apart = beforeDash(close, limit);
      Mention settled = apart == null ? null : heads.settle(apart);
      if (settled != null) {
        return heads.named(settled);
      }
    }
    for (int comma = close - 1; comma > limit; comma--) {
      if (sentence.isQuote(comma)) {
        return null;
      }
      int end = sentence.word(comma - 1).equals(")") ? openBracket(comma - 1) : comma;
      Mention mention = sentence.mentionAt(end - 1);
      if (!sentence.isComma(comma) || mention == null || mention.end() != end) {
        continue;
      }
      Mention inside = sentence.mentionAt(comma + 1);
      if (inside != null
          && inside.end() == close
          && mention.type() == Mention.Type.ROLE
          && (inside.type() == Mention.Type.PERSON || inside.type() == Mention.Type.NAME)) {
        return inside;
      }
      Mention subject = heads.settle(mention);
      if (subject != null) {
        boolean apposed =
            inside != null
                && inside.start() == comma + 1
                && (inside.type() == Mention.Type.PERSON || inside.type() == Mention.Type.NAME)
                && subject.type() == Mention.Type.ROLE
                && subject.article() != Mention.Article.INDEFINITE;
        return apposed ? inside : heads.named(subject);
      }
      if (inside != null && inside.end() == close && Regions.of(inside.name()) == null) {
        return null;
      }
    }
    return null;
  }

  /** What stands before "— a list, with commas —"; null if there is no such insertion. */
  private @Nullable Mention beforeDash(int close, int limit) {
    for (int dash = close - 1; dash > limit; dash--) {
      if (sentence.isQuote(dash)) {
        return null;
      }
      if (sentence.isComma(dash) && sentence.token(dash).isDash()) {
        Mention mention = sentence.mentionAt(dash - 1);
        return mention != null && mention.end() == dash ? mention : null;
      }
    }
    return null;
  }

  private int openBracket(int close) {
    int open = close;
    while (open >= 0 && open > close - MAX_INSERTION && !sentence.word(open).equals("(")) {
      open--;
    }
    return open;
  }

  /** "The official who asked not to be named said": the phrase before "who". */
  private @Nullable Mention afterRelative(int at) {
    for (int back = at - 1; back > Math.max(0, at - 20); back--) {
      String word = sentence.word(back);
      if (word.isEmpty() || sentence.isComma(back)) {
        return null;
      }
      if (word.equals("who") || word.equals("which")) {
        Mention mention = sentence.mentionAt(back - 1);
        return mention == null ? null : heads.settle(mention);
      }
    }
    return null;
  }

  private boolean isDate(int at) {
    String word = sentence.word(at);
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0)) || word.equals("the") || word.equals("a"))
        && (FunctionWords.isTime(sentence.word(at - 1))
            || FunctionWords.isTime(sentence.word(at + 1)));
  }

  private boolean isTimePreposition(int at) {
    String word = sentence.word(at);
    boolean time = FunctionWords.isTime(sentence.word(at + 1)) || isDate(at + 1);
    return time
        && (word.equals("on")
            || word.equals("in")
            || word.equals("at")
            || word.equals("since")
            || word.equals("by")
            || word.equals("during")
            || word.equals("for")
            || word.equals("after"));
  }
}
