package org.stance4j.archive.speakers;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which nouns name one who can take a position. All words are given in lower case. */
final class Nouns {

  private static final Set<String> ROLES = WordFile.words("roles.txt");
  private static final Set<String> BODIES = WordFile.words("bodies.txt");
  private static final Set<String> CROWDS = WordFile.words("crowds.txt");
  private static final Set<String> KIN = kin();
  private static final Set<String> DOCUMENTS = WordFile.words("documents.txt");
  private static final Set<String> TITLES = WordFile.words("titles.txt");
  private static final Set<String> OUTLETS = outlets();

  private static final Set<String> JUDGES = Set.of("judge", "justice", "magistrate", "arbiter");

  /** What stands between the name of a body or a place and the noun for one who serves it. */
  private static final Set<String> OFFICE_WORDS =
      WordFile.split(
          "majority minority press state presidential party campaign policy security foreign defense"
              + " defence interior finance trade budget law history science economics political"
              + " constitutional federal district appeals circuit county national chief senior"
              + " executive public civil human rights health energy labor labour climate media news"
              + " film football affairs school city native");

  /** Ends of nouns for people of a trade or a conviction. */
  private static final Set<String> CROWD_ENDS = Set.of("ers", "ists", "ians", "eers", "ees", "men");

  private static final Set<String> NO_CROWDS =
      WordFile.split(
          "letters papers orders numbers newspapers winters summers computers borders powers offers"
              + " answers members waters centers corners quarters matters rivers towers dollars"
              + " fears years others shoulders headquarters chapters posters banners committees"
              + " trees degrees fees knees employees' guarantees lists specimen acumen regimen"
              + " tankers containers bunkers boosters disasters barriers carriers trailers tractors"
              + " bulldozers helicopters choppers drivers' rollers figures markers meters metres"
              + " covers servers sweaters freighters ferries steers barbers' bumpers charters"
              + " fighters' hers theirs yours ours others' newsletters parameters diameters"
              + " chambers timbers members' lovers' semesters triggers stickers ladders shutters"
              + " insists exists consists persists resists assists lists twists enlists agrees disagrees"
              + " sees frees flees oversees considers remembers delivers refers prefers"
              + " suffers wonders enters differs gathers discovers lowers counters ponders"
              + " hovers lingers flyovers takeovers rollovers"
              + " filters clusters disorders encounters");

  private Nouns() {}

  static boolean isRole(String word) {
    return ROLES.contains(word);
  }

  static boolean isKin(String word) {
    return KIN.contains(word);
  }

  static boolean isBody(String word) {
    return BODIES.contains(word) || plural(BODIES, word);
  }

  static boolean isDocument(String word) {
    return DOCUMENTS.contains(word) || plural(DOCUMENTS, word);
  }

  /** More than one person: a plural of a role, or a word for a crowd. */
  static boolean isCrowd(String word) {
    return CROWDS.contains(word)
        || plural(ROLES, word)
        || word.endsWith("men") && ROLES.contains(word.substring(0, word.length() - 3) + "man")
        || word.length() > 5
            && !NO_CROWDS.contains(word)
            && CROWD_ENDS.stream().anyMatch(word::endsWith);
  }

  /** Several persons by a word of the lists, not by its ending. */
  static boolean isPluralRole(String word) {
    return CROWDS.contains(word) || plural(ROLES, word);
  }

  static boolean isPluralBody(String word) {
    return !BODIES.contains(word) && plural(BODIES, word);
  }

  /** A noun of any of these kinds. */
  static boolean isHead(String word) {
    return isRole(word) || isKin(word) || isBody(word) || isCrowd(word) || isDocument(word);
  }

  /** May it stand before a name, as in "Mayor" or "spokeswoman"? */
  static boolean isTitle(String word) {
    return TITLES.contains(word) || ROLES.contains(word) || word.endsWith("-general");
  }

  /**
   * Does it go on with the name of a body or a place, as "majority" in "Senate majority leader"?
   */
  static boolean isOfficeWord(String word) {
    return OFFICE_WORDS.contains(word);
  }

  /** Does one of the words name an office whose holder decides alone as a court does? */
  static boolean isJudge(String words) {
    return Stream.of(words.split(" ")).anyMatch(JUDGES::contains);
  }

  /** Does it hand on what others say? */
  static boolean isOutlet(String word) {
    return OUTLETS.contains(word);
  }

  private static boolean plural(Set<String> singulars, String word) {
    int length = word.length();
    return word.endsWith("s") && singulars.contains(word.substring(0, length - 1))
        || word.endsWith("es") && singulars.contains(word.substring(0, length - 2))
        || word.endsWith("ies") && singulars.contains(word.substring(0, length - 3) + "y");
  }

  private static Set<String> kin() {
    Set<String> kin = new HashSet<>();
    for (String mark : new String[] {"m", "f", "-"}) {
      kin.addAll(WordFile.words("kin.txt", mark));
    }
    return kin;
  }

  private static Set<String> outlets() {
    Set<String> outlets = new HashSet<>();
    WordFile.words("outlets.txt").forEach(word -> outlets.add(word.toLowerCase(Locale.ROOT)));
    return outlets;
  }
}
