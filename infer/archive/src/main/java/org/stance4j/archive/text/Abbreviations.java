package org.stance4j.archive.text;

import java.util.Locale;
import java.util.Set;

/**
 * English words that carry a full stop of their own, by what may follow them. Their case counts:
 * "Miss." and "Ill." are states, "miss." and "ill." end sentences.
 */
final class Abbreviations {

  /** Belong to the word after them: never the last word of a sentence. */
  private static final Set<String> PREFIXES =
      set(
          "Adm Amb Asst Atty Brig Capt Cmdr Cmdt Col Cpl Cllr Det Dr Esp Fr Ft Gen Gens Gov Govs"
              + " Hon Insp Lt Maj Messrs Mgr Mlle Mme Mr Mrs Ms Mt Mx Pfc Pres Prof Profs Pvt Rep"
              + " Reps Rev Sen Sens Sgt Sra St Supt Lt.Col Lt.Gen Maj.Gen viz vs v e.g i.e cf"
              + " approx ca");

  /** Belong to a number after them. */
  private static final Set<String> BEFORE_NUMBERS =
      set(
          "No Nos no nos Art Arts Sec Sect Fig Figs fig figs p pp Vol Vols vol vols Ch ch Para para"
              + " Op Cl Eq Ex Ver est Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

  /** End a sentence only if the next word is one that sentences begin with. */
  private static final Set<String> MAYBE_LAST =
      set(
          "Inc Ltd Corp Co Cos Bros Jr Sr Plc LLC Dept dept Assn Assoc Univ Ave Blvd Rd al Ala Ariz"
              + " Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont"
              + " Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Mon Tue Tues Wed Thu Thur Thurs"
              + " Fri Sat Sun Gov't Int'l Ph.D ret Ret");

  /** Words that begin sentences and hardly ever follow an abbreviation within one. */
  private static final Set<String> STARTERS =
      set(
          "the this that these those there then they their he she his her it its we our you your i"
              + " a an in on at as by but and or so yet nor if when while where who what why how"
              + " after before because although though since until with without for from to of"
              + " under over not no nobody nothing some many most all each every both few several"
              + " another other however meanwhile moreover still now today yesterday tomorrow last"
              + " next during among according instead also even once only perhaps here such critics"
              + " supporters officials opponents let do does did is are was were will would can"
              + " could should may might");

  private static final Set<String> AFTER_TIME =
      set(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december jan feb mar apr jun jul"
              + " aug sep sept oct nov dec est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst"
              + " cet cest eastern central mountain pacific local");

  private Abbreviations() {}

  static boolean isPrefix(String word) {
    return PREFIXES.contains(word);
  }

  static boolean belongsToNumber(String word) {
    return BEFORE_NUMBERS.contains(word);
  }

  static boolean maybeLast(String word) {
    return MAYBE_LAST.contains(word);
  }

  /** Is it {@code a.m} or {@code p.m}, the last full stop taken off? */
  static boolean isTimeOfDay(String word) {
    return word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
  }

  static boolean startsSentences(String word) {
    return STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean followsTimeOfDay(String word) {
    return AFTER_TIME.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }
}
