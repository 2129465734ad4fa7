package org.stance4j.archive.scoring;

import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/**
 * A piece that was read and is no part of the article.
 *
 * @param span where it stands in the article's text as it was given; null for what of a web page
 *     never became text
 * @param text itself
 * @param rule why: a rule of {@link org.stance4j.archive.text.CleanText} or of {@link
 *     org.stance4j.archive.text.PageLeftover}
 */
public record DroppedPiece(@Nullable Span span, String text, String rule) {}
