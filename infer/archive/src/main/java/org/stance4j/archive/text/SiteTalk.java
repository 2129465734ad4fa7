package org.stance4j.archive.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Lines in which a site speaks of itself or to its readers, whatever it says: requests, offers,
 * notes on how the page was made. They are known by how many of their words sites use for that, by
 * whether they say "you" or "we" or command or name the site, and by whether they stand among other
 * leftovers.
 */
final class SiteTalk {

  private static final String SITE_TALK = "site talk";
  private static final int MAX_LENGTH = 320;

  /** What is dropped first shows where leftovers stand. */
  private static final int PASSES = 2;

  private static final double NEEDED_AMONG_LEFTOVERS = 2.4;
  private static final double NEEDED = 3.5;
  private static final double NEEDED_PER_WORD = 1 / 15.0;
  private static final double LEAST_OF_WORDS = 1.5;
  private static final double COMMAND_WITHOUT_END = 0.7;
  private static final double CONTACT_WEIGHT = 1;
  private static final double MANY_WORDS = 4;
  private static final double VERY_MANY = 8;
  private static final double ADDRESSED = 1;
  private static final double SITE_NAMED = 1;

  /** What buttons say, and names. */
  private static final Pattern SHORT_QUOTATION =
      Pattern.compile("[\"“‘]\\p{Lu}[\\p{L}-]*+(?: \\p{L}++)?[,.]?[\"”’]");

  private static final Pattern QUOTED = Pattern.compile("[\"“”«»]|(?<!\\p{L})[‘']\\p{L}");
  private static final Pattern READER =
      Pattern.compile("(?i)\\b(?:you|your|yours|yourself|you['’]\\p{L}+|please)\\b");
  private static final Pattern SITE =
      Pattern.compile("(?i:\\b(?:we|our|ours|we['’]\\p{L}+)\\b)|\\bus\\b|\\bUs\\b");
  private static final String VERBS =
      "(?:get|join|sign|log|subscribe|support|donate|give|help|send|share|tell|write|read|see"
          + "|listen|watch|follow|download|try|start|become|keep|stay|enter|choose|find|check"
          + "|click|tap|turn|add|contact|e-?mail|call|reach|let|discover|explore|register|buy"
          + "|order|upgrade|unlock|enjoy|catch|save|browse|view|visit|go|vote|report|print"
          + "|republish|please|never|don['’]t|want|have you|got|did you|do you|enjoying|like"
          + "|look|leave|open|press|book your|switch to|forward|scan|search|claim|wager|bet|be the first)\\b(?!,)";
  private static final Pattern COMMAND = Pattern.compile("(?i)^[^\\p{L}]{0,9}" + VERBS);
  private static final Pattern LATER_COMMAND = Pattern.compile("(?i)[.!?:] " + VERBS);
  private static final Pattern QUESTION_AND_COMMAND =
      Pattern.compile(
          "(?i)^(?!what|why|how|who|where|when|which)[^.!?]{8,150}\\? (?:then |just |if so, )?"
              + VERBS);
  private static final Pattern CONTACT =
      Pattern.compile("\\S@\\S|\\d{3}[- ]\\d{3,4}|https?://|www\\.|[$£€]\\s?\\d|\\d\\s?[$£€]");

  private static final WordWeights WORDS = WordWeights.read("sitetalk.txt");

  private SiteTalk() {}

  static void dropFrom(Draft draft) {
    int first = draft.firstRunning();
    int last = draft.lastRunning();
    SiteName site = SiteName.of(draft);
    Map<Integer, Double> words = words(draft, site);
    for (int pass = 0; pass < PASSES; pass++) {
      words.forEach(
          (i, weight) -> {
            boolean beside = isLeftover(draft, i - 1) || isLeftover(draft, i + 1);
            boolean among = i < first || i >= last || beside;
            if (draft.isOpen(i) && isSiteTalk(draft.line(i), weight, among)) {
              draft.drop(i, SITE_TALK);
            }
          });
    }
  }

  /** The lines in order that may be meant, and the weight of their words. */
  private static Map<Integer, Double> words(Draft draft, SiteName site) {
    Map<Integer, Double> words = new TreeMap<>();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i) && draft.length(i) <= MAX_LENGTH) {
        String line = draft.line(i);
        double weight = WORDS.of(line);
        weight += weight > 0 && CONTACT.matcher(line).find() ? CONTACT_WEIGHT : 0;
        if (weight >= LEAST_OF_WORDS && !isQuoted(line)) {
          words.put(i, weight + (site.isIn(line) ? SITE_NAMED : 0));
        }
      }
    }
    return words;
  }

  private static boolean isQuoted(String line) {
    return QUOTED.matcher(SHORT_QUOTATION.matcher(line).replaceAll("")).find();
  }

  private static boolean isLeftover(Draft draft, int i) {
    return i >= 0
        && i < draft.size()
        && !draft.isOpen(i)
        && !draft.isDroppedAs(i, "symbols")
        && !draft.isDroppedAs(i, "caption");
  }

  /**
   * @param words the weight of its words
   * @param among does it stand where leftovers stand?
   */
  private static boolean isSiteTalk(String line, double words, boolean among) {
    boolean site = SITE.matcher(line).find();
    boolean command = COMMAND.matcher(line).find();
    boolean label = ".!?:".indexOf(line.charAt(line.length() - 1)) < 0;
    double address = site ? ADDRESSED : 0;
    address += command || (among && LATER_COMMAND.matcher(line).find()) ? ADDRESSED : 0;
    address += QUESTION_AND_COMMAND.matcher(line).find() ? ADDRESSED : 0;
    address += command && label ? COMMAND_WITHOUT_END : 0;
    address += READER.matcher(line).find() ? ADDRESSED : 0;
    boolean spoken = site || command || (address > 0 && words >= MANY_WORDS) || words >= VERY_MANY;
    double needed = among && address > 0 ? NEEDED_AMONG_LEFTOVERS : NEEDED;
    return (among || spoken)
        && words + address >= needed + NEEDED_PER_WORD * Draft.words(line, 0, line.length());
  }
}
