package org.stance4j.archive.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a noun phrase is, and parts the name from titles and descriptions. */
final class MentionReader {

  private static final Set<String> KEPT_TITLES =
      Set.of("pope", "king", "queen", "prince", "princess");
  private static final Set<String> TITLE_TAILS =
      Set.of("general", "elect", "designate", "state", "staff", "emeritus", "major", "minister");

  private final List<Token> tokens;
  private final Vocabulary vocabulary;
  private final int first;

  MentionReader(List<Token> tokens, Vocabulary vocabulary, int first) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.first = first;
  }

  /**
   * Reads the phrase.
   *
   * @param from where it begins with its article
   * @param start where it begins without article and number
   * @param determiner in lower case; empty if it has none
   */
  @Nullable Mention read(int from, int start, int end, String determiner, @Nullable Mention owner) {
    Mention.Article article = article(determiner, owner);
    String ownerWord = FunctionWords.isOwner(determiner) ? determiner : "";
    Token last = tokens.get(end - 1);
    if (!vocabulary.isName(last, end - 1 == first)) {
      Mention.Type type = nounType(last.lower());
      return new Mention(
          type, from, end, name(start, end), last.lower(), "", article, owner, ownerWord);
    }
    int names = start;
    for (int at = start; at < end; at++) {
      boolean small = Character.isLowerCase(tokens.get(at).text().codePointAt(0));
      if ((small || at == first) && Nouns.isHead(tokens.get(at).lower()) && !isName(at)) {
        names = at + 1;
      }
    }
    names = nameBegin(names, end);
    if (determiner.equals("the") && States.of("the " + name(names, end)) != null) {
      String name = tokens.get(from).text() + " " + name(names, end);
      return new Mention(Mention.Type.STATE, from, end, name, "", "", article, owner, ownerWord);
    }
    return readName(from, start, names, end, article, owner, ownerWord);
  }

  /** Behind the last small word that no name has: "Ohio special Senate" is the Senate. */
  private int nameBegin(int from, int end) {
    int names = from;
    for (int at = from; at < end - 1; at++) {
      Token token = tokens.get(at);
      boolean small = Character.isLowerCase(token.text().codePointAt(0)) && !token.isCapitalised();
      if (small && (at == names || Nouns.isOfficeWord(token.lower()) || isPlain(token.lower()))) {
        names = at + 1;
      }
    }
    return names;
  }

  private static boolean isPlain(String lower) {
    return !FunctionWords.contains(lower)
        && !FunctionWords.isDeterminer(lower)
        && !NameLinks.contains(lower);
  }

  private Mention readName(
      int from,
      int start,
      int names,
      int end,
      Mention.Article article,
      @Nullable Mention owner,
      String ownerWord) {
    String whole = name(names, end);
    String before = names > start ? tokens.get(names - 1).lower() : "";
    String description = name(start, names).toLowerCase(Locale.ROOT);
    boolean definite = article == Mention.Article.DEFINITE;
    Mention.Type type;
    String head = "";
    String name = whole;
    int title = lastTitle(names, end);
    int body = bodyHead(names, end);
    if (KnownBodies.contains(whole)) {
      type = Mention.Type.BODY;
    } else if (States.of(whole) != null && !isPersonTitle(before)) {
      type = Mention.Type.STATE;
    } else if (body >= 0 && !isPersonTitle(before) && !(title > body && title + 1 < end)) {
      type = Mention.Type.BODY;
      head = tokens.get(body).lower();
    } else if (isCapitalCrowd(names, end)) {
      type = Mention.Type.CROWD;
      head = tokens.get(end - 1).lower();
    } else if (title >= 0 && title + 1 < end) {
      type = Mention.Type.PERSON;
      name = name(nameStart(title, end), end);
      description =
          (description + " " + name(names, title + 1).toLowerCase(Locale.ROOT).replace(".", ""))
              .strip();
    } else if (title >= 0 && !startsWithGivenName(names, end)) {
      type = Mention.Type.ROLE;
      head = tokens.get(beforeOf(names, end) - 1).lower();
    } else if (isPersonTitle(before)) {
      type = Mention.Type.PERSON;
    } else if (Nouns.isBody(before) || definite && !isModifier(end) || isAcronym(names, end)) {
      type = Mention.Type.BODY;
    } else if (startsWithGivenName(names, end) && end - names > 1) {
      type = Mention.Type.PERSON;
    } else {
      type = Mention.Type.NAME;
    }
    return new Mention(type, from, end, name, head, description, article, owner, ownerWord);
  }

  static Mention.Article article(String determiner, @Nullable Mention owner) {
    if (owner != null || FunctionWords.isOwner(determiner)) {
      return Mention.Article.OWNED;
    }
    if (determiner.isEmpty()) {
      return Mention.Article.NONE;
    }
    boolean definite = Set.of("the", "this", "that", "these", "those", "both").contains(determiner);
    return definite ? Mention.Article.DEFINITE : Mention.Article.INDEFINITE;
  }

  private static Mention.Type nounType(String head) {
    if (Nouns.isCrowd(head)) {
      return Mention.Type.CROWD;
    }
    if (Nouns.isRole(head) || Nouns.isKin(head)) {
      return Mention.Type.ROLE;
    }
    return Nouns.isBody(head) ? Mention.Type.BODY_NOUN : Mention.Type.DOCUMENT;
  }

  private boolean isName(int at) {
    return vocabulary.isName(tokens.get(at), at == first);
  }

  /** "the Lindqvist tolls": a name before a noun tells nothing of who has it. */
  private boolean isModifier(int end) {
    if (end >= tokens.size() || tokens.get(end).quoted()) {
      return false;
    }
    Token next = tokens.get(end);
    return next.isWord()
        && !next.isCapitalised()
        && !FunctionWords.contains(next.lower())
        && !FunctionWords.isDeterminer(next.lower())
        && !Verbs.looksLikeVerb(next.lower())
        && Verbs.readings(next.lower()).isEmpty();
  }

  private static boolean isPersonTitle(String word) {
    return Nouns.isTitle(word) || Nouns.isKin(word);
  }

  /** Where the phrase ends, or its "of" stands. */
  private int beforeOf(int names, int end) {
    for (int at = names + 1; at < end; at++) {
      if (tokens.get(at).is("of")) {
        return at;
      }
    }
    return end;
  }

  /** The last title of "U.S. Secretary of State Mike Pompeo", its tail included; -1 if none. */
  private int lastTitle(int names, int end) {
    for (int at = end - 1; at >= names; at--) {
      if (Nouns.isTitle(tokens.get(at).lower())) {
        boolean surname = at == end - 1 && at > names;
        if (surname && startsWithGivenName(names, end)) {
          return -1;
        }
        if (surname && tokens.get(names).text().endsWith(".")) {
          continue;
        }
        int tail = at;
        if (tail + 2 < end && tokens.get(tail + 1).is("of")) {
          int place = tail + (tokens.get(tail + 2).is("the") ? 3 : 2);
          tail = place + Math.max(0, Regions.length(tokens, place, end) - 1);
        }
        while (tail + 1 < end && TITLE_TAILS.contains(tokens.get(tail + 1).lower())) {
          tail++;
        }
        return Math.min(tail, end - 1);
      }
    }
    return -1;
  }

  /** Where the name begins: titles of office are no part of it, "Grand Ayatollah" is. */
  private int nameStart(int title, int end) {
    String word = tokens.get(title).lower();
    if (word.equals("ayatollah") && title > 0 && tokens.get(title - 1).is("grand")) {
      return title - 1;
    }
    return KEPT_TITLES.contains(word) && end - title == 2 ? title : title + 1;
  }

  /** The noun that makes it the name of a body: its last word, or the one before "of"; else -1. */
  private int bodyHead(int names, int end) {
    for (int at = names; at < end; at++) {
      boolean last = at == end - 1 || tokens.get(at + 1).is("of") || tokens.get(at + 1).is("for");
      String lower = tokens.get(at).lower();
      if (last && (Nouns.isBody(lower) || isFirmSuffix(lower))) {
        return startsWithGivenName(names, end) && end - names == 2 && !isFirmSuffix(lower)
            ? -1
            : at;
      }
    }
    return -1;
  }

  private static boolean isFirmSuffix(String lower) {
    return Set.of(
            "inc",
            "ltd",
            "corp",
            "co",
            "plc",
            "llc",
            "gmbh",
            "ag",
            "motors",
            "airlines",
            "airways",
            "bank",
            "industries",
            "holdings",
            "energy",
            "partners",
            "systems",
            "technologies",
            "press",
            "news",
            "party",
            "watch",
            "international")
        .contains(lower);
  }

  private boolean isCapitalCrowd(int names, int end) {
    Token last = tokens.get(end - 1);
    return !(startsWithGivenName(names, end) && end - names > 1)
        && (States.isNationals(last.text()) || Nouns.isPluralRole(last.lower()));
  }

  private boolean startsWithGivenName(int names, int end) {
    return end > names && Gender.isGivenName(tokens.get(names).lower());
  }

  private boolean isAcronym(int names, int end) {
    String text = tokens.get(names).text();
    return end - names == 1
        && text.length() > 1
        && text.chars()
            .allMatch(
                c -> Character.isUpperCase(c) || c == '.' || c == '-' || Character.isDigit(c));
  }

  private String name(int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int at = from; at < to; at++) {
      boolean apart = at > from && tokens.get(at).start() > tokens.get(at - 1).end();
      name.append(apart ? " " : "").append(tokens.get(at).text());
    }
    return name.toString();
  }
}
