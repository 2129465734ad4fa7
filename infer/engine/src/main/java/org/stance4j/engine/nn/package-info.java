/**
 * The encoder as Deeplearning4j layers with hand-written forward and backward passes, and the graph
 * that puts them together.
 *
 * <p>A graph takes one input of shape [batch, 2, tokens], token ids and segment types, with the
 * usual Deeplearning4j mask of shape [batch, tokens], and gives label probabilities [batch,
 * labels]. Inside, the padding is gone: activations are [tokens of all sequences, hidden size].
 */
@NullMarked
package org.stance4j.engine.nn;

import org.jspecify.annotations.NullMarked;
