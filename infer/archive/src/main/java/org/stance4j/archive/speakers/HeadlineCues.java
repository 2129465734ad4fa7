package org.stance4j.archive.speakers;

import org.jspecify.annotations.Nullable;

/** Who speaks in a headline that tells it by a colon or by "to" alone. */
final class HeadlineCues {

  private HeadlineCues() {}

  /** The cue that the token gives; null if it gives none, or the sentence is no headline. */
  static @Nullable Cue at(Sentence sentence, int at) {
    if (!sentence.isHeadline()) {
      return null;
    }
    return switch (sentence.word(at)) {
      case ":" -> atColon(sentence, at);
      case "to" -> atTo(sentence, at);
      default -> null;
    };
  }

  /** "Aas: Tolls are theft", "Aas to Moe: No tolls", "'No tolls': Aas". */
  private static @Nullable Cue atColon(Sentence sentence, int at) {
    Mention before = sentence.mentionAt(at - 1);
    if (before != null && before.end() == at) {
      boolean speaks = Clauses.begin(before) == 0 && !Headlines.isLabel(before);
      Mention speaker = speaks ? before : addressing(sentence, before);
      if (speaker != null) {
        return new Cue(at, at + 1, speaker, Cue.Rank.FRAME);
      }
    }
    Mention after = sentence.mentionAt(at + 1);
    boolean named = after != null && !FunctionWords.contains(sentence.word(after.start()));
    return after != null && named && sentence.isQuote(at - 1)
        ? new Cue(at, at + 1, after, Cue.Rank.FRAME)
        : null;
  }

  /** The speaker of "Norway to Sweden: Tolls are theft"; null if it is no such headline. */
  private static @Nullable Mention addressing(Sentence sentence, Mention addressed) {
    int to = addressed.start() - 1;
    Mention speaker = sentence.word(to).equals("to") ? sentence.mentionAt(to - 1) : null;
    if (speaker == null || speaker.start() != 0 || speaker.end() != to || !addressed.isNamed()) {
      return null;
    }
    // "Oslo to Bergen: The new line" is a way, not a speech.
    boolean state = speaker.type() == Mention.Type.STATE;
    return state && addressed.type() != Mention.Type.STATE ? null : speaker;
  }

  /** "Aas to veto tolls". */
  private static @Nullable Cue atTo(Sentence sentence, int at) {
    Mention subject = sentence.mentionAt(at - 1);
    if (subject == null || Clauses.begin(subject) != 0 || subject.end() != at) {
      return null;
    }
    boolean will =
        Verbs.readings(sentence.word(at + 1)).stream()
            .anyMatch(
                verb ->
                    verb.isShortForm() && Clauses.hasParticle(sentence, at + 1, verb.particle()));
    return will ? new Cue(at + 1, at + 2, subject, Cue.Rank.FRAME) : null;
  }
}
