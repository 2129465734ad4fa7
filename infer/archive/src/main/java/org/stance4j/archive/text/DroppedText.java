package org.stance4j.archive.text;

/**
 * A piece of a text that is no part of the article.
 *
 * @param span where it stands in the text as it was given
 * @param rule the name of the rule that dropped it, see {@link CleanText}
 */
public record DroppedText(Span span, String rule) {}
