package org.stance4j.archive.scoring;

import java.util.Map;

/**
 * The sentiment of a sentence or of an article.
 *
 * @param sentiment a label of the sentiment model; of an article also {@link StanceRule#UNCERTAIN}
 * @param probabilities of the labels, in that model's order
 */
public record Sentiment(String sentiment, Map<String, Double> probabilities) {}
