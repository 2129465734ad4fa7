package org.stance4j.archive.speakers;

import java.util.Set;

/** Predicates other than verbs that show a position: "is angry with", "would like". */
final class Attitudes {

  private static final Set<String> ADJECTIVES =
      Set.of(
          "angry",
          "glad",
          "sorry",
          "ashamed",
          "against",
          "opposed",
          "concerned",
          "worried",
          "afraid",
          "convinced",
          "confident",
          "optimistic",
          "pessimistic",
          "hopeful",
          "skeptical",
          "sceptical",
          "disappointed",
          "determined",
          "outraged",
          "furious",
          "critical",
          "pleased",
          "delighted",
          "grateful",
          "doubtful",
          "unhappy",
          "dismayed",
          "shocked",
          "alarmed",
          "committed",
          "unwilling",
          "willing",
          "proud",
          "adamant",
          "wary",
          "appalled",
          "saddened",
          "thankful",
          "dissatisfied",
          "satisfied",
          "horrified",
          "frustrated",
          "upset",
          "sympathetic",
          "hostile",
          "supportive",
          "enthusiastic",
          "eager",
          "reluctant",
          "bullish",
          "uneasy",
          "keen",
          "thrilled",
          "heartened",
          "disgusted",
          "dismissive",
          "insistent",
          "fearful",
          "nervous",
          "incensed",
          "enraged",
          "livid",
          "troubled",
          "disturbed",
          "disheartened",
          "unconvinced",
          "unimpressed",
          "unapologetic",
          "defiant",
          "ambivalent",
          "leery",
          "suspicious",
          "jubilant",
          "elated",
          "incredulous",
          "aghast",
          "bewildered",
          "resolute");

  private Attitudes() {}

  static boolean isAttitude(Sentence sentence, int at) {
    String word = sentence.word(at);
    int helper = at - 1;
    while (FunctionWords.isAdverb(sentence.word(helper))
        || sentence.word(helper).equals("not")
        || sentence.word(helper).equals("in")) {
      helper--;
    }
    String before = sentence.word(helper);
    if (word.equals("like")) {
      return before.equals("would");
    }
    if (word.equals("not")) {
      return FunctionWords.isAuxiliary(sentence.word(at - 1)) && sentence.word(at + 1).equals(".");
    }
    boolean favour = word.equals("favour") || word.equals("favor");
    return FunctionWords.isBe(before)
        && (ADJECTIVES.contains(word) || favour && sentence.word(at - 1).equals("in"));
  }
}
