package org.stance4j.archive.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words after a full stop say: do they begin a sentence, or go on with one? */
final class SentenceStarts {

  /** Words that begin sentences and hardly ever follow an abbreviation within one. */
  private static final Set<String> STARTERS =
      set(
          "the this that these those there then they their he his she her it its we our you your i"
              + " my a an in on at as by but and or so yet nor if when while where who whose what"
              + " which why how after before because although though since until unless with"
              + " within without for from to of under over during among despite not no nobody"
              + " nothing none neither either some someone many most much more all each every"
              + " everyone both few several another other others any anyone one two three four"
              + " five six seven eight nine ten however meanwhile moreover still now today"
              + " yesterday tomorrow tonight last later next soon according instead also even"
              + " once only perhaps maybe here such let do does did don is are was were isn wasn"
              + " will would can could should may might must have has had police critics"
              + " supporters officials opponents protesters lawmakers analysts experts aides"
              + " lawyers witnesses farmers workers doctors nurses residents reporters people"
              + " men women students teachers neighbours neighbors villagers soldiers crowds"
              + " voters investors relatives shares");

  /** Starters that are surnames too: "George F. Will", "Theresa B. May". */
  private static final Set<String> SURNAMES = set("will may do so an such still can more case");

  private static final Set<String> AFTER_TIME =
      set(
          "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays"
              + " thursdays fridays saturdays sundays january february march april may june july"
              + " august september october november december jan feb mar apr jun jul aug sep sept"
              + " oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter est edt"
              + " et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eastern central"
              + " mountain pacific local");

  /** Follow an acronym, a firm or a "Jr." as parts of a longer name or as a title. */
  private static final Set<String> NAME_PARTS =
      set(
          "academy administration agency air ambassador arena army assembly association attorney"
              + " avenue bank board border boulevard building bureau capitol census center central"
              + " centre chair chairman chamber charter chief city club coast college command"
              + " commission committee conference congress constitution consulate convention"
              + " corps council court customs day defense department development director"
              + " district education embassy energy executive federal federation fleet food force"
              + " forces foreign foundation fund general government governor group health high"
              + " house human immigration institute interior internal international justice"
              + " library marine marines marshals mayor military mint ministry mission museum"
              + " national navy office open park parliament postal president prize program"
              + " representative representatives school secretary security senate senator service"
              + " society space special spokesman spokeswoman state station steel strategic"
              + " supreme team tower trade treasury treaty trust union university vice women"
              + " world");

  private static final Set<String> VERBS =
      set(
          "am are is was were be has have had do does did can could may might must shall should"
              + " will would became began bought broke brought built came chose cut drew drove fell"
              + " felt fled flew fought found gave get gets goes got grew heard held hit kept knew"
              + " laid lay led left lies lost made makes meant met paid put quit ran rang read rode"
              + " rose said sang sank sat saw says sent set shook shot shut slept sold spent spoke"
              + " stands stood struck swore take takes taught thinks thought threw told took tore"
              + " wants went wept woke won wore wrote who");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern NAME_AND_WORD =
      Pattern.compile("(\\p{Lu}[\\p{L}-]+)[\\s\\p{Zs}]+(\\p{Ll}+)\\b");
  private static final Pattern ZONE =
      Pattern.compile("(?:\\p{Lu}\\p{L}+[\\s\\p{Zs}]+){1,2}[Tt]ime\\b");
  private static final Pattern SMALL_BEGINNING =
      Pattern.compile(
          "\\p{Ll}{1,3}\\p{Lu}\\p{L}|[\\p{Ll}\\p{N}-]{2,40}\\.(?:com|org|net|gov|co|io|example)\\b");

  private SentenceStarts() {}

  /** Does one of the words that begin sentences stand at {@code at}? */
  static boolean isStarter(String body, int at) {
    return STARTERS.contains(wordAt(body, at));
  }

  /** The same after an initial, where a surname may look like such a word. */
  static boolean isStarterAfterInitial(String body, int at) {
    String word = wordAt(body, at);
    return STARTERS.contains(word) && !SURNAMES.contains(word);
  }

  /** Do a name and its verb stand at {@code at}, as in "Karim stayed", but not "Senate voted"? */
  static boolean isNameAndVerb(String body, int at) {
    Matcher matcher = region(NAME_AND_WORD, body, at);
    if (!matcher.lookingAt() || isNamePart(body, at)) {
      return false;
    }
    String second = matcher.group(2);
    return VERBS.contains(second) || (second.length() > 4 && second.endsWith("ed"));
  }

  /** Is the word at {@code at} one that goes on with a name, as "Embassy" after "U.S."? */
  static boolean isNamePart(String body, int at) {
    return NAME_PARTS.contains(wordAt(body, at));
  }

  /** Does a day, a month or a time zone stand at {@code at}? */
  static boolean goesOnWithTime(String body, int at) {
    return AFTER_TIME.contains(wordAt(body, at)) || region(ZONE, body, at).lookingAt();
  }

  /** Does a name written with a small letter stand at {@code at}, as "eBay" or "site.org"? */
  static boolean isSmallBeginning(String body, int at) {
    return region(SMALL_BEGINNING, body, at).lookingAt();
  }

  /** The letters and digits from {@code at} on, in lower case; of "It's" only "it". */
  private static String wordAt(String body, int at) {
    Matcher word = region(WORD, body, at);
    return word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
  }

  private static Matcher region(Pattern pattern, String body, int at) {
    return pattern.matcher(body).region(at, Math.min(body.length(), at + 80));
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }
}
