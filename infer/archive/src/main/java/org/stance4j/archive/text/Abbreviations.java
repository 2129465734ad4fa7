package org.stance4j.archive.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * English words that carry a full stop of their own, by what may follow them. Their case counts:
 * "Miss." and "Ill." are states, "miss." and "ill." end sentences.
 */
final class Abbreviations {

  /** Belong to the word after them: never the last word of a sentence. */
  private static final Set<String> PREFIXES =
      set(
          "Abp Adm Ald Amb Asst Atty Bp Brig Capt Cdr Cdre Chmn Cllr Cmdr Cmdt Col Cols Const Cpl"
              + " Dep Det Dir Dr Drs Ens Esp Fr Ft Gen Gens Gov Govs Hon Hons Hr Insp Lieut Lt Maj"
              + " Messrs Mgr Mlle Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Profs Pte Pvt Rep Reps"
              + " Rev Revd Rt Sen Sens Sgt Sgts Sra Srta St Ste Supt Lt.Col Lt.Gen Maj.Gen viz vs v"
              + " e.g i.e a.k.a cf approx ca esp incl");

  /** Belong to a number after them. */
  private static final Set<String> BEFORE_NUMBERS =
      set(
          "No Nos no nos Art Arts art Sec Secs Sect sec Fig Figs fig figs p pp Vol Vols vol vols Ch"
              + " Chs ch Para Paras para paras Op op Cl cl Eq eq Ex Ver ver Nr nr Tel tel ext Rm Pt"
              + " pt est c b d n Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

  private static final Set<String> MONTHS = set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

  private static final Set<String> STATES =
      set(
          "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont"
              + " Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo N.H N.J N.M N.Y N.C N.D R.I"
              + " S.C S.D W.Va Ont Que Alta B.C");

  /** End a sentence only if what follows begins one. */
  private static final Set<String> MAYBE_LAST =
      set(
          "Inc Ltd Corp Co Cos Bros Jr Sr Plc plc LLC Pty Bhd Mfg Intl Cie Zn Gebr Esq Dept dept"
              + " Assn Assoc Univ Inst Ave Blvd Rd Hwy Pkwy Sq al Mon Tue Tues Wed Thu Thur Thurs"
              + " Fri Sat Sun Gov't Int'l Ph.D ret Ret");

  /** Names of things that a letter tells apart: "Plan B." may end a sentence. */
  private static final Set<String> LETTERED =
      set(
          "an appendix annex block building camp category class division exhibit exit gate grade"
              + " group hall hepatitis influenza level line option part phase pier plan platform"
              + " point room route schedule section series team terminal tier type unit vitamin"
              + " wing zone");

  private static final Set<String> PLACES = set("U.S U.S.A U.N U.K E.U D.C U.A.E U.S.S.R");

  private static final Set<String> BEFORE_NOUNS =
      set("the in to from of by for with at into and or within across around outside near than");

  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  private Abbreviations() {}

  static boolean isPrefix(String word) {
    return PREFIXES.contains(word);
  }

  static boolean belongsToNumber(String word) {
    return BEFORE_NUMBERS.contains(word);
  }

  static boolean isMonth(String word) {
    return MONTHS.contains(word);
  }

  static boolean isState(String word) {
    return STATES.contains(word);
  }

  /** Is it written with a full stop wherever it stands, so that one says little about the end? */
  static boolean maybeLast(String word) {
    return MAYBE_LAST.contains(word) || isState(word) || isAcronym(word);
  }

  /** Is it like {@code U.S}, the last full stop taken off? */
  static boolean isAcronym(String word) {
    return ACRONYM.matcher(word).matches();
  }

  /** Is it an acronym that stands for a country or a union? */
  static boolean isPlace(String word) {
    return PLACES.contains(word);
  }

  /** Is a noun likely to follow, rather than the first half of one? */
  static boolean isBeforeNouns(String word) {
    return BEFORE_NOUNS.contains(word);
  }

  /** Is it {@code a.m} or {@code p.m}, the last full stop taken off? */
  static boolean isTimeOfDay(String word) {
    return word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
  }

  /** Can "St." and "Dr." be the end of an address? */
  static boolean isStreet(String word) {
    return word.equals("St") || word.equals("Dr");
  }

  /**
   * Do things of this name have letters, as "Plan B" has?
   *
   * @param word in lower case
   */
  static boolean isLettered(String word) {
    return LETTERED.contains(word);
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }
}
