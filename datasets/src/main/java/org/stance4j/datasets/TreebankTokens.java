package org.stance4j.datasets;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the tokenisation of the Penn Treebank, which older data sets such as SST come in: "it does
 * n't , -LRB- he `` said '' -RRB-" is read as "it doesn't, (he "said")".
 *
 * <p>Encoders have learnt from text as people write it. To them "n't" alone is no negation that
 * they know, and "-LRB-" is three words.
 */
final class TreebankTokens {

  /** What nobody writes, but for its tokenisers. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?i)\\w n't\\b|-[LR][RSC]B-|(?<!\\S)``?(?= )|(?<!\\S)''(?!\\S)|\\b(?:gon|wan) na\\b");

  /** In the order in which they apply. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("(?i)(?<=\\w) (?=n't\\b)", ""),
          Rule.of("(?i)(?<=\\w) (?='(?:s|re|ve|ll|d|m)\\b)", ""),
          Rule.of("(?i)(?<=\\b(?:gon|wan)) (?=na\\b)", ""),
          Rule.of("(?i)-LRB- ?", "("),
          Rule.of("(?i) ?-RRB-", ")"),
          Rule.of("(?i)-LSB- ?", "["),
          Rule.of("(?i) ?-RSB-", "]"),
          Rule.of("(?i)-LCB- ?", "{"),
          Rule.of("(?i) ?-RCB-", "}"),
          Rule.of("`` ?", "\""),
          Rule.of(" ?''", "\""),
          Rule.of("` ?", "'"),
          Rule.of(" (?=[.,;:!?](?!\\w))", ""));

  private TreebankTokens() {}

  /** The text as it was before; one without any sign of that tokenisation stays as it is. */
  static String join(String text) {
    if (!SIGN.matcher(text).find()) {
      return text;
    }
    String joined = text;
    for (Rule rule : RULES) {
      joined = rule.pattern.matcher(joined).replaceAll(Matcher.quoteReplacement(rule.replacement));
    }
    return joined;
  }

  private record Rule(Pattern pattern, String replacement) {
    static Rule of(String pattern, String replacement) {
      return new Rule(Pattern.compile(pattern), replacement);
    }
  }
}
