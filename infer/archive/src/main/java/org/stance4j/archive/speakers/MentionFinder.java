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

  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other",
          "others");

  private final List<Token> tokens;
  private final Vocabulary vocabulary;
  private final int first;
  private final NounPhrases phrases;
  private final List<Mention> mentions = new ArrayList<>();

  private MentionFinder(List<Token> tokens, Vocabulary vocabulary, int first) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.first = first;
    this.phrases = new NounPhrases(tokens, vocabulary, first);
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

  /** Reads what stands at a word; returns where to go on. */
  private int next(int at) {
    Token token = tokens.get(at);
    if (token.quoted() || !token.isWord()) {
      return at + 1;
    }
    if (FunctionWords.isPronoun(token.lower()) && !isOwnerOfNext(at)) {
      addNoun(Mention.Type.PRONOUN, at, at + 1, Mention.Article.NONE);
      return at + 1;
    }
    return isPredicate(at) ? at + 1 : readPhrase(at);
  }

  /** "his" in "his office". */
  private boolean isOwnerOfNext(int at) {
    return FunctionWords.isOwner(tokens.get(at).lower())
        && at + 1 < tokens.size()
        && phrases.isNominal(at + 1);
  }

  private int readPhrase(int at) {
    boolean determined = FunctionWords.isDeterminer(tokens.get(at).lower());
    String determiner = determined ? tokens.get(at).lower() : "";
    int start = determined ? at + 1 : at;
    if (determined && isAge(start)) {
      addNoun(Mention.Type.ROLE, at, start + 1, MentionReader.article(determiner, null));
      return start + 1;
    }
    start = behindNumbers(start);
    if (determined && isParticiple(start)) {
      start++;
    } else if (!determined && isVerb(start)) {
      return start + 1;
    }
    int end = phrases.end(start, determined);
    if (end <= start) {
      return Math.max(at + 1, start);
    }
    if (!determined && isHomeOfNext(start, end)) {
      return start + Regions.length(tokens, start, end);
    }
    addPhrase(at, start, end, determiner);
    return end;
  }

  /** A mention whose head is its last word, with no name and no office. */
  private void addNoun(Mention.Type type, int start, int end, Mention.Article article) {
    String noun = tokens.get(end - 1).lower();
    String role = type == Mention.Type.ROLE ? noun : "";
    mentions.add(new Mention(type, start, end, noun, role, "", article, null, ""));
  }

  private void addPhrase(int at, int start, int end, String determiner) {
    Mention mention =
        new MentionReader(tokens, vocabulary, first).read(at, start, end, determiner, owner(at));
    if (mention != null && !(mention.type() == Mention.Type.NAME && isAnyFirstWord(at, end))) {
      mentions.add(mention);
    }
  }

  /** A single word at the beginning of the sentence, whose capital letter says nothing. */
  private boolean isAnyFirstWord(int at, int end) {
    if (at != first || end != at + 1) {
      return false;
    }
    boolean label =
        end < tokens.size() && tokens.get(end).is(":") && vocabulary.isNeverWithin(tokens.get(at));
    return isFollowedByPreposition(end) || label || vocabulary.isThing(tokens.get(at));
  }

  private int behindNumbers(int start) {
    int at = start;
    while (at < tokens.size() && (isFigure(at) || isNumberWord(at))) {
      at++;
    }
    return at;
  }

  private boolean isFigure(int at) {
    return tokens.get(at).isNumber() && tokens.get(at).text().matches("[\\d,.]+");
  }

  /** "an irritated mayor": a participle between the article and the rest of the phrase. */
  private boolean isParticiple(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).lower().endsWith("ed")
        && !tokens.get(at).isCapitalised()
        && phrases.isNominal(at)
        && phrases.isNominal(at + 1);
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
        && (at + 1 == tokens.size() || !phrases.isNominal(at + 1) || isVerbForm(at + 1));
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
    return NUMBER_WORDS.contains(tokens.get(at).lower())
        && at + 1 < tokens.size()
        && phrases.isNominal(at + 1);
  }

  private @Nullable Mention owner(int at) {
    if (at < 2 || !tokens.get(at - 1).isPossessive() || mentions.isEmpty()) {
      return null;
    }
    Mention last = mentions.get(mentions.size() - 1);
    return last.end() == at - 1 ? last : null;
  }
}
