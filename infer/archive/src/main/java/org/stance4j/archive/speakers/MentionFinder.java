package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases of a sentence that may name a holder: names with their titles, nouns for
 * people, bodies and crowds with what stands before them, and pronouns.
 */
final class MentionFinder {

  private static final int MAX_WORDS = 12;
  private static final int MAX_UNKNOWN = 4;

  private final List<Token> tokens;
  private final Vocabulary vocabulary;
  private final int first;
  private final List<Mention> mentions = new ArrayList<>();

  private MentionFinder(List<Token> tokens, Vocabulary vocabulary, int first) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.first = first;
  }

  /**
   * The phrases in order; none overlaps another.
   *
   * @param first where the sentence begins behind a dateline
   */
  static List<Mention> find(List<Token> tokens, Vocabulary vocabulary, int first) {
    MentionFinder finder = new MentionFinder(tokens, vocabulary, first);
    int at = first;
    while (at < tokens.size()) {
      at = finder.next(at);
    }
    return List.copyOf(finder.mentions);
  }

  private int next(int at) {
    Token token = tokens.get(at);
    if (token.quoted() || !token.isWord()) {
      return at + 1;
    }
    boolean ownsNext =
        FunctionWords.isOwner(token.lower()) && at + 1 < tokens.size() && isNominal(at + 1);
    if (FunctionWords.isPronoun(token.lower()) && !ownsNext) {
      mentions.add(
          new Mention(
              Mention.Type.PRONOUN,
              at,
              at + 1,
              token.lower(),
              "",
              "",
              Mention.Article.NONE,
              null,
              ""));
      return at + 1;
    }
    if (isPredicate(at)) {
      return at + 1;
    }
    int start = at;
    String determiner = "";
    if (FunctionWords.isDeterminer(token.lower())) {
      determiner = token.lower();
      start++;
    }
    if (!determiner.isEmpty() && isAge(start)) {
      String age = tokens.get(start).lower();
      Mention.Article article = MentionReader.article(determiner, null);
      mentions.add(new Mention(Mention.Type.ROLE, at, start + 1, age, age, "", article, null, ""));
      return start + 1;
    }
    while (start < tokens.size()
        && (tokens.get(start).isNumber() && tokens.get(start).text().matches("[\\d,.]+")
            || isNumberWord(start))) {
      start++;
    }
    if (!determiner.isEmpty() && isParticiple(start)) {
      start++;
    } else if (determiner.isEmpty() && isVerb(start)) {
      return start + 1;
    }
    int end = chunkEnd(start, !determiner.isEmpty());
    if (end <= start) {
      return Math.max(at + 1, start);
    }
    if (determiner.isEmpty() && isHomeOfNext(start, end)) {
      return start + Regions.length(tokens, start, end);
    }
    Mention mention =
        new MentionReader(tokens, vocabulary, first).read(at, start, end, determiner, owner(at));
    boolean anyWord =
        at == first
            && end == at + 1
            && (isFollowedByPreposition(end)
                || end < tokens.size()
                    && tokens.get(end).is(":")
                    && vocabulary.isNeverWithin(tokens.get(at))
                || vocabulary.isThing(tokens.get(at)));
    if (mention != null && !(anyWord && mention.type() == Mention.Type.NAME)) {
      mentions.add(mention);
    }
    return end;
  }

  /** "an irritated mayor": a participle between the article and the rest of the phrase. */
  private boolean isParticiple(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).lower().endsWith("ed")
        && !tokens.get(at).isCapitalised()
        && isNominal(at)
        && isNominal(at + 1);
  }

  /** A verb before its object, as in "is accusing ministers", and not the beginning of a phrase. */
  private boolean isVerb(int at) {
    if (at >= tokens.size() || tokens.get(at).isCapitalised()) {
      return false;
    }
    String lower = tokens.get(at).lower();
    return !Nouns.isHead(lower) && !Verbs.readings(lower).isEmpty();
  }

  /** "the former governor of Ohio Petra Aas": the place belongs to what stands before it. */
  private boolean isHomeOfNext(int start, int end) {
    int rest = start + Regions.length(tokens, start, end);
    return rest > start
        && start > 0
        && tokens.get(start - 1).is("of")
        && end - rest > 1
        && Gender.isGivenName(tokens.get(rest).lower());
  }

  /** "the 58-year-old", with no noun behind it. */
  private boolean isAge(int at) {
    return at < tokens.size()
        && tokens.get(at).lower().endsWith("-year-old")
        && (at + 1 == tokens.size() || !isNominal(at + 1) || isVerbForm(at + 1));
  }

  private boolean isVerbForm(int at) {
    return Verbs.looksLikeVerb(tokens.get(at).lower());
  }

  /** A word right behind a phrase that is not part of it: its verb, most likely. */
  private boolean isPredicate(int at) {
    return !mentions.isEmpty()
        && mentions.get(mentions.size() - 1).end() == at
        && !tokens.get(at).isCapitalised()
        && !FunctionWords.isDeterminer(tokens.get(at).lower());
  }

  /** "Hundreds of", "Prior to": a word that only begins a sentence is hardly a name then. */
  private boolean isFollowedByPreposition(int at) {
    return at < tokens.size()
        && FunctionWords.isPreposition(tokens.get(at).lower())
        && !vocabulary.isNameElsewhere(tokens.get(at - 1));
  }

  private boolean isNumberWord(int at) {
    return Set.of(
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                "other", "others")
            .contains(tokens.get(at).lower())
        && at + 1 < tokens.size()
        && isNominal(at + 1);
  }

  private @Nullable Mention owner(int at) {
    if (at < 2 || !tokens.get(at - 1).isPossessive() || mentions.isEmpty()) {
      return null;
    }
    Mention last = mentions.get(mentions.size() - 1);
    return last.end() == at - 1 ? last : null;
  }

  /** Where the longest phrase from here ends that has a noun or a name for its head. */
  private int chunkEnd(int start, boolean determined) {
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

  private boolean isNominal(int at) {
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
    String lower = tokens.get(at).lower();
    Token before = tokens.get(at - 1);
    Token after = tokens.get(at + 1);
    if (tokens.get(at).isPossessive()) {
      boolean collective = NameLinks.isCollectiveOwner(before.lower()) && after.isCapitalised();
      boolean plural = lower.equals("'") && before.lower().endsWith("s");
      return !after.quoted()
          && (collective
              || plural
                  && (after.isCapitalised() && isName(at - 1) || Nouns.isBody(after.lower())));
    }
    if (lower.equals("of") || lower.equals("for")) {
      boolean article = after.is("the") && at + 2 < tokens.size();
      Token next = article ? tokens.get(at + 2) : after;
      boolean head =
          Nouns.isBody(before.lower()) || lower.equals("of") && Nouns.isTitle(before.lower());
      return before.isCapitalised()
          && isName(at - 1)
          && head
          && !next.quoted()
          && next.isCapitalised()
          && !FunctionWords.isTime(next.lower())
          && (lower.equals("of") || article);
    }
    if (lower.equals("the")) {
      return tokens.get(at - 1).is("of") || tokens.get(at - 1).is("for");
    }
    return NameLinks.contains(lower)
        && isName(at - 1)
        && !after.quoted()
        && (after.isCapitalised() || NameLinks.contains(after.lower()));
  }
}
