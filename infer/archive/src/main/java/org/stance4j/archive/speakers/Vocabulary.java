package org.stance4j.archive.speakers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the words of an article are written, to tell a name at the beginning of a sentence from any
 * other word there.
 */
final class Vocabulary {

  private final Set<String> small = new HashSet<>();
  private final Set<String> capitalised = new HashSet<>();

  private Vocabulary() {}

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

  /** Is it part of a name, rather than any word that a sentence begins with? */
  boolean isName(Token token, boolean first) {
    if (!token.isCapitalised()) {
      return false;
    }
    String lower = token.lower();
    if (!first || capitalised.contains(lower) && !small.contains(lower)) {
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
