package org.stance4j.archive.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the reporting clause after a quotation when it begins with a name: {@code “Why?” Smith
 * asked.} Clauses that begin in lower case need no such care.
 */
final class SpeechClause {

  private static final int LOOK_AHEAD = 160;

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final String SUBJECT =
      "(?:"
          + NAME
          + "['’]s(?: \\p{Ll}[\\p{L}-]+){1,3}"
          + ("|" + NAME + "(?: (?:" + NAME + "|of|the|de|der|den|van|von|al|bin|la|and)){0,6})")
          + "(?:, [^.!?:;\"“”]{1,60},)?"
          + "(?: (?:had|has|then|later|once|also|finally|\\p{Ll}+ly)){0,2} ";

  /** Verbs that hardly do anything but report. */
  private static final String REPORTS =
      "(?:said|says|asked|asks|told|tells|wrote|writes|added|adds|replied|replies|shouted|shouts"
          + "|cried|cries|wondered|wonders|tweeted|exclaimed|yelled|yells|answered|answers|snapped"
          + "|snaps|joked|jokes|whispered|whispers|muttered|murmured|screamed|screams|roared|barked"
          + "|retorted|quipped|mused|growled|thundered|intoned|demanded|demands|inquired|enquired"
          + "|bellowed|hissed|remarked|responded|pleaded|begged|chanted)";

  /** Verbs that report if nothing follows them in their clause. */
  private static final String MAY_REPORT =
      "(?:continued|continues|insisted|insists|declared|announced|recalled|recalls|noted|observed"
          + "|explained|explains|concluded|complained|protested|objected|urged|warned|warns"
          + "|repeated|repeats|sighed|interrupted|interjected|suggested|countered|argued|argues"
          + "|sang|posted|texted|vowed|boasted|bragged|conceded|admitted|agreed|called|thought"
          + "|scoffed|jeered|cautioned|laughed|went on|shot back|put in|called out)";

  private static final String MANNER = "(?: (?:again|later|too|back|aloud|\\p{Ll}+ly))?";

  /** What follows a verb that begins a statement of its own, not one that ends a quotation. */
  private static final String STATEMENT =
      " (?:that|he|she|they|we|there|nothing|nobody|no|not|so|yes|if|whether|why|how|what|who|which"
          + "|for|about|it)\\b|[^.!?“\"]{0,60}(?::| that\\b)"
          + "|(?<=(?:said|says|adds|added|wrote)) (?:the|an?|his|her|its|their|this|these|goodbye)\\b"
          + "|(?<=(?:said|says)) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\p{Lu}";

  private static final Pattern AFTER_QUESTION =
      Pattern.compile(
          SUBJECT
              + ("(?:" + REPORTS + "\\b(?!" + STATEMENT + ")")
              + ("|" + MAY_REPORT + MANNER + "[.,;])"));

  /** After a full stop, which a reporting clause seldom follows, it must be as short as can be. */
  private static final Pattern AFTER_FULL_STOP =
      Pattern.compile(SUBJECT + "(?:" + REPORTS + "|" + MAY_REPORT + ")" + MANNER + "\\.");

  private SpeechClause() {}

  /**
   * Does a reporting clause begin at {@code at}, after a quotation?
   *
   * @param terminator the last character of the quotation
   */
  static boolean begins(String body, int at, char terminator) {
    if (SentenceStarts.isStarter(body, at) && body.charAt(at) != 'I') {
      return false;
    }
    Pattern pattern = terminator == '.' ? AFTER_FULL_STOP : AFTER_QUESTION;
    Matcher clause = pattern.matcher(body);
    return clause.region(at, Math.min(body.length(), at + LOOK_AHEAD)).lookingAt();
  }
}
