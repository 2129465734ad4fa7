package org.stance4j.archive.speakers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/**
 * Gives tweets and letters that stand without quotation marks to those who wrote them: the
 * paragraph behind "tweeted:" or before a signature such as "— Petra Aas (@aas) May 5, 2016".
 */
final class WrittenWords {

  private static final int MAX_LENGTH = 12;
  private static final Set<String> WRITING =
      WordFile.split(
          "tweeted tweets wrote writes posted posts replied responded said says added read");
  private static final Set<String> FIRST_PERSON = WordFile.split("i we my our me us mine ours");

  private final List<Sentence> sentences;
  private final @Nullable Entity[] holders;
  private final @Nullable Span[] cues;

  WrittenWords(List<Sentence> sentences, @Nullable Entity[] holders, @Nullable Span[] cues) {
    this.sentences = sentences;
    this.holders = holders;
    this.cues = cues;
  }

  void fill(Resolver resolver) {
    for (int at = 0; at < sentences.size(); at++) {
      Mention signed = signature(sentences.get(at));
      Entity writer = signed == null ? null : resolver.resolve(signed, at);
      if (signed != null && writer != null) {
        fillBack(at, signed.start() > 1, writer);
      } else if (announces(at)) {
        fillOn(at + 1, holders[at]);
      }
    }
  }

  /** Does the sentence end with a colon behind which the words of its holder follow? */
  private boolean announces(int at) {
    Sentence sentence = sentences.get(at);
    Span cue = cues[at];
    if (holders[at] == null || cue == null || !sentence.word(sentence.size() - 1).equals(":")) {
      return false;
    }
    for (int token = 0; token < sentence.size(); token++) {
      if (sentence.token(token).start() == cue.start()) {
        return WRITING.contains(sentence.word(token));
      }
    }
    return false;
  }

  private void fillOn(int first, @Nullable Entity writer) {
    for (int at = first; at < Math.min(sentences.size(), first + MAX_LENGTH); at++) {
      Sentence sentence = sentences.get(at);
      boolean next = at == first ? sentence.startsParagraph() : !sentence.startsParagraph();
      if (sentence.hasQuote() || signature(sentence) != null || !next && !isFirstPerson(sentence)) {
        return;
      }
      give(at, writer);
    }
  }

  private void fillBack(int signature, boolean inLine, Entity writer) {
    if (inLine) {
      give(signature, writer);
    }
    boolean sameParagraph = inLine || !sentences.get(signature).startsParagraph();
    for (int at = signature - 1; at >= Math.max(0, signature - MAX_LENGTH); at--) {
      Sentence sentence = sentences.get(at);
      boolean first = at == signature - 1 && !inLine;
      boolean joined = sameParagraph && !sentences.get(at + 1).startsParagraph();
      if (!first && !joined && !(isFirstPerson(sentence) && !inLine) || hasCue(at)) {
        return;
      }
      give(at, writer);
    }
  }

  /** Does the sentence say itself that it is somebody's, who is named outside of its words? */
  private boolean hasCue(int at) {
    return holders[at] != null && !isFirstPerson(sentences.get(at));
  }

  private void give(int at, @Nullable Entity writer) {
    holders[at] = writer;
    cues[at] = null;
  }

  /** The name in "— Petra Aas (@aas) May 5, 2016"; null if there is none. */
  private static @Nullable Mention signature(Sentence sentence) {
    for (int at = 2; at + 1 < sentence.size(); at++) {
      if (sentence.word(at).equals("(") && sentence.word(at + 1).equals("@")) {
        Mention name = sentence.mentionAt(at - 1);
        boolean signed = name != null && name.start() > 0 && sentence.isComma(name.start() - 1);
        return signed ? name : null;
      }
    }
    return null;
  }

  private static boolean isFirstPerson(Sentence sentence) {
    for (int at = 0; at < sentence.size(); at++) {
      String word = sentence.word(at);
      int apostrophe = word.indexOf('\'');
      String bare = apostrophe > 0 ? word.substring(0, apostrophe) : word;
      boolean country = sentence.token(at).text().equals("US");
      if (FIRST_PERSON.contains(bare) && !country) {
        return true;
      }
    }
    return false;
  }
}
