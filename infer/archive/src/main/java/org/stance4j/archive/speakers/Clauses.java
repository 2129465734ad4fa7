package org.stance4j.archive.speakers;

import java.util.List;
import java.util.Set;

/** What the words around a verb tell of its part in the sentence. */
final class Clauses {

  private static final int PARTICLE_REACH = 5;
  private static final int REACH = 80;
  private static final int PAPER_REACH = 10;
  private static final Set<String> HYPOTHETICAL =
      Set.of("may", "might", "must", "should", "can", "could", "shall");
  private static final Set<String> SILENCE =
      Set.of(
          "comment",
          "elaborate",
          "answer",
          "respond",
          "say",
          "discuss",
          "speculate",
          "disclose",
          "confirm",
          "reveal",
          "specify",
          "identify");
  private static final Set<String> UNSAID =
      Set.of(
          "say",
          "respond",
          "answer",
          "specify",
          "mention",
          "disclose",
          "reply",
          "explain",
          "indicate",
          "confirm");
  private static final Set<String> STORIES = Set.of("story", "stories", "joke", "jokes", "tale");

  /** Speech only where words follow or are quoted: one can also add milk, and continue to fall. */
  private static final Set<String> NEEDS_WORDS =
      Set.of(
          "respond",
          "answer",
          "continue",
          "add",
          "post",
          "snap",
          "cry",
          "sigh",
          "go",
          "whisper",
          "shout",
          "protest",
          "recall",
          "observe",
          "conclude",
          "yell",
          "write",
          "chant",
          "counter",
          "repeat",
          "mutter",
          "boast",
          "report",
          "mention");

  private Clauses() {}

  /** Is the clause of this subject a main one, not the content of another? */
  static boolean isMain(Sentence sentence, Mention subject) {
    int begin = begin(subject);
    int at = begin - 1;
    String before = sentence.word(at);
    boolean quantified = before.equals("of") && FunctionWords.isQuantity(sentence.word(at - 1));
    if (FunctionWords.isSubordinator(before)
        || FunctionWords.isPreposition(before) && !quantified) {
      return false;
    }
    for (; at >= Math.max(0, begin - REACH); at--) {
      String word = sentence.word(at);
      if (word.isEmpty() || sentence.isComma(at) || sentence.isQuote(at) || isStop(word)) {
        return true;
      }
      if (FunctionWords.isConjunction(word) && at == begin - 1) {
        return true;
      }
      if (sentence.mentionAt(at) == null && Verbs.looksLikeVerb(word)) {
        return false;
      }
      if (word.equals("that") || word.equals("if")) {
        return false;
      }
    }
    return true;
  }

  /** Where the phrase begins, its owners included. */
  static int begin(Mention mention) {
    Mention at = mention;
    for (Mention owner = at.owner(); owner != null; owner = at.owner()) {
      at = owner;
    }
    return at.start();
  }

  static boolean hasParticle(Sentence sentence, int verb, String particle) {
    if (particle.isEmpty()) {
      return true;
    }
    for (int at = verb + 1; at <= verb + PARTICLE_REACH; at++) {
      if (sentence.word(at).equals(particle)) {
        return true;
      }
      if (sentence.isComma(at)) {
        return false;
      }
    }
    return false;
  }

  /** A noun or an adjective that looks like the verb, or an infinitive. */
  static boolean isNoVerb(Sentence sentence, int at) {
    String before = sentence.word(at - 1);
    return FunctionWords.isPreposition(sentence.word(at))
        || FunctionWords.isDeterminer(before) && !isObject(sentence, at - 1)
        || before.equals("'s")
        || before.equals("'")
        || before.equals("to")
        || FunctionWords.isPreposition(before) && !FunctionWords.isTime(before)
        || before.equals("no");
  }

  /** "for her": the pronoun, not the determiner. */
  private static boolean isObject(Sentence sentence, int at) {
    return sentence.word(at).equals("her") && FunctionWords.isPreposition(sentence.word(at - 1));
  }

  static boolean isHypothetical(Sentence sentence, List<String> helpers) {
    boolean inverted = sentence.word(0).equals("should") || sentence.word(0).equals("were");
    return inverted && !sentence.hasQuote() && !helpers.isEmpty()
        || helpers.stream().anyMatch(HYPOTHETICAL::contains) && !isNegated(helpers);
  }

  static boolean isNegated(List<String> helpers) {
    return helpers.stream()
        .anyMatch(word -> word.equals("not") || word.equals("never") || word.endsWith("n't"));
  }

  /** The verb is a participle after a form of "be", or one that nobody does. */
  static boolean isPassive(Verb verb, List<String> helpers) {
    if (verb.form() != Verb.Form.PAST && verb.form() != Verb.Form.PARTICIPLE) {
      return false;
    }
    return !helpers.isEmpty() && FunctionWords.isBe(lastVerb(helpers));
  }

  /** "blocked by": a participle and one who does it. */
  static boolean isDoneBy(Sentence sentence, int at, Verb verb) {
    boolean participle = verb.form() == Verb.Form.PAST || verb.form() == Verb.Form.PARTICIPLE;
    return participle && sentence.word(at + 1).equals("by");
  }

  /** "officials accused of", "workers told to leave", "asked by". */
  static boolean isReduced(Sentence sentence, int at, Verb verb, List<String> helpers) {
    if (verb.form() == Verb.Form.PARTICIPLE) {
      return helpers.isEmpty();
    }
    if (verb.form() != Verb.Form.PAST || !helpers.isEmpty()) {
      return false;
    }
    String next = sentence.word(at + 1);
    return next.equals("by") && !verb.lemma().equals("vote")
        || verb.lemma().equals("accuse") && next.equals("of")
        || next.equals("to") && Set.of("tell", "order", "urge", "allow").contains(verb.lemma())
        || next.equals("to") && sentence.isHeadline() && verb.lemma().equals("expect")
        || verb.lemma().equals("call")
            && sentence.mentionAt(at + 1) != null
            && sentence.isQuote(at - 1);
  }

  /** Nothing is said: "declined to comment", "said nothing", "told the story". */
  static boolean isSilence(Sentence sentence, int at, Verb verb, List<String> helpers) {
    String next = sentence.word(at + 1);
    boolean refuses = verb.lemma().equals("decline") || verb.lemma().equals("refuse");
    if (refuses && next.equals("to") && SILENCE.contains(sentence.word(at + 2))
        || refuses && next.equals("comment")
        || next.equals("nothing")
        || next.equals("themselves")
        || isNegated(helpers) && UNSAID.contains(verb.lemma())) {
      return true;
    }
    if (verb.lemma().equals("tell")) {
      return next.equals("it") || STORIES.contains(next) || STORIES.contains(sentence.word(at + 2));
    }
    return false;
  }

  static boolean lacksWords(Sentence sentence, int at, Verb verb) {
    String next = sentence.word(at + 1);
    boolean words =
        sentence.hasQuote()
            || Set.of("that", ":", "how", "why", "whether", ",", ".").contains(next)
            || hasParticle(sentence, at, "that")
            || sentence.word(sentence.size() - 1).equals(":")
            || sentence.isComma(at - 1) && sentence.mentionAt(at + 1) != null;
    boolean onward = verb.lemma().equals("continue") && next.equals("to");
    return NEEDS_WORDS.contains(verb.lemma()) && !words || onward;
  }

  /** "who was appointed by": a clause that only describes somebody. */
  static boolean isRelative(Sentence sentence, int verb) {
    for (int at = verb - 1; at >= Math.max(0, verb - PARTICLE_REACH); at--) {
      String word = sentence.word(at);
      if (word.equals("who") || word.equals("which")) {
        return true;
      }
      if (sentence.isComma(at)) {
        return false;
      }
    }
    return false;
  }

  /** Does a quotation end here that ends a clause too, its last mark within it? */
  static boolean endsQuotedClause(Sentence sentence, int at) {
    if (!sentence.isQuote(at)) {
      return false;
    }
    int last = sentence.token(at).quoted() ? at : at - 1;
    return last >= 0 && !sentence.token(last).isWord();
  }

  /** "sent a letter to the mayor urging her": what is written says what the writer thinks. */
  static boolean followsPaper(Sentence sentence, int before) {
    for (int at = before; at > Math.max(0, before - PAPER_REACH); at--) {
      if (sentence.isComma(at) || sentence.isQuote(at)) {
        return false;
      }
      Mention mention = sentence.mentionAt(at);
      if (mention != null
          && mention.type() == Mention.Type.DOCUMENT
          && mention.article() == Mention.Article.INDEFINITE) {
        return !FunctionWords.isPreposition(sentence.word(mention.start() - 1));
      }
    }
    return false;
  }

  private static String lastVerb(List<String> helpers) {
    for (int at = helpers.size() - 1; at >= 0; at--) {
      String helper = helpers.get(at);
      if (!helper.equals("not") && !helper.equals("never")) {
        return helper;
      }
    }
    return "";
  }

  private static boolean isStop(String word) {
    return word.equals(";") || word.equals(":") || word.equals("(") || word.equals(")");
  }
}
