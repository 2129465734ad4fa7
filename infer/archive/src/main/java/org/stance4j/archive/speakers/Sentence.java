package org.stance4j.archive.speakers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/** A sentence cut into tokens, with the noun phrases outside of its quotations. */
final class Sentence {

  private final Span span;
  private final boolean startsParagraph;
  private final boolean headline;
  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final @Nullable Mention[] byToken;
  private final boolean hasQuote;

  Sentence(
      Span span,
      boolean startsParagraph,
      boolean headline,
      List<Token> tokens,
      List<Mention> mentions) {
    this.headline = headline;
    this.span = span;
    this.startsParagraph = startsParagraph;
    this.tokens = tokens;
    this.mentions = mentions;
    this.hasQuote = tokens.stream().anyMatch(Token::quoted);
    this.byToken = new Mention[tokens.size()];
    for (Mention mention : mentions) {
      for (int at = mention.start(); at < mention.end(); at++) {
        byToken[at] = mention;
      }
    }
  }

  Span span() {
    return span;
  }

  boolean startsParagraph() {
    return startsParagraph;
  }

  /** Is it a line of its own without an end mark? */
  boolean isHeadline() {
    return headline;
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The mention that covers the token; null if none does or there is no such token. */
  @Nullable Mention mentionAt(int at) {
    return at < 0 || at >= byToken.length ? null : byToken[at];
  }

  /** The token in lower case; empty outside of the sentence and inside of quotations. */
  String word(int at) {
    return at < 0 || at >= tokens.size() || tokens.get(at).quoted() ? "" : tokens.get(at).lower();
  }

  boolean isComma(int at) {
    return at >= 0 && at < tokens.size() && !tokens.get(at).quoted() && tokens.get(at).isComma();
  }

  boolean isQuote(int at) {
    return at >= 0
        && at < tokens.size()
        && (tokens.get(at).quoted() || tokens.get(at).isQuoteMark());
  }

  /** Does every word of the sentence stand within a quotation? */
  boolean isAllQuoted() {
    boolean some = false;
    for (Token token : tokens) {
      if (token.isWord() && !token.quoted()) {
        return false;
      }
      some |= token.quoted() && token.isWord();
    }
    return some;
  }

  boolean hasQuote() {
    return hasQuote;
  }
}
