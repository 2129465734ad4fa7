package org.stance4j.archive.speakers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the words of an article are written, to tell a name at the beginning of a sentence from any
 * other word there.
 */
final class Vocabulary {

  /** "U.S.-led" names nobody. */
  private static final Set<String> ADJECTIVE_TAILS =
      Set.of("led", "based", "backed", "run", "era", "born", "style", "controlled", "owned");

  /** So many words of a text tell which of them are names. */
  private static final int ENOUGH = 30;

  private static final Set<String> THING_ENDS =
      WordFile.split("tion sion ment ness ence ance ship ism ity ics ology");

  private static final Set<String> THINGS =
      WordFile.split(
          "story stories evidence data polls polling history logic language wording research news"
              + " rumors rumours details photos pictures images video footage records numbers sales"
              + " prices tests tensions attempts efforts plans talks advice");

  private final Set<String> small = new HashSet<>();
  private final Set<String> capitalised = new HashSet<>();

  private Vocabulary() {}

  /** Does the word begin with a capital also within sentences? */
  boolean isNameElsewhere(Token token) {
    return capitalised.contains(token.lower());
  }

  /** Does the word stand in small letters within the text? */
  boolean isSmallElsewhere(Token token) {
    return small.contains(token.lower());
  }

  /** In a text of some length, has the word a capital only where a sentence begins? */
  boolean isNeverWithin(Token token) {
    return small.size() > ENOUGH && !capitalised.contains(token.lower());
  }

  static Vocabulary of(List<List<Token>> sentences) {
    Vocabulary vocabulary = new Vocabulary();
    for (List<Token> tokens : sentences) {
      boolean inside = false;
      for (Token token : tokens) {
        if (inside && token.isCapitalised()) {
          vocabulary.capitalised.add(token.lower());
        } else if (token.isWord() && !token.isCapitalised()) {
          vocabulary.small.add(token.lower());
        }
        inside = token.isWord() || inside && token.isComma();
      }
    }
    return vocabulary;
  }

  /** Does it name a thing, as "Evidence" does where a sentence begins with it? */
  boolean isThing(Token token) {
    String lower = token.lower();
    return !capitalised.contains(lower)
        && !Gender.isGivenName(lower)
        && lower.length() > 4
        && (THINGS.contains(lower) || THING_ENDS.stream().anyMatch(lower::endsWith));
  }

  /** Is it part of a name, rather than any word that a sentence begins with? */
  boolean isName(Token token, boolean first) {
    String lower = token.lower();
    String tail = lower.substring(lower.lastIndexOf('-') + 1);
    if (!token.isCapitalised() || lower.contains("-") && ADJECTIVE_TAILS.contains(tail)) {
      return false;
    }
    if (!first
        || capitalised.contains(lower) && !small.contains(lower)
        || States.isInitials(token.text())) {
      return true;
    }
    boolean participle = lower.length() > 4 && (lower.endsWith("ing") || lower.endsWith("ed"));
    if (participle && States.of(token.text()) == null && !Gender.isGivenName(lower)) {
      return false;
    }
    boolean noun = Nouns.isHead(lower) && !Gender.isGivenName(lower);
    return !noun && !small.contains(lower) && !FunctionWords.contains(lower);
  }
}
