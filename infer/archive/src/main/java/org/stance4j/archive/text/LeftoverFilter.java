package org.stance4j.archive.text;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises what a web page leaves between an article's paragraphs: captions, bylines, share and
 * newsletter lines, cookie notices and the like.
 *
 * <p>A table of rules, each a pattern for the whole paragraph and the longest paragraph that it may
 * drop. It is meant to be modest: a leftover that stays costs a sentence of noise, but a sentence
 * that is dropped may have been the one that took the position.
 */
public final class LeftoverFilter {

  /**
   * One kind of leftover.
   *
   * @param name what the line is
   * @param maxLength the longest paragraph that it applies to, in UTF-16 code units
   * @param pattern must match the whole paragraph
   */
  record Rule(String name, int maxLength, Pattern pattern) {
    boolean drops(CharSequence paragraph) {
      return paragraph.length() <= maxLength && pattern.matcher(paragraph).matches();
    }
  }

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final String NAMES =
      NAME + "(?: (?:and |de |van |von |bin |al-)?" + NAME + "){1,6}";

  private static final List<Rule> RULES =
      List.of(
          exact("symbols", 1000, "[^\\p{L}\\p{N}]+"),
          exact(
              "byline",
              90,
              "By (?:the editors|staff|our correspondents?)(?: and [\\p{L} ]{1,20})?",
              "(?:By|BY|Words by|Story by) " + NAMES + "(?:,? .{0,30})?[^.!?]"),
          exact("dateline credit", 60, "\\(?(?:AP|AFP|Reuters|REUTERS|PA|UPI)\\)?"),
          any(
              "time stamp",
              90,
              "(?:last )?(?:updated|published|posted|modified)(?: on| at)?:? ?"
                  + "(?:\\p{L}{3,6}day,? )?"
                  + "(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d).*"),
          any(
              "date",
              40,
              "(?:\\p{L}{3,6}day,? )?"
                  + "(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}|\\p{L}{3,9}\\.? \\d{1,2}),? \\d{4}"),
          any("reading time", 40, "\\d+[ -]min(?:ute)?s?[ -]read"),
          any(
              "share line",
              80,
              "(?:share|tweet|post|pin|e-?mail|mail|print|save|copy|this|article|story|on|via|with"
                  + "|friends|link|facebook|twitter|whatsapp|linkedin|reddit"
                  + "|x|&|[|,/·•*:+-]|\\s)+"),
          any("share count", 40, "[\\d.,]+k? (?:shares?|likes?|retweets?|views?)"),
          any("comment count", 40, "(?:view |show |see )?(?:all )?\\(?[\\d.,]+\\)? comments?"),
          any(
              "comment line",
              80,
              "comments?(?: \\([\\d.,]+\\))?[.!:]?",
              "(?:leave|post|add|write) (?:a )?(?:comment|reply)[.!:]?",
              "join the (?:conversation|discussion)[.!:]?",
              "comments? (?:are|is) closed[.!:]?",
              "log in to comment[.!:]?"),
          any(
              "read more",
              160,
              "(?:read|see|watch|find out|click here for|view|show) more"
                  + "(?:(?::| about| on| at| from| in| here)\\b?[^.!?]*)?[ .…»›>]*",
              "(?:read (?:also|next|the full (?:story|article))|see also|also read|up next"
                  + "|related|recommended|don'?t miss)(?::| this|[.…»›>])?(?:(?<=:) [^!?]*)?",
              "related (?:articles?|stor(?:y|ies)|topics?|content|coverage|links?)(?::.*)?",
              "recommended for you:?",
              "top stories|most (?:read|popular)|more on this(?: story)?:?",
              "more (?:stories|news|from):?",
              "you (?:may|might) also (?:like|be interested in):?",
              "continue reading.?",
              "(?:story|article) continues below(?: this ad| advertisement)?"),
          any(
              "newsletter",
              200,
              "(?:sign up|subscribe|register)\\b.*\\b(?:newsletters?|e-?mails?|inbox|updates|alerts"
                  + "|briefing|today|now|free|channel|podcast)\\b.*",
              "(?:get|have) .*\\b(?:newsletter|delivered|sent)\\b.*\\b(?:inbox|newsletter)\\b.*"),
          any(
              "account line",
              40,
              "(?:sign up|subscribe(?: now)?|log in|sign in|register|my account|newsletter)"),
          any("paywall line", 80, "you have \\d+ free articles? (?:left|remaining).*"),
          any("print notice", 160, "a version of this (?:article|story) appear(?:s|ed) in print.*"),
          any(
              "follow line",
              120,
              "(?:follow|like|find|join) us (?:on|at|via)\\b.*",
              "follow us",
              "follow @?\\w+ on (?:twitter|x|facebook|instagram)\\.?"),
          any(
              "cookie notice",
              400,
              "(?:we|(?:this|our) (?:web)?site|[\\w.]+) (?:and our partners )?uses? cookies.*",
              "by (?:continuing|using|clicking)\\b.*\\bcookies?\\b.*",
              "(?:accept|reject|manage|allow)(?: all)? cookies",
              "cookie (?:settings|policy|notice)",
              "(?:accept|reject) all|manage (?:preferences|consent)"),
          any(
              "legal line",
              200,
              "(?:©|\\(c\\) ?\\d{4}|copyright\\b (?:©|\\(c\\)|\\d{4})).*",
              "(?:.{0,100} )?all rights reserved\\.?",
              "terms of (?:use|service)|privacy policy"),
          any(
              "advertisement",
              60,
              "advertisements?|sponsored(?: content)?|promoted(?: (?:content|stories))?|ad"),
          any(
              "navigation",
              60,
              "skip to (?:main )?content|back to top|toggle navigation",
              "home|menu|search|close|(?:next|previous)(?: article)?"),
          exact("caption", 300, ".*\\(\\p{Lu}{2,5}(?: Photo)?/[\\p{L} .'’-]+\\)\\.?"),
          any(
              "caption",
              300,
              "(?:photo|image|picture|video|graphic|illustration)(?: (?:credit|source|caption|by))?"
                  + "\\s?(?:[:/]|\\.\\.\\.|…).*",
              "(?:photograph|credit|caption|file photo|pictured)\\s?(?:[:/]|\\.\\.\\.|…).*",
              "image (?:caption|copyright) .*",
              ".*\\((?:[\\p{L} ]{2,20} )?(?:photo|image|picture)s?"
                  + "(?:/|:| by| credit| courtesy| from)[^()]*\\)\\.?",
              ".*\\(?[\\p{L} .'-]*/ ?(?:getty images|reuters|afp|ap|epa|pa|shutterstock|alamy)"
                  + "(?: photo)?\\)?\\.?"));

  private LeftoverFilter() {}

  /** The name of the first rule that would drop this paragraph; empty if it stays. */
  public static Optional<String> ruleFor(CharSequence paragraph) {
    return RULES.stream().filter(rule -> rule.drops(paragraph)).map(Rule::name).findFirst();
  }

  /** A rule that does not go by case. */
  private static Rule any(String name, int maxLength, String... alternatives) {
    return rule(name, maxLength, CASE_INSENSITIVE | UNICODE_CASE, alternatives);
  }

  private static Rule exact(String name, int maxLength, String... alternatives) {
    return rule(name, maxLength, 0, alternatives);
  }

  private static Rule rule(String name, int maxLength, int flags, String... alternatives) {
    return new Rule(name, maxLength, Pattern.compile(String.join("|", alternatives), flags));
  }
}
