package org.stance4j.archive.speakers;

import java.util.Set;

/** Small words by their part in a sentence; all words are given in lower case. */
final class FunctionWords {

  private static final Set<String> ALL = WordFile.words("function-words.txt");
  private static final Set<String> DETERMINERS =
      set("the a an this these those his her its their our my your some many most several both");
  private static final Set<String> PRONOUNS = set("he she it they");
  private static final Set<String> OWNERS = set("his her its their");
  private static final Set<String> PREPOSITIONS =
      set(
          "in on at by for from to of with without into onto over under above below between among"
              + " amid against about around across along through throughout during despite toward"
              + " towards upon off out near beside behind beyond within via per versus except"
              + " including regarding like unlike");
  private static final Set<String> HEAD_LINKS = set("of for at in from with on to behind against");
  private static final Set<String> SUBORDINATORS =
      set(
          "that if unless because although though while whereas when whenever where wherever after"
              + " before since until till once as whether lest than how why what who whom whose"
              + " which");
  private static final Set<String> AUXILIARIES =
      set(
          "is are was were be been being am has have had having does do did will would can could"
              + " shall should may might must cannot not never");
  private static final Set<String> BE = set("is are was were be been being am gets got get");
  private static final Set<String> TIMES =
      set(
          "monday tuesday wednesday thursday friday saturday sunday january february march april may"
              + " june july august september october november december jan feb mar apr jun jul aug"
              + " sep sept oct nov dec a.m p.m year years month months week weeks day days hour hours"
              + " minute minutes morning afternoon evening night weekend ago time times noon midnight"
              + " dawn today yesterday tomorrow tonight last next late early earlier later recently"
              + " this same since spring summer autumn fall winter now");
  private static final Set<String> QUANTITIES =
      set(
          "most many some all several both half dozens hundreds thousands tens majority number none"
              + " few thirds one two three four five six seven eight nine ten million millions");
  private static final Set<String> CALENDAR =
      set(
          "monday tuesday wednesday thursday friday saturday sunday january february march april may"
              + " june july august september october november december jan feb mar apr jun jul aug"
              + " sep sept oct nov dec");
  private static final Set<String> ADVERBS =
      set(
          "also too again still already now later earlier soon ever even just only instead however"
              + " meanwhile moreover therefore thus perhaps maybe almost quite rather very much more"
              + " once twice often always sometimes seldom together though first then himself herself"
              + " itself themselves long all both so far further have");
  private static final Set<String> NO_ADVERBS =
      set(
          "family ally assembly supply july italy reply anomaly monopoly bully butterfly fly daily"
              + " weekly monthly elderly homily early");

  private FunctionWords() {}

  static boolean contains(String word) {
    return ALL.contains(word) || isAdverb(word);
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  static boolean isOwner(String word) {
    return OWNERS.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  /** May it tie a noun phrase to the one before, as in "the head of the union"? */
  static boolean linksToHead(String word) {
    return HEAD_LINKS.contains(word);
  }

  static boolean isSubordinator(String word) {
    return SUBORDINATORS.contains(word);
  }

  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word) || word.endsWith("n't");
  }

  static boolean isBe(String word) {
    return BE.contains(word) || word.equals("wasn't") || word.equals("weren't");
  }

  static boolean isTime(String word) {
    return TIMES.contains(word);
  }

  /** A weekday or a month. */
  static boolean isCalendar(String word) {
    return CALENDAR.contains(word);
  }

  /** "most" of "most of the nurses". */
  static boolean isQuantity(String word) {
    return QUANTITIES.contains(word);
  }

  static boolean isAdverb(String word) {
    return ADVERBS.contains(word)
        || word.length() > 4 && word.endsWith("ly") && !NO_ADVERBS.contains(word);
  }

  static boolean isConjunction(String word) {
    return word.equals("and") || word.equals("but") || word.equals("or") || word.equals("then");
  }

  private static Set<String> set(String words) {
    return WordFile.split(words);
  }
}
