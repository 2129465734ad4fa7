package org.stance4j.archive.text;

import java.util.Optional;

/**
 * Recognises, by the line alone, what a web page leaves between an article's paragraphs: captions,
 * bylines, share and newsletter lines, cookie notices and the like.
 *
 * <p>It goes by a table of rules, each with patterns for the whole paragraph and the longest
 * paragraph that it may drop. It is meant to be modest: a leftover that stays costs a sentence of
 * noise, but a sentence that is dropped may have been the one that took the position. {@link
 * CleanText} also looks at where a line stands.
 */
public final class LeftoverFilter {

  private LeftoverFilter() {}

  /** The name of the first rule that would drop this paragraph; empty if it stays. */
  public static Optional<String> ruleFor(CharSequence paragraph) {
    return LineRules.firstFor(paragraph).map(LineRule::name);
  }
}
