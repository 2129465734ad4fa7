/**
 * Turns text into the token ids that an encoder of the BERT family reads, exactly as the tokenizer
 * which the encoder was trained with.
 */
@NullMarked
package org.stance4j.engine.text;

import org.jspecify.annotations.NullMarked;
