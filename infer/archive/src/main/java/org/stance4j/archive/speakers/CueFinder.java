package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that say who takes the position in it. */
final class CueFinder {

  private static final int CLAUSE_REACH = 24;
  private static final Set<String> QUOTING =
      Set.of("quoted", "cited", "quotes", "cites", "quoting", "citing");

  private final Sentence sentence;
  private final SubjectFinder subjects;
  private final PhraseHeads heads;
  private final List<Cue> cues = new ArrayList<>();

  private CueFinder(Sentence sentence) {
    this.sentence = sentence;
    this.subjects = new SubjectFinder(sentence);
    this.heads = new PhraseHeads(sentence);
  }

  /** All cues of the sentence, in order. */
  static List<Cue> find(Sentence sentence) {
    CueFinder finder = new CueFinder(sentence);
    for (int at = 0; at < sentence.size(); at++) {
      finder.look(at);
    }
    return finder.cues;
  }

  private void look(int at) {
    String word = sentence.word(at);
    if (word.isEmpty()) {
      return;
    }
    int agent = PositionNouns.agent(sentence, at);
    if (agent >= 0) {
      addAt(at, at + 1, agent, Cue.Rank.NOUN);
    } else if (sentence.mentionAt(at) == null) {
      lookOutsideOfMentions(at, word);
    }
  }

  private void lookOutsideOfMentions(int at, String word) {
    Cue headline = HeadlineCues.at(sentence, at);
    if (headline != null) {
      cues.add(headline);
    } else if (word.equals("according") && sentence.word(at + 1).equals("to")) {
      addAt(at, at + 2, at + 2, Cue.Rank.SOURCE);
    } else if (word.equals(":") && sentence.isQuote(at + 1)) {
      addIfKnown(at, at + 1, subjects.first(), Cue.Rank.SOURCE);
    } else if (QUOTING.contains(word) && lookForQuoted(at)) {
      return;
    } else if (!lookForVerb(at, word) && Attitudes.isAttitude(sentence, at)) {
      lookForAttitude(at);
    }
  }

  private boolean lookForVerb(int at, String word) {
    int size = cues.size();
    for (Verb verb : Verbs.readings(word)) {
      if (cues.size() == size && Clauses.hasParticle(sentence, at, verb.particle())) {
        lookForVerb(at, verb);
      }
    }
    return cues.size() > size;
  }

  private void lookForVerb(int at, Verb verb) {
    int before = subjects.beforeAuxiliaries(at);
    List<String> helpers = helpers(before, at);
    if (sentence.isHeadline() && helpers.isEmpty() && Clauses.isDoneBy(sentence, at, verb)) {
      lookForAgent(at);
      return;
    }
    if (Clauses.isNoVerb(sentence, at)
        || Clauses.isHypothetical(sentence, helpers)
        || Clauses.isSilence(sentence, at, verb, helpers)
        || Clauses.lacksWords(sentence, at, verb)
        || Clauses.isReduced(sentence, at, verb, helpers)) {
      return;
    }
    if (verb.form() == Verb.Form.ING) {
      lookForIng(at, before, helpers);
    } else if (Clauses.isPassive(verb, helpers)) {
      lookForAgent(at);
    } else if (verb.form() != Verb.Form.BASE || !helpers.isEmpty() || followsPlural(before)) {
      lookForActive(at, before, verb);
    }
  }

  private void lookForIng(int at, int before, List<String> helpers) {
    if (helpers.stream().anyMatch(FunctionWords::isBe)) {
      addIfKnown(at, at + 1, subjects.before(at), Cue.Rank.MAIN);
    } else if (sentence.isComma(before)
        || Clauses.endsQuotedClause(sentence, before)
        || before < 1
        || Clauses.followsPaper(sentence, before)) {
      addIfKnown(at, at + 1, subjects.first(), Cue.Rank.PARTICIPLE);
    }
  }

  private void lookForActive(int at, int before, Verb verb) {
    Mention subject = subjects.before(at);
    boolean speech = verb.use() == Verb.Use.SPEECH;
    boolean apart = sentence.isComma(before) || sentence.isQuote(before);
    if (speech && apart && before == at - 1) {
      Mention following = subjects.after(at);
      boolean inverted =
          sentence.isQuote(before)
              || subject == null && !isSubject(following)
              || endsSentence(following);
      if (following != null && inverted) {
        add(at, at + 1, following, Cue.Rank.FRAME);
        return;
      }
    }
    if (subject == null || verb.use() == Verb.Use.DECISION && !mayDecide(subject)) {
      return;
    }
    if (speech && Frames.isFrame(sentence, subject, at)) {
      add(at, at + 1, subject, Cue.Rank.FRAME);
    } else {
      boolean main = Clauses.isMain(sentence, subject);
      add(at, at + 1, subject, main ? Cue.Rank.MAIN : Cue.Rank.CONTENT);
    }
  }

  /** "three of whom, all witnesses, said Aas lied": what follows has a verb of its own. */
  private boolean isSubject(@Nullable Mention mention) {
    return mention != null && Verbs.looksLikeVerb(sentence.word(mention.end()));
  }

  /** "The bridge, built in May, is unsafe, wrote Petra Aas." */
  private boolean endsSentence(@Nullable Mention mention) {
    if (mention == null || mention.type() != Mention.Type.PERSON) {
      return false;
    }
    String next = sentence.word(mention.end());
    boolean pair = next.equals("and") && sentence.mentionAt(mention.end() + 1) != null;
    return next.equals(".") || mention.end() == sentence.size() || pair;
  }

  private static boolean mayDecide(Mention subject) {
    boolean one = subject.type() == Mention.Type.PERSON || subject.type() == Mention.Type.ROLE;
    if (one && Nouns.isJudge(subject.head() + " " + subject.description())) {
      return true;
    }
    return !one && !subject.name().equals("he") && !subject.name().equals("she");
  }

  /** "was rejected by ministers". */
  private void lookForAgent(int at) {
    for (int by = at + 1; by < at + CLAUSE_REACH; by++) {
      String word = sentence.word(by);
      if (sentence.isComma(by) || word.isEmpty()) {
        return;
      }
      if (word.equals("by")) {
        boolean relative = Clauses.isRelative(sentence, at);
        addAt(at, at + 1, by + 1, relative ? Cue.Rank.CONTENT : Cue.Rank.MAIN);
        return;
      }
    }
  }

  /** "quoted an official as saying". */
  private boolean lookForQuoted(int at) {
    for (int as = at + 1; as < at + CLAUSE_REACH; as++) {
      if (sentence.word(as).equals("as") && sentence.word(as + 1).equals("saying")) {
        Mention source = sentence.mentionAt(at + 1);
        addIfKnown(as, as + 2, source == null ? subjects.before(at) : source, Cue.Rank.FRAME);
        return true;
      }
    }
    return false;
  }

  private void lookForAttitude(int at) {
    int helper = at;
    while (helper > 0
        && (helper == at
            || !FunctionWords.isAuxiliary(sentence.word(helper))
            || sentence.word(helper).equals("not"))) {
      helper--;
    }
    addIfKnown(at, at + 1, subjects.before(helper), Cue.Rank.MAIN);
  }

  private void addAt(int start, int end, int at, Cue.Rank rank) {
    Mention mention = sentence.mentionAt(at);
    if (mention == null) {
      return;
    }
    Mention owned = sentence.mentionAt(mention.end() + 1);
    boolean owns = owned != null && owned.owner() == mention;
    add(start, end, heads.named(owns && owned != null ? owned : mention), rank);
  }

  private void addIfKnown(int start, int end, @Nullable Mention subject, Cue.Rank rank) {
    if (subject != null) {
      boolean main = rank != Cue.Rank.MAIN || Clauses.isMain(sentence, subject);
      add(start, end, subject, main ? rank : Cue.Rank.CONTENT);
    }
  }

  private void add(int start, int end, Mention subject, Cue.Rank rank) {
    cues.add(new Cue(start, end, subject, rank));
  }

  private boolean followsPlural(int before) {
    Mention mention = sentence.mentionAt(before);
    return mention == null && !sentence.isHeadline() || mention != null && isPlural(mention);
  }

  private static boolean isPlural(Mention mention) {
    return mention.type() == Mention.Type.CROWD
        || mention.name().endsWith("s")
        || mention.name().equals("they");
  }

  private List<String> helpers(int before, int verb) {
    List<String> helpers = new ArrayList<>();
    for (int at = before + 1; at < verb; at++) {
      if (FunctionWords.isAuxiliary(sentence.word(at))) {
        helpers.add(sentence.word(at));
      }
    }
    return helpers;
  }
}
