package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines of their own without an end mark: titles and the headings between paragraphs. */
final class Headlines {

  private static final int MAX_WORDS = 30;
  private static final int MAX_HEADING = 12;
  private static final String END_MARKS = ".!?:;,…";

  /** Words with which a headline begins, or which end what it begins with, that say nothing. */
  private static final Set<String> LABELS = WordFile.words("labels.txt");

  private Headlines() {}

  /** Is it a line of its own without an end mark? */
  static boolean isHeadline(List<Token> tokens, boolean ownLine) {
    int last = tokens.size() - 1;
    while (last > 0 && tokens.get(last).isQuoteMark()) {
      last--;
    }
    return ownLine
        && last > 0
        && tokens.size() <= MAX_WORDS
        && END_MARKS.indexOf(tokens.get(last).text().charAt(0)) < 0;
  }

  /** A heading that is nothing but a few words of somebody in quotation marks. */
  static boolean isQuotedHeading(Sentence sentence) {
    return sentence.isHeadline()
        && sentence.size() <= MAX_HEADING
        && sentence.token(0).isQuoteMark()
        && sentence.token(sentence.size() - 1).isQuoteMark()
        && sentence.isAllQuoted();
  }

  /** Does each longer word begin with a capital, so that capitals tell no names? */
  static boolean isTitleCase(List<Token> tokens) {
    int small = 0;
    int capitalised = 0;
    for (Token token : tokens.subList(Math.min(1, tokens.size()), tokens.size())) {
      if (token.isWord() && token.text().length() > 3) {
        small += token.isCapitalised() ? 0 : 1;
        capitalised += token.isCapitalised() ? 1 : 0;
      }
    }
    return capitalised > 2 && small == 0;
  }

  /** The tokens of a title-case line, with those in small letters that are no names elsewhere. */
  static List<Token> plain(List<Token> tokens, Vocabulary vocabulary) {
    List<Token> plain = new ArrayList<>();
    for (Token token : tokens) {
      boolean first = plain.isEmpty();
      plain.add(first || !isPlainWord(token, vocabulary) ? token : lower(token));
    }
    return plain;
  }

  /** "Analysis:", "Iraq crisis:": what stands before the colon takes no position. */
  static boolean isLabel(Mention mention) {
    String name = mention.name().toLowerCase(Locale.ROOT);
    return !mention.isNamed() && !mention.isPersonalOrCrowd()
        || mention.type() == Mention.Type.STATE
        || LABELS.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static boolean isPlainWord(Token token, Vocabulary vocabulary) {
    String lower = token.lower();
    if (!token.isCapitalised()
        || vocabulary.isNameElsewhere(token)
        || lower.equals("united")
        || Gender.isGivenName(lower)) {
      return false;
    }
    return vocabulary.isSmallElsewhere(token)
        || Verbs.looksLikeVerb(lower)
        || !Verbs.readings(lower).isEmpty()
        || Nouns.isHead(lower)
        || FunctionWords.contains(lower);
  }

  private static Token lower(Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    return new Token(token.start(), token.end(), text, token.lower(), token.quoted());
  }
}
