package org.stance4j.archive.speakers;

import java.util.Set;

/** Clauses that only say who speaks, set apart by commas or quotation marks: "..., he said." */
final class Frames {

  private static final Set<String> TAILS =
      Set.of(
          "on",
          "in",
          "at",
          "after",
          "during",
          "through",
          "to",
          "when",
          "while",
          "as",
          "late",
          "early",
          "from",
          "before",
          "outside",
          "near",
          "by",
          "with",
          "last",
          "this",
          "again",
          "earlier",
          "later",
          "yesterday",
          "today",
          "over",
          "about",
          "of");

  private static final int REACH = 60;

  private Frames() {}

  static boolean isFrame(Sentence sentence, Mention subject, int verb) {
    int begin = Clauses.begin(subject);
    boolean as = sentence.word(begin - 1).equals("as");
    int before = as ? begin - 2 : begin - 1;
    boolean apart = sentence.isComma(before) || sentence.isQuote(before);
    if (!as && !apart || before < 1 && !as) {
      return false;
    }
    return endsAfter(sentence, verb + 1);
  }

  private static boolean endsAfter(Sentence sentence, int at) {
    String next = sentence.word(at);
    boolean closed = at >= sentence.size() || sentence.isComma(at) || sentence.isQuote(at);
    if (closed || next.equals(".") || next.equals(":")) {
      return true;
    }
    boolean listener =
        sentence.mentionAt(at) != null
            || FunctionWords.isOwner(next)
            || next.equals("him")
            || next.equals("them");
    if (!listener
        && !TAILS.contains(next)
        && !FunctionWords.isTime(next)
        && !FunctionWords.isAdverb(next)) {
      return false;
    }
    for (int word = at; word < Math.min(sentence.size(), at + REACH); word++) {
      String lower = sentence.word(word);
      if (lower.equals("that") || lower.equals("whether") || lower.equals("if")) {
        return false;
      }
      if (sentence.isComma(word) || sentence.isQuote(word)) {
        return true;
      }
      if (word > at && sentence.mentionAt(word) == null && Verbs.looksLikeVerb(lower)) {
        return false;
      }
    }
    return true;
  }
}
