package org.stance4j.archive.speakers;

import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/**
 * That a sentence is somebody's.
 *
 * @param sentence counted from 0
 * @param cue the words that say so, such as {@code said} or {@code according to}; null where the
 *     sentence belongs to a quotation whose cue stands in another one
 */
public record Attribution(int sentence, Holder holder, @Nullable Span cue) {}
