package org.stance4j.archive.speakers;

import java.util.List;

/**
 * How far noun phrases go: from where one begins, over names, nouns and what may stand between
 * them, to its head.
 */
final class NounPhrases {

  private static final int MAX_WORDS = 12;
  private static final int MAX_UNKNOWN = 4;

  private final List<Token> tokens;
  private final Vocabulary vocabulary;
  private final int first;

  /**
   * @param first where the sentence begins behind a dateline
   */
  NounPhrases(List<Token> tokens, Vocabulary vocabulary, int first) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.first = first;
  }

  /** Where the longest phrase from here ends that has a noun or a name for its head. */
  int end(int start, boolean determined) {
    int end = start;
    int unknown = 0;
    boolean mayGoOn = determined || start > 0 && tokens.get(start - 1).isPossessive();
    int limit = Math.min(tokens.size(), start + MAX_WORDS);
    for (int at = start; at < limit; at++) {
      if (isLink(at, start)) {
        continue;
      }
      if (!isNominal(at)) {
        break;
      }
      boolean name = isName(at);
      String lower = tokens.get(at).lower();
      if (name || isHead(at, end > start)) {
        if (unknown > 0 && end > start && !isModifier(end, at) && !(mayGoOn && isName(end - 1))) {
          break;
        }
        end = at + 1;
        unknown = 0;
      } else if (++unknown > MAX_UNKNOWN
          || Verbs.looksLikeVerb(lower)
          || end > start && (isVerbBeforeName(at) || !isName(end - 1))) {
        break;
      }
    }
    return end;
  }

  /** "Norway asks Sweden", but not "Norway appeals court". */
  private boolean isVerbBeforeName(int at) {
    boolean name = at + 1 < tokens.size() && tokens.get(at + 1).isCapitalised();
    return name && Verbs.isPresent(tokens.get(at).lower());
  }

  /** What goes on with small words before a head: "Norwegian", "Ohio state", "Senate majority". */
  private boolean isModifier(int end, int next) {
    if (States.ofAdjective(tokens.get(end - 1).text()) != null || Regions.endsAt(tokens, end)) {
      return true;
    }
    for (int at = end; at < next; at++) {
      if (!Nouns.isOfficeWord(tokens.get(at).lower())) {
        return false;
      }
    }
    return true;
  }

  private boolean isHead(int at, boolean afterHead) {
    String lower = tokens.get(at).lower();
    if (!Nouns.isHead(lower)) {
      return false;
    }
    // "the union demands", "Washington orders": after a head, what may be a verb is one.
    return !afterHead || Verbs.readings(lower).isEmpty();
  }

  /** Whether a word may be part of a noun phrase. */
  boolean isNominal(int at) {
    Token token = tokens.get(at);
    boolean party = token.text().length() > 2 && "RDI".indexOf(token.text().charAt(0)) >= 0;
    if (token.quoted() || !token.isWord() || party && token.text().charAt(1) == '-') {
      return false;
    }
    if (token.isNumber() && !token.isCapitalised()) {
      return token.text().chars().anyMatch(Character::isUpperCase);
    }
    if (FunctionWords.isDeterminer(token.lower())) {
      return token.text().endsWith(".");
    }
    return !FunctionWords.contains(token.lower())
        || States.isInitials(token.text())
        || isMidTitle(at);
  }

  /** "Will Smith", "May said": a name that is spelt like a small word. */
  private boolean isMidTitle(int at) {
    return at > first
        && tokens.get(at).isCapitalised()
        && !FunctionWords.isCalendar(tokens.get(at).lower())
        && tokens.get(at).text().length() > 2;
  }

  private boolean isName(int at) {
    return vocabulary.isName(tokens.get(at), at == first);
  }

  /** A small word or a mark that goes on with a name. */
  private boolean isLink(int at, int start) {
    if (at == start || at + 1 >= tokens.size() || tokens.get(at).quoted()) {
      return false;
    }
    if (tokens.get(at).isPossessive()) {
      return isOwnerMark(at);
    }
    return switch (tokens.get(at).lower()) {
      case "of", "for" -> isLinkOfBody(at);
      case "the" -> tokens.get(at - 1).is("of") || tokens.get(at - 1).is("for");
      default -> isLinkOfNames(at);
    };
  }

  /** "the People's Party", "the teachers' union". */
  private boolean isOwnerMark(int at) {
    Token before = tokens.get(at - 1);
    Token after = tokens.get(at + 1);
    boolean collective = NameLinks.isCollectiveOwner(before.lower()) && after.isCapitalised();
    boolean plural = tokens.get(at).is("'") && before.lower().endsWith("s");
    boolean ofName = after.isCapitalised() && isName(at - 1);
    return !after.quoted() && (collective || plural && (ofName || Nouns.isBody(after.lower())));
  }

  /** "Bank of England", "Council for the Arts", "Secretary of State". */
  private boolean isLinkOfBody(int at) {
    Token before = tokens.get(at - 1);
    boolean of = tokens.get(at).is("of");
    boolean article = tokens.get(at + 1).is("the") && at + 2 < tokens.size();
    Token next = tokens.get(article ? at + 2 : at + 1);
    boolean head = Nouns.isBody(before.lower()) || of && Nouns.isTitle(before.lower());
    return (of || article)
        && head
        && before.isCapitalised()
        && isName(at - 1)
        && !next.quoted()
        && next.isCapitalised()
        && !FunctionWords.isTime(next.lower());
  }

  /** "Ludwig van Beethoven". */
  private boolean isLinkOfNames(int at) {
    Token after = tokens.get(at + 1);
    return NameLinks.contains(tokens.get(at).lower())
        && isName(at - 1)
        && !after.quoted()
        && (after.isCapitalised() || NameLinks.contains(after.lower()));
  }
}
